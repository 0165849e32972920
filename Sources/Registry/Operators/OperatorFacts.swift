/// An operator was enrolled, with the first roles. The name is in the personal body.
public struct OperatorEnrolled: FactBody {
  public static let kind = EntryKind.operatorEnrolled
  public var id: ID<Operator>
  public var roles: Set<Role>
  /// Where the roles are held; nil for all associations.
  public var association: Key<Association>?

  public init(id: ID<Operator>, roles: Set<Role>, association: Key<Association>? = nil) {
    self.id = id
    self.roles = roles
    self.association = association
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(roles.mask)
    writer.put(optional: association) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    id = try reader.id()
    roles = try reader.roles()
    association = try reader.optional { (reader) throws(DamagedBody) in try reader.key() }
  }
}

/// An operator got roles, or lost them.
public struct OperatorRolesChanged: FactBody {
  public static let kind = EntryKind.operatorRolesChanged
  public var id: ID<Operator>
  /// Granted; else revoked.
  public var isGrant: Bool
  public var roles: Set<Role>
  /// Where; nil for all associations.
  public var association: Key<Association>?

  public init(id: ID<Operator>, isGrant: Bool, roles: Set<Role>, association: Key<Association>?) {
    self.id = id
    self.isGrant = isGrant
    self.roles = roles
    self.association = association
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(isGrant)
    writer.put(roles.mask)
    writer.put(optional: association) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    id = try reader.id()
    isGrant = try reader.flag()
    roles = try reader.roles()
    association = try reader.optional { (reader) throws(DamagedBody) in try reader.key() }
  }
}

/// An operator and a member were found to be the same person, or not to be.
public struct OperatorLinked: FactBody {
  public static let kind = EntryKind.operatorLinked
  public var id: ID<Operator>
  public var membership: Key<Membership>
  /// They are the same; else a link is taken back.
  public var isLink: Bool

  public init(id: ID<Operator>, membership: Key<Membership>, isLink: Bool) {
    self.id = id
    self.membership = membership
    self.isLink = isLink
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(membership)
    writer.put(isLink)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    id = try reader.id()
    membership = try reader.key()
    isLink = try reader.flag()
  }
}

extension ByteReader {
  fileprivate mutating func roles() throws(DamagedBody) -> Set<Role> {
    guard let roles = Set<Role>(mask: try integer()) else { throw DamagedBody(offset: 0) }
    return roles
  }
}
