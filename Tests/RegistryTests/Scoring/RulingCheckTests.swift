import Registry
import Testing

@Suite("Rulings that are refused")
struct RulingCheckTests {
  private let member: StoryMember
  private let check: RulingCheck

  init() throws {
    member = try StoryMember()
    check = try RulingCheck(editions: member.editions, knownAt: .end)
  }

  /// Why a ruling is refused after others; nil where it is not.
  private func refusal(_ new: RulingRow, after rulings: [RulingRow] = []) -> RulingRefusal? {
    do {
      try check.check(new, after: rulings)
      return nil
    } catch {
      return error
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("a first finding with a level is accepted")
  func accepted() throws {
    #expect(refusal(try member.row("2025-01-10", .upheld, level: "general", sequence: 1)) == nil)
    #expect(refusal(try member.row("2025-01-05", .upheld, level: "general", sequence: 1)) == nil)
  }

  @Test("a finding without a level, where the category has no default")
  func missingLevel() throws {
    #expect(
      refusal(try member.row("2025-01-10", .upheld, sequence: 1))
        == .missingLevel(category: CategoryID("false-information"), edition: "test"))
    let first = try member.row("2025-01-10", .upheld, level: "general", sequence: 1)
    let void = try member.row("2025-01-10", .void, sequence: 2)
    #expect(refusal(try member.row("2025-01-20", .upheld, sequence: 3), after: [first]) == nil)
    // A void takes the level with it.
    #expect(
      refusal(try member.row("2025-01-20", .upheld, sequence: 3), after: [first, void])
        == .missingLevel(category: CategoryID("false-information"), edition: "test"))
    // A category with one number of points needs none.
    #expect(refusal(try member.row("2025-01-10", .awarded, category: "training-completed", sequence: 1)) == nil)
  }

  @Test("a level or a category that the edition of the act does not have")
  func unknownNames() throws {
    #expect(
      refusal(try member.row("2025-01-10", .upheld, level: "national", sequence: 1))
        == .unknownLevel("national", category: CategoryID("false-information"), edition: "test"))
    #expect(
      refusal(try member.row("2025-01-10", .upheld, category: "general", level: "general", sequence: 1))
        == .unknownCategory("general", edition: "test", occurred: try day("2025-01-05")))
  }

  @Test("points are set from 0 to the level's where it has no range, and never clamped")
  func points() throws {
    func setting(_ points: String) throws -> RulingRefusal? {
      refusal(try member.row("2025-01-10", .upheld, level: "general", sequence: 1, points: points))
    }
    #expect(try setting("0") == nil)
    #expect(try setting("8") == nil)
    let range = Millipoints(0)...Millipoints(8000)
    let level = Level("general")
    #expect(
      try setting("8.001")
        == .pointsOutsideRange(Millipoints(8001), allowed: range, level: level, ruling: try day("2025-01-10")))
    #expect(
      try setting("-1")
        == .pointsOutsideRange(Millipoints(-1000), allowed: range, level: level, ruling: try day("2025-01-10")))
  }

  @Test("a restated level may not leave a later ruling's points outside its range")
  func pointsOfLaterRulings() throws {
    let first = try member.row("2025-01-10", .upheld, level: "serious", sequence: 1)
    let second = try member.row("2025-02-10", .upheld, sequence: 2, points: "20")
    let restated = try member.row("2025-01-10", .upheld, level: "minor", sequence: 3)
    #expect(
      refusal(restated, after: [first, second])
        == .pointsOutsideRange(
          Millipoints(20_000), allowed: Millipoints(0)...Millipoints(3000), level: Level("minor"),
          ruling: try day("2025-02-10")))
  }

  @Test("what a void has cancelled does not stand in the way of a restatement")
  func cancelledPoints() throws {
    let known = [
      try member.row("2025-01-10", .upheld, level: "serious", sequence: 1),
      try member.row("2025-02-10", .upheld, sequence: 2, points: "20"),
      try member.row("2025-02-10", .void, sequence: 3),
    ]
    #expect(refusal(try member.row("2025-01-10", .upheld, level: "minor", sequence: 4), after: known) == nil)
  }

  @Test("an act later than the effective day of its finding")
  func actAfterFinding() throws {
    #expect(
      refusal(try member.row("2025-01-04", .upheld, level: "general", sequence: 1))
        == .actAfterFinding(occurred: try day("2025-01-05"), effective: try day("2025-01-04")))
    #expect(refusal(try member.row("2025-01-04", .pending, level: "general", sequence: 1)) == nil)
  }

  @Test("a ruling before the latest one, unless it restates level or points or voids")
  func beforeTheLatest() throws {
    let first = try member.row("2025-01-10", .upheld, level: "serious", sequence: 1)
    let second = try member.row("2025-03-10", .upheldUnderAppeal, sequence: 2)
    let refused = RulingRefusal.beforeLatestRuling(effective: try day("2025-02-10"), latest: try day("2025-03-10"))
    func earlier(_ state: CaseState, level: String? = nil, points: String? = nil) throws -> RulingRefusal? {
      refusal(
        try member.row("2025-02-10", state, level: level, sequence: 3, points: points), after: [second, first])
    }
    #expect(try earlier(.overturned) == refused)
    #expect(try earlier(.stayed, level: "minor") == refused)
    #expect(try earlier(.upheld) == refused)
    #expect(try earlier(.upheld, level: "minor") == nil)
    #expect(try earlier(.upheld, points: "12") == nil)
    #expect(try earlier(.void) == nil)
    // Before the first ruling there is nothing to restate.
    let tooEarly = try member.row("2025-01-06", .upheld, level: "minor", sequence: 3)
    #expect(
      refusal(tooEarly, after: [first, second])
        == .beforeLatestRuling(effective: try day("2025-01-06"), latest: try day("2025-03-10")))
    // A cancelled ruling is not the latest one.
    let void = try member.row("2025-02-20", .void, sequence: 3)
    let renewed = try member.row("2025-02-25", .upheld, sequence: 4)
    #expect(refusal(renewed, after: [first, second, void]) == nil)
  }

  @Test("a state of the other kind, and facts of another case")
  func foreignRulings() throws {
    #expect(
      refusal(try member.row("2025-01-10", .awarded, level: "general", sequence: 1)) == .stateOfOtherKind(CaseNumber(1))
    )
    let first = try member.row("2025-01-10", .upheld, level: "general", sequence: 1)
    let other = try member.row("2025-01-20", .upheld, category: "impersonation", sequence: 2)
    #expect(refusal(other, after: [first]) == .otherCase(CaseNumber(1)))
  }

  @Test("a message says what happened and what to do, in both languages")
  func messages() throws {
    let refusals: [RulingRefusal] = [
      .stateOfOtherKind(CaseNumber(7)), .otherCase(CaseNumber(7)),
      .unknownCategory("hype", edition: "2024.1", occurred: try day("2025-01-05")),
      .unknownLevel("grave", category: CategoryID("hype"), edition: "2024.1"),
      .missingLevel(category: CategoryID("hype"), edition: "2024.1"),
      .pointsOutsideRange(
        Millipoints(8001), allowed: Millipoints(0)...Millipoints(8000), level: Level("general"),
        ruling: try day("2025-01-10")),
      .actAfterFinding(occurred: try day("2025-01-05"), effective: try day("2025-01-04")),
      .beforeLatestRuling(effective: try day("2025-02-10"), latest: try day("2025-03-10")),
    ]
    #expect(refusals.allSatisfy { $0.failureClass == .refused })
    #expect(
      refusals.map(\.message.en) == [
        """
        Case 7: this ruling does not fit the kind of case. A violation is upheld, dismissed or overturned; a \
        commendation is awarded or revoked.
        """,
        """
        Case 7 is on record with another kind, category or day of the act. Check the number; if the record is wrong, \
        void it and open another case.
        """,
        """
        Category "hype" is not in edition 2024.1, which was in force on 2025-01-05; nobody is judged by a later rule.
        """,
        "Category \"hype\" of edition 2024.1 has no level \"grave\". Use one that it names.",
        "No level is given, and category \"hype\" of edition 2024.1 has no default. State the level.",
        """
        The 8.001 points set by the ruling of 2025-01-10 are outside what level "general" allows, 0.000 to 8.000. Set \
        points within that range.
        """,
        "The act of 2025-01-05 is later than 2025-01-04, when its finding takes effect. Check both days.",
        """
        2025-02-10 is before the case's latest ruling, of 2025-03-10. For an earlier day only level or points may be \
        restated, or the case voided.
        """,
      ])
    #expect(
      refusals.map(\.message.zh) == [
        "案件 7：该认定结果不适用于此类案件。违规案件只能认定成立、不成立或撤销，表彰只能授予或撤销。",
        "案件 7：性质、类别或行为日期与案件登记不一致。请核对案件编号；如登记有误，请作废后另立案件。",
        "类别“hype”不在 2025-01-05 适用的规则版本 2024.1 中；不得以后来的规则认定此前的行为。",
        "规则版本 2024.1 的类别“hype”没有程度“grave”。请选用其规定的程度。",
        "未写明严重程度，且规则版本 2024.1 的类别“hype”没有默认程度。请写明程度。",
        "2025-01-10 生效的认定所设分值 8.001 超出程度“general”允许的范围 0.000 至 8.000。请在范围内设定分值。",
        "行为日期 2025-01-05 晚于认定生效日期 2025-01-04。请核对两个日期。",
        "生效日期 2025-02-10 早于该案件最近一次认定（2025-03-10）。此前的日期只能更正程度或分值，或作废。",
      ])
  }
}
