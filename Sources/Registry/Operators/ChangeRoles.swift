/// Gives roles to an operator, or takes them away. An administrator for all associations always stays.
public struct ChangeRoles: Request {
  public static let kind = RequestKind.changeRoles

  public enum Change: UInt8, Sendable {
    case revoke = 0
    case grant = 1
  }

  public var id: ID<Operator>
  public var change: Change
  public var roles: Set<Role>
  /// Nil: in all associations.
  public var association: Key<Association>?

  public init(_ change: Change, _ roles: Set<Role>, of id: ID<Operator>, in association: Key<Association>? = nil) {
    self.id = id
    self.change = change
    self.roles = roles
    self.association = association
  }

  public var scope: RequestScope { association.map(RequestScope.association) ?? .registry }

  public func describe(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(change.rawValue)
    writer.put(roles.mask)
    writer.put(optional: association) { $0.put($1) }
  }

  /// - Returns: the operator as it is from now on.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Operator {
    let known = try registry.knownOperator(id)
    guard !roles.isEmpty else { throw OperatorRefusal.noRole }
    switch change {
    case .grant: try checkGrant(to: known)
    case .revoke: try checkRevocation(of: known, in: registry)
    }
    try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .operatorRolesChanged(
          OperatorRolesChanged(id: id, isGrant: change == .grant, roles: roles, association: association))))
    return try registry.knownOperator(id)
  }

  private func checkGrant(to known: Operator) throws(OperatorRefusal) {
    if let role = roles.inOrder.first(where: { known.holds($0, in: association) }) {
      throw .alreadyHeld(operator: known.label, role)
    }
  }

  private func checkRevocation(of known: Operator, in registry: any RegistryReader) throws {
    for role in roles.inOrder where !known.grants.contains(RoleGrant(role, in: association)) {
      guard association != nil, known.holds(role, in: nil) else {
        throw OperatorRefusal.notHeld(operator: known.label, role)
      }
      throw OperatorRefusal.heldForAll(operator: known.label, role)
    }
    guard association == nil, roles.contains(.administrator) else { return }
    guard try registry.operators().contains(where: { $0.id != id && $0.holds(.administrator, in: nil) }) else {
      throw OperatorRefusal.lastAdministrator(known.label)
    }
  }
}
