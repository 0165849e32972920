internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang rulebook diff A B`: what changed between two editions, key by key.
struct RulebookDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: Speech.says(zh: "比较两个版本", en: "What differs between two editions"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "原版本：文件、版本号或指纹", en: "The old one: a file, an edition or a hash"), valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "新版本：文件、版本号或指纹", en: "The new one: a file, an edition or a hash"), valueName: "new"))
  var new: String

  func run() throws {
    let (before, after) = (try NamedRulebook(old).read(options), try NamedRulebook(new).read(options))
    let diff = RulebookDiff(from: before, to: after)
    try output.write(diff.table(in: Speech.written, forPrograms: output.format != .text))
    if diff.isEmpty {
      Output.remark(Speech.says(zh: "两个版本一字不差。", en: "The two are the same, word for word."))
    }
  }
}

/// A rulebook as a person names it: a file that is there, else one on record by edition or hash.
struct NamedRulebook {
  let text: String

  init(_ text: String) { self.text = text }

  func read(_ options: RegistryOptions) throws -> Rulebook {
    if InputFile.isThere(text) { return try StartingPoint.rulebook(file: text) }
    return try options.read { try $0.theRulebook(named: text) }
  }
}
