internal import ArgumentParser
internal import Registry
internal import SQLiteStore

/// Which registry, and in which language: what every command takes.
struct RegistryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "登记库文件（默认：JINJIANG_REGISTRY，否则当前目录的 jinjiang.db）",
        en: "The registry file (default: JINJIANG_REGISTRY, else jinjiang.db in this folder)"), valueName: "path"))
  var registry: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "语言：zh 或 en；报告可用 both（中英对照）", en: "Language: zh or en; for reports also both, side by side"),
      valueName: "zh|en"))
  var lang: SpokenLanguage?

  var path: String { RegistryOptions.path(registry) }

  /// The file that was named, or the one that the surroundings name.
  static func path(_ named: String?) -> String {
    named ?? Composition.environment["JINJIANG_REGISTRY"] ?? "jinjiang.db"
  }

  func store() throws -> SQLiteStore { try Composition.store(at: path) }

  /// Reads at one position: the last, or the one that was asked for.
  func read<Result>(at position: Position? = nil, _ body: (any RegistryReader) throws -> Result) throws -> Result {
    let store = try store()
    do {
      return try store.read(at: position, body)
    } catch StoreFailure.erasedMeanwhile where !Output.shared.hasBegun {
      return try store.read(at: position, body)
    }
  }
}

/// Checked by the parser; `Speech` has long acted on it.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable {
  case zh, en
  /// Of papers; everything else is Chinese then.
  case both
}
