internal import Registry

extension SQLiteReader {
  func operators() throws -> [Operator] {
    let known = try all(
      """
      SELECT o.sequence, o.id, t.name FROM operator o LEFT JOIN operator_text t ON t.sequence = o.sequence
      WHERE o.sequence <= ? ORDER BY o.sequence
      """
    ) {
      $0.int(position.value)
    } _: { row in
      guard let id = ID<Operator>(bytes: row.blob(1)) else {
        throw StoreFailure.damaged(reason: "an operator's id is not in its form")
      }
      return (key: row.int(0), operator: Operator(id: id, name: row.optionalText(2)))
    }
    return try known.map { each in
      var found = each.operator
      found.grants = try grants(of: each.key)
      found.ownMemberships = try links(of: each.key)
      return found
    }
  }

  private func grants(of key: Int) throws -> Set<RoleGrant> {
    let changes = try all(
      "SELECT change, roles, association FROM operator_role WHERE operator = ? AND sequence <= ? ORDER BY sequence"
    ) {
      $0.int(key)
      $0.int(position.value)
    } _: { row in
      guard let roles = Set<Role>(mask: UInt16(truncatingIfNeeded: row.int(1))) else {
        throw StoreFailure.damaged(reason: "an operator holds a role that there is not")
      }
      let association = row.optionalInt(2).map { Key<Association>($0) }
      return (isGrant: row.int(0) == 1, grants: Set(roles.map { RoleGrant($0, in: association) }))
    }
    return changes.reduce(into: []) { held, change in
      if change.isGrant { held.formUnion(change.grants) } else { held.subtract(change.grants) }
    }
  }

  private func links(of key: Int) throws -> Set<Key<Membership>> {
    let changes = try all(
      "SELECT change, membership FROM operator_link WHERE operator = ? AND sequence <= ? ORDER BY sequence"
    ) {
      $0.int(key)
      $0.int(position.value)
    } _: { row in
      (isLink: row.int(0) == 1, membership: Key<Membership>(row.int(1)))
    }
    return changes.reduce(into: []) { linked, change in
      if change.isLink { linked.insert(change.membership) } else { linked.remove(change.membership) }
    }
  }
}
