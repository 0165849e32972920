import Documents
import Registry
import Reports
import Testing

@Suite struct StandingReportTests {
  private let story: StoryAssociation

  init() throws { story = try StoryAssociation() }

  @Test("The answer on the telephone is one sentence that says who, when, how much and what is open")
  func sentences() throws {
    func sentence(_ member: String) throws -> Phrase { StandingReport(try story.standing(member)).sentence }
    #expect(
      try sentence("M006")
        == Phrase(
          zh: "截至2026年9月30日，演示协会 SX会员=HYPERLINK(\u{202E}\"坏\")（编号M006）信用分 100.0，等级 AA，有 1 起案件待处理。",
          en:
            "As of 30 September 2026, =HYPERLINK(\u{202E}\"坏\") (number M006), a member of Demo Association SX, has a score of 100.0, grade AA, with 1 case pending."
        ))
    #expect(
      try sentence("老渡口").zh
        == "截至2026年9月30日，演示协会 SX原会员老渡口（编号M004，已于2026年8月15日退会）信用分 100.0，等级 AA，没有待处理的案件。")
    #expect(
      try sentence("M005").en
        == "As of 30 September 2026, 纸鸢 (number M005), a member of Demo Association SX, has a score of 100.0, grade AA, still under observation, with no case pending."
    )
    #expect(
      try sentence("M007").zh
        == "截至2026年9月30日，演示协会 SX会员石桥边（编号M007）信用分 100.0，等级 AA，没有待处理的案件；另有 1 起认定在申诉中，申诉成功则为 100.0、AA 级，不成功则为 80.0、C 级。"
    )
  }

  @Test("A standing and its explanation read as recorded", arguments: [DocumentLanguage.zh, .en])
  func golden(language: DocumentLanguage) throws {
    try Golden.expect(
      TextRenderer().string(StandingReport(try story.standing("M001")).document(in: language)),
      matches: "standing.\(language).txt")
    var text = ""
    for member in ["M001", "M002", "M003"] {
      text += try TextRenderer().string(ExplanationReport(try story.explanation(member)).document(in: language)) + "\n"
    }
    try Golden.expect(text, matches: "explanation.\(language).txt")
  }

  @Test("For programs there is one form")
  func json() throws {
    try Golden.expect(StandingReport(try story.standing("M007")).json, matches: "standing.json")
    try Golden.expect(ExplanationReport(try story.explanation("M001")).json, matches: "explanation.json")
  }

  @Test("What is counted of cases: findings, those under appeal, repaired, pending, and awards")
  func tally() throws {
    func tally(_ member: String) throws -> CaseTally { try #require(try story.standing(member).cases) }
    let rumours = try tally("M001")
    #expect(rumours.findings == 2 && rumours.weighing == 1 && rumours.pending == 0)
    #expect(try tally("M002").repaired == 1)
    #expect(try tally("M003").awards == 1 && tally("M003").pending == 1)
    #expect(try tally("M007").underAppeal == 1)
  }

  @Test("A standing known at an earlier position knows nothing of what came later")
  func knownAt() throws {
    let position = try story.world.position
    let query = try story.query("M001")
    let before = try story.world.read { try query.answer(in: $0) }
    try story.world.open(
      "impersonation", of: "M001", level: "serious", occurred: try #require(Day("2026-06-01")), as: .upheld,
      on: try #require(Day("2026-09-02")))
    #expect(try story.world.read(at: position) { try query.answer(in: $0) } == before)
    #expect(
      try #require(try story.world.read { try query.answer(in: $0) }.rating?.score) < #require(before.rating?.score))
  }
}
