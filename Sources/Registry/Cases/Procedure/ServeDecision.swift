/// The decision, or the review of it, reached the member: it takes effect that day. With a decision, the time to appeal
/// begins.
public struct ServeDecision: Request {
  public static let kind = RequestKind.serveDecision

  public var association: Key<Association>
  public var number: CaseNumber
  public var method: String
  /// What shows that it was received.
  public var proof: String
  /// Nil: the day on which it is recorded.
  public var day: Day?
  /// On whom it was served, where the member is a minor.
  public var guardian: String?

  public init(
    association: Key<Association>, number: CaseNumber, method: String, proof: String, day: Day? = nil,
    guardian: String? = nil
  ) {
    self.association = association
    self.number = number
    self.method = method
    self.proof = proof
    self.day = day
    self.guardian = guardian
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    for text in [method, proof] { writer.put(text) }
    writer.put(optional: day)
    writer.put(optional: guardian)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireOwn()
    guard let decision = procedure.round.decision else { throw DecisionRefusal.nothingToServe(number) }
    if let served = decision.served {
      guard let appeal = procedure.round.appeal, let review = appeal.review else {
        throw DecisionRefusal.servedAlready(number, on: served)
      }
      if let served = review.served { throw DecisionRefusal.reviewServedAlready(number, on: served) }
      return try serve(review, procedure, in: registry, during: act)
    }
    if procedure.needsCouncil(decision), decision.council == nil {
      let waiting = decision.sanctions.compactMap { procedure.rule(ofSanction: $0.id) }.filter { $0.body == .council }
      throw DecisionRefusal.councilDue(number, waiting.map(\.title))
    }
    let latest =
      procedure.round.reopening == nil ? decision.day : procedure.file.latestRuling?.effective ?? decision.day
    let day = try act.day(day, notBefore: max(decision.day, latest))
    try registry.append(service(of: decision.sequence, procedure, on: day, in: registry))
    try registry.append(ruling(of: decision, on: day, procedure: procedure, in: registry))
    return try registry.theCase(number, in: association)
  }

  private func serve(
    _ review: MadeReview, _ procedure: CaseProcedure, in registry: any RegistryWriter, during act: Act
  ) throws -> CaseFile {
    let latest = procedure.file.latestRuling?.effective ?? review.day
    let day = try act.day(day, notBefore: max(review.day, latest))
    try registry.append(service(of: review.sequence, procedure, on: day, in: registry))
    try registry.append(procedure.ruling(of: review.outcome, review.terms, effective: day, in: registry))
    return try registry.theCase(number, in: association)
  }

  private func service(
    of decision: Position, _ procedure: CaseProcedure, on day: Day, in registry: any RegistryReader
  ) throws -> EntryDraft {
    let method = try procedure.method(named: method)
    try requireText(proof, else: .noProof)
    if procedure.goesToGuardian(on: day) { try procedure.requireGuardian(guardian) }
    return try procedure.entry(
      .decisionServed(DecisionServed(about: procedure.file.key, decision: decision, method: method.id)), on: day,
      texts: Personal([.proof: proof, .guardian: guardian]), in: registry)
  }

  private func ruling(
    of decision: MadeDecision, on day: Day, procedure: CaseProcedure, in registry: any RegistryReader
  ) throws -> EntryDraft {
    try procedure.file.ruling(
      decision.isUpheld ? .upheld : .dismissed, level: procedure.stated(decision.level), points: decision.points,
      effective: day, texts: .none, in: registry)
  }
}

extension CaseProcedure {
  /// The member was a minor when it happened, or when they were told: nothing of it is ever published.
  public var isMinors: Bool {
    minority?.isMinor(on: file.occurred) ?? false || rounds.flatMap(\.notices).contains(where: \.isMinor)
  }

  /// Whether papers go to the guardian on a day: as the member's age on record says, else as the notice did.
  func goesToGuardian(on day: Day) -> Bool {
    minority.map { $0.isMinor(on: day) } ?? rounds.flatMap(\.notices).contains(where: \.isMinor)
  }

  /// Whether a notice went to a minor alone: their age may have come on record only afterwards.
  func missedGuardian(_ notice: ServedNotice) -> Bool {
    minority?.isMinor(on: notice.day) ?? false && !notice.isMinor
  }

  func requireGuardian(_ guardian: String?) throws {
    if let minority, SearchKey(guardian ?? "").isEmpty {
      throw MinorRefusal.serveGuardian(minority.guardian, until: minority.until)
    }
    try requireText(guardian, else: .noGuardian)
  }
}
