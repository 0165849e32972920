public import Documents
public import Registry

/// A draft tried out on many associations, one line each; each adopts on a report of its own.
public struct BacktestOverview: Sendable {
  public struct Line: Sendable {
    public var association: Association
    public var members: Int
    public var inOtherGrade: Int
    public var rising: Int
    public var falling: Int
    public var obstacles: Int
    public var digest: Digest

    public init(_ backtest: Backtest) {
      association = backtest.association
      members = backtest.members.count
      inOtherGrade = backtest.inOtherGrade.count
      rising = backtest.members.count { backtest.rises($0) == true }
      falling = backtest.members.count { backtest.rises($0) == false }
      obstacles = backtest.obstacles.count(where: \.preventsAdoption)
      digest = backtest.digest
    }
  }

  public let draft: RulebookName
  public let asOf: Day
  public let knownAt: Position
  public let lines: [Line]

  public init(draft: RulebookName, asOf: Day, knownAt: Position, lines: [Line]) {
    self.draft = draft
    self.asOf = asOf
    self.knownAt = knownAt
    self.lines = lines
  }

  public var json: String {
    CanonicalJSON.object([
      "report": .string("jinjiang-backtest-overview-1"), "draft": .string(draft.hash.description),
      "as_of": .string(asOf.description), "known_at": .integer(knownAt.value),
      "associations": .array(
        lines.map { line in
          .object([
            "association": .string(line.association.code), "members": .integer(line.members),
            "in_other_grade": .integer(line.inOtherGrade), "rising": .integer(line.rising),
            "falling": .integer(line.falling), "obstacles": .integer(line.obstacles),
            "impact_hash": .string(line.digest.description),
          ])
        }),
    ]).text
  }

  public func document(in language: DocumentLanguage, isForData: Bool) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let table = Table(
      id: "associations", caption: text("各协会", "By association"),
      columns: [
        Column("association", Words.association.text(in: language)),
        Column("members", text("会员", "Members"), .integer),
        Column("in_other_grade", text("等级会变", "In another grade"), .integer),
        Column("rising", text("上升", "Rising"), .integer), Column("falling", text("下降", "Falling"), .integer),
        Column("obstacles", text("障碍", "Obstacles"), .integer),
        Column("impact_hash", text("报告指纹", "Hash of the report")),
      ],
      rows: Rows(
        lines.map { line in
          let hash = line.digest.description
          return [
            .text(line.association.code), .integer(line.members), .integer(line.inOtherGrade), .integer(line.rising),
            .integer(line.falling), .integer(line.obstacles), .text(isForData ? hash : String(hash.prefix(12))),
          ]
        }),
      total: [
        .text(text("合计", "Total")), .integer(sum(\.members)), .integer(sum(\.inOtherGrade)), .integer(sum(\.rising)),
        .integer(sum(\.falling)), .integer(sum(\.obstacles)), .empty,
      ])
    return Document(
      title: text("影响概览：版本 \(draft.edition)", "Impact at a glance: edition \(draft.edition)"), language: language,
      audience: text(
        "截至 \(asOf)，登记流水位置 \(knownAt)。各协会凭各自的影响报告采用。",
        "As of \(asOf), known at \(knownAt). Each association adopts on an impact report of its own."),
      blocks: [.table(table)], footer: Words.purpose.text(in: language))
  }

  private func sum(_ part: (Line) -> Int) -> Int { lines.reduce(0) { $0 + part($1) } }
}
