/// A decision that was made before the association's record was live, or by another body: it comes on record with its
/// outcome, effective on its own day.
public struct PriorDecision: Sendable, Equatable {
  public var decided: Day
  /// Id or name of an outcome: upheld, dismissed or overturned; of a merit awarded or revoked.
  public var outcome: String
  /// Where the decision set them; nil for the level's own.
  public var points: Millipoints?
  /// The document or minutes that it rests on.
  public var basis: String
  /// The body that decided, where it was not the association.
  public var body: String?

  public init(decided: Day, outcome: String, points: Millipoints? = nil, basis: String, body: String? = nil) {
    self.decided = decided
    self.outcome = outcome
    self.points = points
    self.basis = basis
    self.body = body?.isEmpty == true ? nil : body
  }

  func describe(into writer: inout ByteWriter) {
    writer.put(decided)
    writer.put(outcome)
    writer.put(optional: points) { $0.put(Int64($1.value)) }
    writer.put(basis)
    writer.put(optional: body) { $0.put($1) }
  }

  /// The state that it gives to a case of that kind, once its days, basis and outcome are found to be right.
  func state(
    of kind: CaseKind, occurred: Day, association: Association, today: Day
  ) throws(IntakeRefusal) -> CaseState {
    guard let state = CaseState(named: outcome, for: kind), IntakeRefusal.outcomes(of: kind).contains(state) else {
      throw .notAnOutcome(outcome, kind)
    }
    guard decided <= today else { throw .decidedInFuture(decided, today: today) }
    guard decided >= occurred else { throw .decidedBeforeAct(decided: decided, occurred: occurred) }
    guard decided < association.liveFrom || body != nil else {
      throw .associationIsLive(decided: decided, liveFrom: association.liveFrom)
    }
    guard !SearchKey(basis).isEmpty else { throw .noBasis }
    try CaseTexts.checkLength(of: basis, body)
    return state
  }
}
