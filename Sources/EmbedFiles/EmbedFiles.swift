import Foundation
import PackagePlugin

/// Embeds a target's data files in its module, so that the program is one file and a seed cannot be lost or exchanged.
///
/// A target that names this plugin gets an internal `enum Embedded` with one constant for each of its files that the
/// compiler would not take (YAML, SQL, CSV, …), named exactly as the file. Files that should stay out (a README) belong
/// in the target's `exclude`. It writes string literals, which compile at once; `.embedInCode` writes an array of bytes,
/// and 40 KB of it took the compiler half a minute and more.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.filter { $0.type == .unknown }.map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of \(module.name)", executable: try context.tool(named: "Embed").url,
        arguments: [output.path, module.directoryURL.path] + files.map(\.path), inputFiles: files, outputFiles: [output]
      )
    ]
  }
}
