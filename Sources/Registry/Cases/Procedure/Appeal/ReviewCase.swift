/// Others look at a decision again, and affirm, vary or overturn it: never to the member's detriment (复核). It takes
/// effect when it is served.
public struct ReviewCase: Request {
  public static let kind = RequestKind.reviewCase

  public var association: Key<Association>
  public var number: CaseNumber
  /// The outcome: affirmed, varied or overturned. A level, points or sanctions that are not named stay as they are.
  public var review: CaseDecision
  /// Every sanction is taken away.
  public var liftsSanctions: Bool

  public init(
    association: Key<Association>, number: CaseNumber, review: CaseDecision, liftsSanctions: Bool = false
  ) {
    self.association = association
    self.number = number
    self.review = review
    self.liftsSanctions = liftsSanctions
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    review.describe(into: &writer)
    writer.put(liftsSanctions)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let appeal = try procedure.requireOpenAppeal()
    let day = try act.day(review.day, notBefore: appeal.day)
    guard let outcome = ReviewOutcome(named: review.outcome) else {
      throw ReviewRefusal.notAnOutcome(number, review.outcome)
    }
    try review.checkTexts()
    let tally = try tally(under: procedure, during: act, in: registry)
    let terms = try terms(outcome, of: appeal, under: procedure, on: day)
    // The ruling comes with service; whether there can be one is known now.
    _ = try procedure.ruling(
      of: outcome, terms, effective: max(day, procedure.file.latestRuling?.effective ?? day), in: registry)
    try registry.append(
      procedure.entry(
        .caseReviewed(CaseReviewed(about: procedure.file.key, outcome: outcome, terms: terms, tally: tally)), on: day,
        texts: review.texts, in: registry))
    return procedure.file
  }

  private func tally(
    under procedure: CaseProcedure, during act: Act, in registry: any RegistryReader
  ) throws -> Tally {
    switch review.decider {
    case .officer: throw ReviewRefusal.oneOfficer
    case .outside(let body, _): try registry.requireOutside(body, of: association)
    case .panel: break
    }
    return try procedure.bench(ofReviewDuring: act, in: registry).tally(of: review.decider)
  }

  private func terms(
    _ outcome: ReviewOutcome, of appeal: Appeal, under procedure: CaseProcedure, on day: Day
  ) throws -> DecisionTerms {
    let named = try review.terms(under: procedure)
    let bounds = try ReviewBounds(of: procedure, appeal: appeal, on: day)
    switch outcome {
    case .overturned:
      guard named == DecisionTerms(), !liftsSanctions else { throw ReviewRefusal.termsOfNothing(number) }
      return DecisionTerms()
    case .affirmed:
      guard named.level == nil, named.points == nil, !liftsSanctions else { throw ReviewRefusal.changedNotVaried }
      return try bounds.affirming(sanctions: named.sanctions)
    case .varied:
      guard !liftsSanctions || named.sanctions.isEmpty else { throw ReviewRefusal.liftedAndKept }
      return try bounds.varying(to: named, liftsSanctions: liftsSanctions)
    }
  }
}

extension RegistryReader {
  /// Refuses the association itself as a body from outside.
  func requireOutside(_ body: String, of association: Key<Association>) throws {
    let home = try self.association(association)
    let own = [home?.code, home?.name.zh, home?.name.en].compactMap { $0.map { SearchKey($0) } }
    guard !own.contains(SearchKey(body)) || SearchKey(body).isEmpty else { throw ReviewRefusal.ourselves(body) }
  }
}

extension CaseProcedure {
  /// Who may not sit in a decision: those who may not sit at all, and, once the case is open again, those who judged it
  /// before.
  func bench(ofDecisionDuring act: Act, in registry: any RegistryReader) throws -> Bench {
    var bench = try bench(during: act, in: registry)
    guard round.reopening != nil else { return bench }
    bar(judges, in: &bench, as: .judgedBefore)
    return bench
  }

  /// Who may not sit in a review: those who may not sit at all, and those who had to do with the decision.
  func bench(ofReviewDuring act: Act, in registry: any RegistryReader) throws -> Bench {
    var bench = try bench(during: act, in: registry)
    bar(judges, in: &bench, as: .decidedBefore)
    return bench
  }

  /// Everybody who voted on the case in any round.
  private var judges: [Vote] {
    rounds.flatMap {
      ($0.decision?.votes ?? []) + ($0.decision?.councilVotes ?? []) + ($0.appeal?.review?.votes ?? [])
    }
  }

  private func bar(_ votes: [Vote], in bench: inout Bench, as concern: Bench.Concern) {
    bench.bar(votes.filter { $0.cast != .recused }.map(\.name), as: concern)
    // Whoever stepped back had a reason that still holds.
    bench.bar(votes.filter { $0.cast == .recused }.map(\.name), as: .sealed)
  }

  /// The state that a review gives to the case, with level and points where it changed them.
  func ruling(
    of outcome: ReviewOutcome, _ terms: DecisionTerms, effective: Day, in registry: any RegistryReader
  ) throws -> EntryDraft {
    let isRestated = outcome == .varied
    return try file.ruling(
      outcome.state, level: isRestated ? terms.level : nil, points: isRestated ? terms.points : nil,
      effective: effective, texts: .none, in: registry)
  }
}
