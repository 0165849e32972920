internal import ArgumentParser
internal import Documents
internal import Interchange
internal import Registry

/// `jinjiang rulebook validate FILE`: every problem with its place, what is wrong and what would be right.
struct RulebookValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: Speech.says(zh: "检查规则文件，列出全部问题", en: "Check a rulebook's file; lists every problem"))

  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "规则文件（YAML）", en: "The rulebook's file (YAML)"), valueName: "file"))
  var file: String

  func run() throws {
    let bytes = try InputFile.bytes(at: file)
    do {
      let rulebook = try RulebookReader.read(YAMLSource.tree(of: bytes))
      try write(problems: [])
      Output.remark(
        Speech.says(
          zh: "\(file.visible)：\(rulebook.id) \(rulebook.edition)，没有问题。指纹 \(rulebook.contentHash)。",
          en: "\(file.visible): \(rulebook.id) \(rulebook.edition), no problem found. Hash \(rulebook.contentHash)."))
    } catch let invalid as InvalidSource {
      try write(problems: invalid.problems)
      throw InvalidRulebookFile(
        file: file, problems: invalid.problems.count + invalid.omitted, omitted: invalid.omitted)
    }
  }

  /// One problem a line for people, as compilers write them, since terminals and editors find the place by it.
  private func write(problems: [SourceProblem]) throws {
    guard output.format != .text else {
      for problem in problems {
        let path = problem.path.isEmpty ? "" : "\(problem.path): "
        try Output.shared.line("\(file):\(problem.line):\(problem.column): \(path)\(problem.message.spoken)".visible)
      }
      return
    }
    try output.write(
      Table(
        id: "problems", caption: file,
        columns: [
          Column("line", "line", .integer), Column("column", "column", .integer), Column("path", "path"),
          Column("zh", "zh"), Column("en", "en"),
        ],
        rows: Rows(
          problems.map {
            [.integer($0.line), .integer($0.column), .text($0.path), .text($0.message.zh), .text($0.message.en)]
          })))
  }
}

/// A file that is no valid rulebook; its problems have been listed.
struct InvalidRulebookFile: Failure, Equatable {
  let file: String
  let problems: Int
  let omitted: Int

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "\(file) 有 \(problems) 处问题" + (omitted > 0 ? "（\(omitted) 处未列出）" : "") + "。请按所列位置修改后再检查。",
      en: "\(file) has \(problems) problem\(problems == 1 ? "" : "s")" + (omitted > 0 ? " (\(omitted) not listed)" : "")
        + ". Mend them where they are listed, and check again.")
  }
}
