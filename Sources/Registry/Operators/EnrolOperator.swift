/// Enrols a person who will enter records, with the first roles.
public struct EnrolOperator: Request {
  public static let kind = RequestKind.enrolOperator

  /// The short name used with `--operator`.
  public var name: String
  public var roles: Set<Role>
  /// Nil: in all associations.
  public var association: Key<Association>?

  public init(name: String, roles: Set<Role>, association: Key<Association>? = nil) {
    self.name = name
    self.roles = roles
    self.association = association
  }

  public var scope: RequestScope { association.map(RequestScope.association) ?? .registry }

  public func describe(into writer: inout ByteWriter) {
    writer.put(name)
    writer.put(roles.mask)
    writer.put(optional: association) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Operator {
    let name = try EnteredText.line(name, as: .name)
    guard !roles.isEmpty else { throw OperatorRefusal.noRole }
    // Two names that look the same would be mistaken for one another in every list.
    if let known = try registry.operators().compactMap(\.name).first(where: { SearchKey($0) == SearchKey(name) }) {
      throw OperatorRefusal.nameTaken(known)
    }
    let id: ID<Operator> = act.surroundings.newID()
    try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .operatorEnrolled(OperatorEnrolled(id: id, roles: roles, association: association)),
        personal: Personal([.name: name])))
    return Operator(id: id, name: name, grants: Set(roles.map { RoleGrant($0, in: association) }))
  }
}
