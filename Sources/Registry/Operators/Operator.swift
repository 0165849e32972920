/// A person who enters records (经办人); not who decides.
public struct Operator: Sendable, Equatable {
  public var id: ID<Operator>
  /// The short name used with `--operator`. Nil once erased.
  public var name: String?
  public var grants: Set<RoleGrant>
  /// The operator's own memberships, on which somebody else has to enter.
  public var ownMemberships: Set<Key<Membership>>

  public init(
    id: ID<Operator>, name: String?, grants: Set<RoleGrant> = [], ownMemberships: Set<Key<Membership>> = []
  ) {
    self.id = id
    self.name = name
    self.grants = grants
    self.ownMemberships = ownMemberships
  }

  /// Whether the role is held in an association: by a grant for it, or by one for all. Nil asks for one for all.
  public func holds(_ role: Role, in association: Key<Association>?) -> Bool {
    grants.contains(RoleGrant(role, in: nil))
      || association.map { grants.contains(RoleGrant(role, in: $0)) } ?? false
  }
}

/// A role that an operator holds: in one association, or in all there are and will be.
public struct RoleGrant: Hashable, Sendable {
  public var role: Role
  /// Nil: in all.
  public var association: Key<Association>?

  public init(_ role: Role, in association: Key<Association>?) {
    self.role = role
    self.association = association
  }
}

extension Operator {
  /// The short name, or the beginning of the id once it is erased: what a message calls the operator.
  var label: String { name ?? String(id.description.prefix(8)) }
}
