import Registry
import Testing

@Suite("Who sits, and whether those who sat could decide")
struct BenchTests {
  let street: Teahouse
  let number: CaseNumber

  init() throws {
    street = try Teahouse()
    number = try street.answeredRumour()
  }

  func panel(_ votes: Vote...) -> DecideCase { street.decision(number, by: .panel(votes)) }

  @Test("two of three are a quorum, one is not; who stepped back does not sit")
  func quorum() throws {
    try street.refuses(
      panel(Vote("甲", .inFavour)), BenchRefusal.noQuorum(sitting: 1, needed: 2, members: 3))
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .recused), Vote("丙", .recused)),
      BenchRefusal.noQuorum(sitting: 1, needed: 2, members: 3))
    try street.carryOut(panel(Vote("甲", .inFavour), Vote("乙", .inFavour), Vote("丙", .recused)))
    let tally = try street.procedure(number).round.decision?.tally
    #expect(tally == Tally(body: .panel, sitting: 2, recused: 1, inFavour: 2, against: 0))
  }

  @Test("more than half of those who sat are for it; abstaining is not being for it")
  func majority() throws {
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .against)), BenchRefusal.noMajority(inFavour: 1, sitting: 2))
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .abstained), Vote("丙", .abstained)),
      BenchRefusal.noMajority(inFavour: 1, sitting: 3))
  }

  @Test("no more sit than the panel has seats, and nobody twice, however the name is written")
  func seats() throws {
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .inFavour), Vote("丙", .inFavour), Vote("丁", .inFavour)),
      BenchRefusal.tooMany(sitting: 4, members: 3))
    try street.refuses(
      panel(Vote("Demo A", .inFavour), Vote("ｄｅｍｏ ａ", .inFavour)), BenchRefusal.namedTwice("ｄｅｍｏ ａ"))
    try street.refuses(panel(), BenchRefusal.nobodyNamed)
  }

  @Test("neither the member nor the recorder sits; as recused they may be named")
  func barred() throws {
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .inFavour), Vote("演示号·早茶铺", .against)),
      BenchRefusal.barredMember("演示号·早茶铺"))
    try street.refuses(
      panel(Vote("甲", .inFavour), Vote("乙", .inFavour), Vote("Admin", .inFavour)),
      BenchRefusal.barredRecorder("Admin"))
    try street.carryOut(
      panel(Vote("甲", .inFavour), Vote("乙", .inFavour), Vote("admin", .recused), Vote("演示号·早茶铺", .recused)))
  }

  @Test("another body does not decide first; it hears appeals")
  func outside() throws {
    try street.refuses(
      street.decision(number, by: .outside(body: "演示邻市协会", [])), DecisionRefusal.outsideFirstInstance("演示邻市协会"))
  }

  @Test("a vote is read as it is typed, in either language", arguments: Vote.Cast.allCases)
  func typed(cast: Vote.Cast) {
    let (zh, en) =
      ["赞成", "反对", "弃权", "回避"].enumerated().first { Vote.Cast.allCases[$0.offset] == cast }.map {
        ($0.element, ["for", "against", "abstained", "recused"][$0.offset])
      } ?? ("", "")
    #expect(Vote(entered: "演示甲=\(zh)") == Vote("演示甲", cast))
    #expect(Vote(entered: "演示甲=\(en.uppercased())") == Vote("演示甲", cast))
  }

  @Test("a bare name is for it; a vote for nothing that is known is none")
  func untyped() {
    #expect(Vote(entered: "演示甲") == Vote("演示甲", .inFavour))
    #expect(Vote(entered: "演示甲=perhaps") == nil)
    #expect(Vote(entered: "=for") == nil)
  }
}
