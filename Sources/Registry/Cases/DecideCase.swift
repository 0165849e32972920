/// Rules on a pending case: upheld or dismissed; a merit awarded.
public struct DecideCase: Request {
  public static let kind = RequestKind.decideCase

  public var association: Key<Association>
  public var number: CaseNumber
  public var decision: CaseDecision

  public init(association: Key<Association>, number: CaseNumber, decision: CaseDecision) {
    self.association = association
    self.number = number
    self.decision = decision
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    decision.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    try registry.append(decision.entry(for: file, in: registry, today: act.today))
    return try registry.theCase(number, in: association)
  }
}

/// What was decided, whoever decided it and after whatever procedure: the outcome, its terms, from when, on what basis.
public struct CaseDecision: Sendable, Equatable {
  /// Id or name of an outcome: upheld or dismissed; of a merit awarded.
  public var outcome: String
  /// Id or name of a level; nil for the one on record.
  public var level: String?
  /// Within the range of the level; nil for the level's own.
  public var points: Millipoints?
  /// Nil: the day on which it is recorded.
  public var effective: Day?
  /// The minutes or document that it rests on.
  public var basis: String

  public init(
    outcome: String, level: String? = nil, points: Millipoints? = nil, effective: Day? = nil, basis: String
  ) {
    self.outcome = outcome
    self.level = level
    self.points = points
    self.effective = effective
    self.basis = basis
  }

  func describe(into writer: inout ByteWriter) {
    writer.put(outcome)
    writer.put(optional: level) { $0.put($1) }
    writer.put(optional: points) { $0.put(Int64($1.value)) }
    writer.put(optional: effective) { $0.put($1) }
    writer.put(basis)
  }

  /// The ruling on a case, which must be pending.
  func entry(for file: CaseFile, in registry: any RegistryReader, today: Day) throws -> EntryDraft {
    try file.requirePending()
    let outcomes: [CaseState] = file.kind == .violation ? [.upheld, .dismissed] : [.awarded]
    guard let state = CaseState(named: outcome, for: file.kind), outcomes.contains(state) else {
      throw CaseRefusal.notAnOutcome(file.number, outcome, file.kind)
    }
    if state.isFinding {
      guard !file.isOdd else { throw CaseRefusal.odd(file.number) }
    } else if level != nil || points != nil {
      throw CaseRefusal.termsWithoutFinding(file.number, state)
    }
    guard !SearchKey(basis).isEmpty else { throw IntakeRefusal.noBasis }
    try CaseTexts.checkLength(of: basis)
    return try file.ruling(
      state, level: try restatedLevel(for: file, in: registry), points: points, effective: effective ?? today,
      texts: Personal([.basis: basis]), in: registry)
  }

  /// Nil where the level on record holds: restating it would be the same.
  private func restatedLevel(for file: CaseFile, in registry: any RegistryReader) throws -> Level? {
    guard let level else { return nil }
    let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
    let category = try rulebook.category(matching: file.category.id)
    let named = try rulebook.level(matching: level, of: category)
    return category.ignoresLevel || named == file.level ? nil : named
  }
}
