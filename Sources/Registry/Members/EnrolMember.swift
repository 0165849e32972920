/// Enrols a member in an association; its first platform account, too, where one is given.
public struct EnrolMember: Request {
  public static let kind = RequestKind.enrolMember

  public var association: Key<Association>
  /// Unique in its association, and never given again.
  public var number: String
  public var name: String
  public var kind: Membership.Kind
  /// Nil: not known, and so from before every day.
  public var joined: Day?
  public var contact: String?
  /// Address for service: where notices reach the member.
  public var address: String?
  /// The same value in two associations says: one and the same member.
  public var person: String?
  public var account: NewAccount?
  /// Nil: of age.
  public var minority: Minority?

  public init(
    association: Key<Association>, number: String, name: String, kind: Membership.Kind = .person, joined: Day? = nil,
    contact: String? = nil, address: String? = nil, person: String? = nil, account: NewAccount? = nil,
    minority: Minority? = nil
  ) {
    self.association = association
    self.number = number
    self.name = name
    self.kind = kind
    self.joined = joined
    self.contact = contact
    self.address = address
    self.person = person
    self.account = account
    self.minority = minority
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(number)
    writer.put(name)
    writer.put(kind.rawValue)
    writer.put(optional: joined) { $0.put($1) }
    for text in [contact, address, person] { writer.put(optional: text) { $0.put($1) } }
    writer.put(optional: account) { $1.describe(into: &$0) }
    // Nothing where there is nothing: requests from before ages were asked for stay what they were.
    minority?.describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Key<Membership> {
    let number = try EnteredText.line(number, as: .number)
    if let known = try registry.membership(number: number, in: association) {
      throw MemberFailure.numberTaken(number, by: known.name)
    }
    let personal = Personal([
      .number: number,
      .name: try EnteredText.line(name, as: .name),
      .contact: try EnteredText.optionalLine(contact, as: .contact),
      .address: try EnteredText.optionalLine(address, as: .address),
      .person: try EnteredText.optionalLine(person, as: .person),
    ])
    let minority = try minority?.checked(of: kind, today: act.today)
    let pseudonym: ID<Membership> = act.surroundings.newID()
    let key = Key<Membership>(
      try registry.append(
        EntryDraft(
          effective: joined ?? act.today, subject: pseudonym,
          fact: .memberEnrolled(MemberEnrolled(association: association, kind: kind, joined: joined)),
          personal: personal)))
    if let minority {
      try registry.append(EntryDraft(minority, of: key, pseudonym, effective: act.today))
    }
    if let account {
      _ = try HoldAccount(membership: key, account: account).carryOut(in: registry, during: act)
    }
    return key
  }
}
