/// A case is decided, by a panel or by one officer: upheld or dismissed. It takes effect when it is served.
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
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    let day = try act.day(decision.day, notBefore: procedure.round.opened)
    let decidable = try DecidableCase(procedure, on: day)
    let state = try decision.state(of: file)
    if state.isFinding, file.isOdd { throw CaseRefusal.odd(number) }
    let terms = try decision.terms(under: procedure)
    if !state.isFinding, terms != DecisionTerms() { throw CaseRefusal.termsWithoutFinding(number, state) }
    try decision.checkTexts()
    let otherProof = decision.otherProof.flatMap { SearchKey($0).isEmpty ? nil : $0 }
    if state.isFinding, otherProof == nil, try registry.restsOnAnonymousComplaints(file) {
      throw DecisionRefusal.anonymousAlone(number)
    }
    let made = try decidable.decision(
      isUpheld: state.isFinding, terms: terms, decider: decision.decider,
      bench: procedure.bench(ofDecisionDuring: act, in: registry), otherProof: otherProof)
    if case .outside(let body, _) = decision.decider { try registry.requireOutside(body, of: association) }
    // The ruling comes with service; whether there can be one is known now.
    _ = try file.ruling(
      state, level: made.isUpheld ? procedure.stated(made.terms.level) : nil, points: made.terms.points,
      effective: max(day, file.latestRuling?.effective ?? day), texts: .none, in: registry)
    try registry.append(
      procedure.entry(.decisionMade(made), on: day, texts: decision.texts, in: registry))
    return file
  }
}

/// What was decided and why, and by whom: as somebody types it from the minutes.
public struct CaseDecision: Sendable, Equatable {
  /// A sanction as it is typed: by id or title of the rulebook.
  public struct Sanction: Sendable, Equatable {
    public var name: String
    public var start: Day?
    public var end: Day?

    public init(name: String, start: Day? = nil, end: Day? = nil) {
      self.name = name
      self.start = start
      self.end = end
    }
  }

  /// Id or name of an outcome: upheld or dismissed.
  public var outcome: String
  public var decider: Decider
  /// The signed minutes; an officer's reasons may do without.
  public var minutes: DocumentMark?
  /// A finding gives its reasons, and so does a dismissal.
  public var reason: String
  /// Id or name of a level; nil for the one that was noticed.
  public var level: String?
  /// Within the range of the level; nil for the level's own.
  public var points: Millipoints?
  public var sanctions: [Sanction]
  public var conditions: String?
  /// What supports the finding apart from an anonymous complaint.
  public var otherProof: String?
  /// The day of the decision; nil: the day on which it is recorded.
  public var day: Day?

  public init(
    outcome: String, decider: Decider, minutes: DocumentMark? = nil, reason: String, level: String? = nil,
    points: Millipoints? = nil, sanctions: [Sanction] = [], conditions: String? = nil, otherProof: String? = nil,
    day: Day? = nil
  ) {
    self.outcome = outcome
    self.decider = decider
    self.minutes = minutes
    self.reason = reason
    self.level = level
    self.points = points
    self.sanctions = sanctions
    self.conditions = conditions
    self.otherProof = otherProof
    self.day = day
  }

  func describe(into writer: inout ByteWriter) {
    writer.put(outcome)
    decider.describe(into: &writer)
    writer.put(optional: minutes) { $1.describe(into: &$0) }
    writer.put(reason)
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(UInt32(sanctions.count))
    for sanction in sanctions {
      writer.put(sanction.name)
      writer.put(optional: sanction.start)
      writer.put(optional: sanction.end)
    }
    for text in [conditions, otherProof] { writer.put(optional: text) }
    writer.put(optional: day)
  }

  func state(of file: CaseFile) throws(CaseRefusal) -> CaseState {
    guard let state = CaseState(named: outcome, for: .violation), [.upheld, .dismissed].contains(state) else {
      throw .notAnOutcome(file.number, outcome, file.kind)
    }
    return state
  }

  func terms(under procedure: CaseProcedure) throws -> DecisionTerms {
    let rulebook = procedure.rulebook
    let level = try level.map { text in
      try rulebook.level(matching: text, of: rulebook.category(matching: procedure.file.category.id))
    }
    var imposed: [ImposedSanction] = []
    for sanction in sanctions {
      imposed.append(
        ImposedSanction(id: try procedure.sanction(named: sanction.name).id, start: sanction.start, end: sanction.end))
    }
    return DecisionTerms(level: level, points: points, sanctions: imposed)
  }

  func checkTexts() throws {
    try requireText(reason, else: .noReason)
    for text in [conditions, otherProof] { try CaseTexts.checkLength(of: text) }
    if case .officer = decider { return }
    guard minutes != nil else { throw DecisionRefusal.noMinutes }
  }

  var texts: Personal {
    var texts = Personal([
      .reason: reason, .document: minutes?.text, .note: conditions, .proof: otherProof,
    ])
    decider.put(into: &texts)
    return texts
  }
}

extension CaseProcedure {
  /// The level that a ruling has to state: nil where the one on record holds. After a reopening it is always said, so
  /// that no points of the decision before carry over.
  func stated(_ level: Level?) -> Level? { round.reopening == nil && level == file.level ? nil : level }
}
