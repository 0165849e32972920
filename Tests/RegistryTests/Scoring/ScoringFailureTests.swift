import Registry
import Testing

@Suite("Records that cannot be scored")
struct ScoringFailureTests {
  @Test("a message says what is wrong and what to check, in both languages")
  func messages() {
    let failures: [ScoringFailure] = [
      .noRulebook(knownAt: Position(4)), .unknownCategory(CaseNumber(7), category: "hype", edition: "2024.1"),
      .unknownLevel(CaseNumber(7), level: nil, category: CategoryID("hype"), edition: "2024.1"),
      .unknownLevel(CaseNumber(7), level: "grave", category: CategoryID("hype"), edition: "2024.1"),
      .pointsOutOfBounds(CaseNumber(7), Millipoints(2_000_000_000)),
      .unusableRulebook(edition: "2024.1", what: "repeat.ladder"),
    ]
    #expect(failures.allSatisfy { $0.failureClass == .badData })
    #expect(
      failures.map(\.message.en) == [
        "No rulebook had been adopted by position #4, so there is no score. Adopt an edition first.",
        """
        Case 7 is of category "hype", which edition 2024.1, in force on the day of the act, does not have. Check the \
        category and the day of the act.
        """,
        "Case 7 has no level, and category \"hype\" of edition 2024.1 has no default. State the level.",
        "Case 7 is of level \"grave\", which category \"hype\" of edition 2024.1 does not have. Check the level.",
        "Case 7 has 2000000.000 points set, more than any rulebook allows. Check the record.",
        "Edition 2024.1 cannot be scored with: repeat.ladder is missing or too large.",
      ])
    #expect(
      failures.map(\.message.zh) == [
        "截至登记流水 #4，协会尚未通过任何自律规则，无法计分。请先通过一个版本。",
        "案件 7 的类别“hype”不在行为当日适用的规则版本 2024.1 中。请核对该案件的类别和行为日期。",
        "案件 7 没有严重程度，而规则版本 2024.1 的类别“hype”没有默认程度。请补充程度。",
        "案件 7 的程度“grave”不在规则版本 2024.1 的类别“hype”中。请核对程度。",
        "案件 7 的分值 2000000.000 超出任何规则允许的范围。请核对记录。",
        "规则版本 2024.1 不能用于计分：repeat.ladder 缺失或数值过大。",
      ])
  }
}
