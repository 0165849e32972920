internal import Interchange
internal import Registry
internal import Synchronization

/// Tells a person how an import goes: the columns that are kept out, the rows that are wrong, how far it is.
final class ImportDesk: ImportObserver {
  /// How many problems a terminal is shown.
  private static let shownOnTerminal = 100

  private let bar: ImportBar
  private let rejects: RejectsFile?
  private let problems = Mutex(0)

  init(isQuiet: Bool, rejects: RejectsFile?) {
    bar = ImportBar(isQuiet: isQuiet)
    self.rejects = rejects
  }

  func begin(titles: [String], unknown: [String]) throws {
    try rejects?.begin(titles: titles)
    guard !unknown.isEmpty else { return }
    let list = unknown.map(\.visible).joined(separator: Speech.says(zh: "、", en: ", "))
    Output.remark(
      Speech.says(
        zh: "未导入的列：\(list)。如应导入，请用 --map 列名=列 指明。",
        en: "Columns kept out: \(list). If one belongs in, say --map TITLE=COLUMN."))
  }

  func refuse(_ row: RefusedRow) throws {
    try rejects?.write(row)
    let shown = problems.withLock { problems in
      defer { problems += row.problems.count }
      return Output.diagnosticsAreOnTerminal ? max(0, ImportDesk.shownOnTerminal - problems) : row.problems.count
    }
    guard shown > 0 else { return }
    bar.clear()
    for problem in row.problems.prefix(shown) { Output.remark(ImportDesk.line(problem)) }
  }

  func advance(to progress: ImportProgress) throws {
    try Interruption.check()
    bar.show(progress)
  }

  /// After the last row, whatever came of it.
  func end() throws {
    bar.clear()
    try rejects?.finish()
    let count = problems.withLock { $0 }
    if Output.diagnosticsAreOnTerminal, count > ImportDesk.shownOnTerminal {
      Output.remark(
        Speech.says(
          zh: "……共 \(count) 处有误，以上为前 \(ImportDesk.shownOnTerminal) 处；--rejects 文件 可得全部。",
          en:
            "… \(count) problems, of which these were the first \(ImportDesk.shownOnTerminal); --rejects FILE gets them all."
        ))
    }
  }

  /// Line, column, value, what is wrong, what would be right.
  static func line(_ problem: RowProblem) -> String {
    let value = problem.value.count > 60 ? String(problem.value.prefix(60)) + "…" : problem.value
    return Speech.says(
      zh:
        "第 \(problem.line) 行，\(problem.column.visible)「\(value.visible)」：\(problem.wrong.zh.visible)；\(problem.right.zh.visible)",
      en:
        "line \(problem.line), \(problem.column.visible) \"\(value.visible)\": \(problem.wrong.en.visible); \(problem.right.en.visible)"
    )
  }
}

/// The sentence at the end of an import.
struct ImportSummary {
  let text: String

  init(_ outcome: ImportOutcome, isRehearsal: Bool) {
    var zh = [isRehearsal ? "检查完毕，未作登记：\(outcome.rows) 行" : "已导入：\(outcome.rows) 行"]
    var en = [isRehearsal ? "Checked, nothing recorded: \(outcome.rows) rows" : "Imported: \(outcome.rows) rows"]
    func add(_ count: Int, _ chinese: String, _ english: String) {
      guard count > 0 else { return }
      zh.append("\(count) 行\(chinese)")
      en.append("\(count) \(english)")
    }
    add(outcome.recorded, isRehearsal ? "将登记" : "已登记", isRehearsal ? "to record" : "recorded")
    add(outcome.odd, "日期矛盾，留存而不计分", "of them with odd dates, never counted")
    add(outcome.corrected, isRehearsal ? "将更正" : "已更正", isRehearsal ? "to correct" : "corrected")
    add(outcome.known, "此前已登记", "on record already")
    add(outcome.refused, "有误", "with something wrong")
    if !outcome.founded.isEmpty {
      let codes = outcome.founded.prefix(10).joined(separator: ", ") + (outcome.founded.count > 10 ? ", …" : "")
      zh.append("新建协会 \(outcome.founded.count) 个：\(codes)")
      en.append("\(outcome.founded.count) associations founded: \(codes)")
    }
    if let encoding = outcome.encodingFound {
      zh.append("按 \(encoding.rawValue) 读取")
      en.append("read as \(encoding.rawValue)")
    }
    text = Speech.says(zh: zh.joined(separator: "，") + "。", en: en.joined(separator: ", ") + ".")
  }
}
