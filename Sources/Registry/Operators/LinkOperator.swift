/// Says that an operator and a member are one person, who then may not enter anything on that record; or takes it back.
public struct LinkOperator: Request {
  public static let kind = RequestKind.linkOperator

  public var id: ID<Operator>
  public var membership: Key<Membership>
  /// They are one person; else the link is taken back.
  public var isLink: Bool

  public init(_ id: ID<Operator>, to membership: Key<Membership>, isLink: Bool = true) {
    self.id = id
    self.membership = membership
    self.isLink = isLink
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(membership)
    writer.put(isLink)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Operator {
    let known = try registry.knownOperator(id)
    let member = try registry.knownMembership(membership)
    guard known.ownMemberships.contains(membership) != isLink else {
      throw OperatorRefusal.linkUnchanged(operator: known.label, number: member.label, isLink: isLink)
    }
    try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym,
        fact: .operatorLinked(OperatorLinked(id: id, membership: membership, isLink: isLink))))
    return try registry.knownOperator(id)
  }
}
