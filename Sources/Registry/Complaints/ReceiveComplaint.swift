/// A complaint came in: about a member, an account, or somebody unknown. No case is opened by it.
public struct ReceiveComplaint: Request {
  public static let kind = RequestKind.receiveComplaint

  public var association: Key<Association>
  /// Nil: about somebody who is not known yet.
  public var membership: Key<Membership>?
  /// What is alleged, and where; the member will read it, so it does not say who complained.
  public var texts: CaseTexts
  /// Nil: anonymous.
  public var complainant: String?
  /// How to reach the complainant; sealed with the name.
  public var contact: String?
  /// The day of the act, where the complaint says so.
  public var occurred: Day?
  /// The day on which it came in; nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, membership: Key<Membership>? = nil, texts: CaseTexts, complainant: String? = nil,
    contact: String? = nil, occurred: Day? = nil, day: Day? = nil
  ) {
    self.association = association
    self.membership = membership
    self.texts = texts
    self.complainant = complainant
    self.contact = contact
    self.occurred = occurred
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(optional: membership) { $0.put($1) }
    texts.describe(into: &writer)
    for text in [complainant, contact] { writer.put(optional: text) }
    for day in [occurred, day] { writer.put(optional: day) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> ComplaintNumber {
    let received = try act.day(day, notBefore: occurred ?? day ?? act.today)
    let member = try membership.map { try registry.knownMembership($0) }
    if let member, member.association != association { throw ComplaintRefusal.otherAssociation(member.label) }
    guard let summary = texts.summary, !SearchKey(summary).isEmpty else { throw ComplaintRefusal.nothingAlleged }
    try texts.check()
    let name = try EnteredText.optionalLine(complainant, as: .name)
    let contact = try EnteredText.optionalLine(contact, as: .contact)
    if contact != nil, name == nil { throw ComplaintRefusal.contactOfNobody }
    let last = try registry.complaints(of: association, openOnly: false).last
    let key = ComplaintKey(association: association, number: ComplaintNumber((last?.value ?? 0) + 1))
    var personal = Personal()
    texts.put(into: &personal)
    try registry.append(
      EntryDraft(
        effective: received, subject: member?.pseudonym,
        fact: .complaintStep(
          .received(
            ComplaintReceived(about: key, membership: membership, isAnonymous: name == nil, occurred: occurred))),
        personal: personal))
    if let name {
      // About nobody: whoever reads the member's record never comes upon it.
      try registry.append(
        EntryDraft(
          effective: received, fact: .complaintStep(.complainantNamed(ComplainantNamed(about: key))),
          personal: Personal([.complainant: name, .contact: contact])))
    }
    return key.number
  }
}
