import Registry
import SQLiteStore
import TestSupport
import Testing

/// A street of invented creators on an invented mountain stream, in November 2026; their association has decided its
/// cases in the registry since New Year.
///
/// Early Tea has posted on Douyin since March 2025, and gave up an account on Weixin in May 2026. Duck left in March
/// 2026 and came back in June. Nobody remembers when Granny joined.
struct Teahouse {
  let founded: FoundedRegistry
  let association: Key<Association>
  let earlyTea: Key<Membership>
  let duck: Key<Membership>
  let granny: Key<Membership>

  static let today: Day = civil("2026-11-23")
  static let council = Audience(.council, on: today)

  init() throws {
    let surroundings = FixedSurroundings(day: Teahouse.today)
    founded = try FoundedRegistry(
      in: SQLiteStore.inMemory(surroundings: surroundings.value), surroundings: surroundings)
    association = try founded.association("SX", liveFrom: civil("2026-01-01"))
    earlyTea = try founded.member("S-01", name: "演示号·早茶铺", in: association, joined: civil("2025-03-01")).key
    duck = try founded.member("S-02", name: "演示号·水鸭子", in: association, joined: civil("2024-06-01")).key
    granny = try founded.member("S-03", name: "演示号·竹椅阿婆", in: association).key
    try carryOut(
      HoldAccount(
        membership: earlyTea,
        account: NewAccount(AccountName(platform: "douyin", handle: "demo_tea"), from: civil("2025-03-01"))))
    try carryOut(
      HoldAccount(
        membership: earlyTea,
        account: NewAccount(
          AccountName(platform: "weixin", handle: "demo_tea_old"), from: civil("2025-03-01"), until: civil("2026-05-01")
        )))
    try carryOut(LeaveMember(duck, on: civil("2026-03-01")))
    try carryOut(RejoinMember(duck, on: civil("2026-06-01")))
  }

  @discardableResult
  func carryOut<R: Request>(_ request: R) throws -> R.Outcome {
    guard case .now(let outcome, _) = try founded.registrar.carryOut(request) else { throw RecordedBefore() }
    return outcome
  }

  struct RecordedBefore: Error {}

  /// The assembly has read the draft's impact report of today, and adopts it.
  func adopt(_ draft: Rulebook, from day: Day? = nil) throws {
    try carryOut(
      AdoptRulebook(
        association: association, rulebook: draft, effective: day, basis: "会员大会", impact: try impact(of: draft)))
  }

  func impact(of draft: Rulebook, asOf day: Day = Teahouse.today) throws -> Backtest {
    try read { (registry) throws in
      let here = try #require(try registry.association(association))
      return try BacktestQuery(association: here, draft: draft, asOf: day).answer(in: registry)
    }
  }

  /// The request breaks exactly that rule, and the journal is as it was.
  func refuses<R: Request, Refusal: Failure & Equatable>(
    _ request: R, _ refusal: Refusal, as operation: ID<Operation>? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try read { $0.position }
    #expect(throws: refusal, sourceLocation: sourceLocation) {
      try founded.registrar.carryOut(request, as: operation)
    }
    #expect(try read { $0.position } == before, sourceLocation: sourceLocation)
  }

  /// Everything that is known, or what was known at a position.
  func read<Result>(at position: Position? = nil, _ body: (any RegistryReader) throws -> Result) throws -> Result {
    try founded.store.read(at: position, body)
  }

  func file(_ number: CaseNumber) throws -> CaseFile {
    try read { try $0.theCase(number, in: association) }
  }

  func score(of membership: Key<Membership>) throws -> ScoreResult {
    try read { registry in
      try registry.scorer(for: association, asOf: Teahouse.today).score(registry.history(of: membership))
    }
  }

  /// A rumour of Early Tea's, a few days ago: pending.
  @discardableResult
  func rumour(on day: Day = civil("2026-11-20"), level: String? = nil, url: String? = nil) throws -> CaseNumber {
    try carryOut(
      RecordCase(
        membership: earlyTea, category: "谣言", level: level, occurred: day, texts: CaseTexts(url: url))
    ).number
  }

  /// Granny's good deed, awarded by another body at once: for tests that are not about how.
  func award() throws -> CaseNumber {
    let number = try carryOut(RecordCase(membership: granny, category: "public-interest-work")).number
    try decide(number, "awarded")
    return number
  }

  /// Ruled upon by another body, at once: for tests that are not about how.
  @discardableResult
  func decide(_ number: CaseNumber, _ outcome: String, points: Millipoints? = nil) throws -> CaseFile {
    try carryOut(
      RecordPriorOutcome(
        association: association, number: number,
        decision: PriorDecision(
          decided: try read { try $0.header().offset }.today(of: founded), outcome: outcome, points: points,
          basis: "演示平台处理决定〔2026〕第3号", body: "演示平台治理部")))
  }
}

extension UTCOffset {
  fileprivate func today(of founded: FoundedRegistry) -> Day { founded.surroundings.value.now().day(at: self) }
}

/// The day as it is read; day nought where there is none, and then the test fails.
func civil(_ text: String) -> Day { Day(text) ?? Day(daysSince1970: 0) }
