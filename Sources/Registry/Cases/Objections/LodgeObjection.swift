/// The member objects, at any time: to a case, whoever decided it, or to what is on record of the membership.
public struct LodgeObjection: Request {
  public static let kind = RequestKind.lodgeObjection

  public var membership: Key<Membership>
  /// Nil: against what is on record of the membership itself.
  public var number: CaseNumber?
  public var subject: ObjectionLodged.Subject
  /// What the member says.
  public var text: String
  public var document: DocumentMark?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    membership: Key<Membership>, number: CaseNumber? = nil, subject: ObjectionLodged.Subject, text: String,
    document: DocumentMark? = nil, day: Day? = nil
  ) {
    self.membership = membership
    self.number = number
    self.subject = subject
    self.text = text
    self.document = document
    self.day = day
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: number) { $0.put(UInt32($1.value)) }
    writer.put(subject.rawValue)
    writer.put(text)
    writer.put(optional: document) { $1.describe(into: &$0) }
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Objection {
    guard let member = try registry.membership(membership) else { throw MemberLookupFailure.unknown("") }
    var earliest = Day(daysSince1970: 0)
    if let number {
      let file = try registry.theCase(number, in: member.association)
      guard file.membership == membership else { throw ObjectionRefusal.othersCase(number) }
      if let target = file.duplicateOf { throw ProcedureRefusal.duplicate(number, of: target) }
      if file.latestRuling?.state == .void { throw ProcedureRefusal.void(number) }
      earliest = file.intake
    }
    let day = try act.day(day, notBefore: earliest)
    guard !SearchKey(text).isEmpty else { throw ObjectionRefusal.saysNothing }
    try CaseTexts.checkLength(of: text)
    let known = try registry.objections(in: member.association, of: membership)
    if let open = known.first(where: { $0.answer == nil && $0.number == number && $0.subject == subject }) {
      throw ObjectionRefusal.lodgedAlready(open.sequence, on: open.lodged)
    }
    let position = try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .objectionLodged(
          ObjectionLodged(
            association: member.association, membership: membership, number: number, subject: subject)),
        personal: Personal([.summary: text, .document: document?.text])))
    return try registry.theObjection(position, in: member.association)
  }
}
