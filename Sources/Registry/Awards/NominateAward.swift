/// A merit is put forward (推荐): it comes on record as pending, with who proposes it.
public struct NominateAward: Request {
  public static let kind = RequestKind.nominateAward

  /// An honour that a body outside the association has given.
  public struct External: Sendable, Equatable {
    /// Who approved it.
    public var body: String?
    public var document: DocumentMark?

    public init(body: String?, document: DocumentMark?) {
      self.body = body
      self.document = document
    }
  }

  /// Whose merit, and which.
  public var merit: RecordCase
  public var nominator: String
  /// Nil: an honour of the association's own.
  public var external: External?

  public init(_ merit: RecordCase, nominator: String, external: External? = nil) {
    self.merit = merit
    self.nominator = nominator
    self.external = external
  }

  public var scope: RequestScope { merit.scope }

  public func describe(into writer: inout ByteWriter) {
    merit.describe(into: &writer)
    writer.put(nominator)
    writer.put(optional: external) { writer, external in
      writer.put(optional: external.body)
      writer.put(optional: external.document) { $1.describe(into: &$0) }
    }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> RecordedCase {
    let checked = try merit.check(in: registry, today: act.today)
    guard checked.category.kind == .commendation else { throw AwardRefusal.notAMerit(checked.category.id) }
    guard !SearchKey(nominator).isEmpty else { throw AwardRefusal.noNominator }
    let nominator = try EnteredText.line(nominator, as: .people)
    var body: String?
    if let external {
      body = try EnteredText.optionalLine(external.body, as: .body)
      guard body != nil else { throw AwardRefusal.externalWithoutBody }
      guard external.document != nil else { throw AwardRefusal.externalWithoutDocument }
    }
    let recorded = try merit.carryOut(in: registry, during: act)
    let about = CaseKey(
      association: checked.association.key, membership: checked.membership.key, number: recorded.number)
    try registry.append(
      EntryDraft(
        effective: act.today, subject: checked.membership.pseudonym,
        fact: .caseStep(.awardNominated(AwardNominated(about: about, isExternal: external != nil))),
        personal: Personal([.people: nominator, .body: body, .document: external?.document?.text])))
    return recorded
  }
}
