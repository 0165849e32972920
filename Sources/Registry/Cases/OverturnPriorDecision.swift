/// What became later of a prior decision: it was overturned, before the association's record was live or by another body.
///
/// The association's own findings are overturned by review, not by this.
public struct OverturnPriorDecision: Request {
  public static let kind = RequestKind.overturnPriorDecision

  public var association: Key<Association>
  public var number: CaseNumber
  public var decided: Day
  /// The document that overturned it.
  public var basis: String
  /// The body that decided, where it was not the association.
  public var body: String?

  public init(association: Key<Association>, number: CaseNumber, decided: Day, basis: String, body: String? = nil) {
    self.association = association
    self.number = number
    self.decided = decided
    self.basis = basis
    self.body = body
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(decided)
    writer.put(basis)
    writer.put(optional: body) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    guard file.kind == .violation, file.latestRuling?.state == .upheld else {
      throw OverturningRefusal.notUpheld(number, file.latestRuling?.state ?? .pending)
    }
    guard file.source == .priorDecision else { throw OverturningRefusal.ownFinding(number) }
    guard let liveFrom = try registry.association(association)?.liveFrom else {
      throw CaseRefusal.unknown(number, association: "")
    }
    // The rules for a prior decision's day, basis and body are the same whatever its outcome.
    let decision = PriorDecision(decided: decided, outcome: CaseState.overturned.id, basis: basis, body: body)
    let known = Association(
      key: association, code: "", name: Phrase(zh: "", en: ""), liveFrom: liveFrom, note: Phrase(zh: "", en: ""))
    let state = try decision.state(of: .violation, occurred: file.occurred, association: known, today: act.today)
    let text = [basis, body].compactMap { $0 }.joined(separator: "；")
    try registry.append(file.ruling(state, effective: decided, texts: Personal([.basis: text]), in: registry))
    return try registry.theCase(number, in: association)
  }
}

/// Why a case is not one whose overturning elsewhere can be put on record.
public enum OverturningRefusal: Failure, Equatable {
  case notUpheld(CaseNumber, CaseState)
  case ownFinding(CaseNumber)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .notUpheld(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有可撤销的认定。jinjiang case show \(number) 可查看经过。",
        en: "Case \(number) is \(state.id): there is no finding to overturn. See jinjiang case show \(number).")
    case .ownFinding(let number):
      Phrase(
        zh: "案件 \(number) 是本协会自行认定的，只能经申诉复核撤销，不能这样登记。",
        en: "Case \(number) is the association's own finding; only a review can overturn it, not this.")
    }
  }
}
