/// Changes a member's name, contact or address for service from a day on. What is not named stays as it is.
public struct ChangeMemberDetails: Request {
  public static let kind = RequestKind.changeMemberDetails

  public var membership: Key<Membership>
  public var name: String?
  /// The empty text takes it off the record.
  public var contact: String?
  /// The empty text takes it off the record.
  public var address: String?
  /// Nil: the day of recording.
  public var effective: Day?

  public init(
    _ membership: Key<Membership>, name: String? = nil, contact: String? = nil, address: String? = nil,
    effective: Day? = nil
  ) {
    self.membership = membership
    self.name = name
    self.contact = contact
    self.address = address
    self.effective = effective
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    for text in [name, contact, address] { writer.put(optional: text) { $0.put($1) } }
    writer.put(optional: effective) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    let member = try registry.knownMembership(membership)
    guard let present = member.name else { throw MemberFailure.erased(membership) }
    guard name != nil || contact != nil || address != nil else { throw MemberFailure.nothingNamed }
    var changed = member
    changed.name = try name.map { try EnteredText.line($0, as: .name) } ?? present
    if let contact { changed.contact = try EnteredText.optionalLine(contact, as: .contact) }
    if let address { changed.address = try EnteredText.optionalLine(address, as: .address) }
    guard changed != member else { throw MemberFailure.nothingChanges(number: member.label) }
    try registry.append(
      EntryDraft(
        effective: effective ?? act.today, subject: member.pseudonym,
        fact: .memberDetailsChanged(MemberDetailsChanged(membership: membership)),
        personal: Personal([
          .name: changed.name, .contact: changed.contact, .address: changed.address, .person: changed.person,
        ])))
  }
}
