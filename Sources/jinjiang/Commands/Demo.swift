internal import ArgumentParser
internal import Registry
internal import SQLiteStore
internal import Seeds

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `jinjiang demo`: a folder with a registry of invented people, and the three jobs done in it, command by command.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Speech.says(
      zh: "演示：建立一个虚构的登记库，登记、查询、出季度报告",
      en: "A registry of invented people, and the three jobs done in it: record, answer, report"))

  @Option(help: ArgumentHelp(Speech.says(zh: "放置演示的新文件夹", en: "A new folder for the demo"), valueName: "folder"))
  var folder = "jinjiang-demo"

  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  func run() throws {
    guard mkdir(folder, 0o700) == 0 else { throw DemoFailure(folder: folder, code: errno) }
    let path = folder + "/demo.db"
    try Demo.tellStory(at: path)
    try Output.shared.line(
      Speech.says(
        zh: "演示登记库：\(path)（协会、会员、事件均属虚构）",
        en: "The demo registry: \(path) (associations, members and events are invented)"))
    for arguments in tour { try carryOut(arguments + ["--registry", path, "--lang", Speech.language.rawValue]) }
    try Output.shared.line(
      Speech.says(
        zh:
          "\n季度报告：\(folder)/2026Q3.html、\(folder)/2026Q3.csv\n接着试试：jinjiang standing D1-004 --association DEMO1 --registry \(path)",
        en: """

          The quarterly report: \(folder)/2026Q3.html, \(folder)/2026Q3.csv
          Go on with: jinjiang standing D1-004 --association DEMO1 --registry \(path)
          """))
  }

  private static func tellStory(at path: String) throws {
    let steps = try StoryStep.steps(of: Seed.story)
    guard let first = steps.first else { throw StoryFault(line: 1, key: "steps") }
    let random = Composition.surroundings.randomBytes
    let surroundings = StoryTeller.surroundings(on: first.day, randomBytes: random)
    let founding = FoundRegistry(
      offset: .china, rulebook: try StartingPoint.rulebook(file: nil), calendars: try StartingPoint.calendars(),
      operatorName: "demo")
    try SQLiteStore.create(path: path, surroundings: surroundings) { store in
      _ = try Registrar.found(founding, in: store, surroundings: surroundings)
      var teller = StoryTeller(store: store, randomBytes: random)
      try teller.tell(steps)
    }
  }

  /// The three jobs. The incident and the merit are of the day on which the demo is run.
  private var tour: [[String]] {
    let here = ["--association", "DEMO1"]
    return [
      ["record", "D1-001", "undisclosed-advertising"] + here + [
        "--clock-is-right", "--platform", "weixin", "--handle", "demo_douhua", "--summary",
        Speech.says(zh: "付费探店文章没有标明“广告”。", en: "A paid review of a restaurant without the word “advertisement”."),
      ],
      ["record", "D1-007", "sharing-with-peers"] + here + [
        "--summary", Speech.says(zh: "为新会员讲授如何核实消息来源。", en: "Taught new members how to check their sources."),
      ],
      ["standing", "D1-004", "--as-of", "2026-09-30"] + here,
      ["explain", "D1-004", "--as-of", "2026-09-30"] + here,
      ["report", "quarterly", "--quarter", "2026Q3", "--format", "html", "--output", "\(folder)/2026Q3.html"] + here,
      ["report", "quarterly", "--quarter", "2026Q3", "--format", "csv", "--output", "\(folder)/2026Q3.csv"] + here,
    ]
  }

  /// Shows a command as it would be typed, and carries it out.
  private func carryOut(_ arguments: [String]) throws {
    let typed = arguments.map { $0.contains(" ") || $0.contains("“") ? "'\($0)'" : $0 }.joined(separator: " ")
    try Output.shared.line("\n$ jinjiang \(typed)")
    var command = try Jinjiang.parseAsRoot(arguments)
    try command.run()
  }
}

/// The folder for the demo cannot be made.
struct DemoFailure: Failure, Equatable {
  let folder: String
  let code: Int32

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    let reason = String(cString: strerror(code))
    return Phrase(
      zh: "无法建立文件夹 \(folder)：\(reason)。请用 --folder 另指一个新文件夹。",
      en: "The folder \(folder) cannot be made: \(reason). Name another, new one with --folder.")
  }
}
