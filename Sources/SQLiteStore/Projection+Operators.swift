internal import Registry

/// How entries about operators add to the projection.
extension Projection {
  func addOperator(_ fact: OperatorEnrolled, named name: String?, sequence: Int) throws {
    try statements[.enrolledOperator].run {
      $0.int(sequence)
      $0.id(fact.id)
    }
    if let name {
      try statements[.operatorText].run {
        $0.int(sequence)
        $0.text(name)
      }
    }
    try addRoles(fact.roles, of: fact.id, isGrant: true, association: fact.association, sequence: sequence)
  }

  func addRoles(
    _ roles: Set<Role>, of id: ID<Operator>, isGrant: Bool, association: Key<Association>?, sequence: Int
  ) throws {
    let key = try operatorKey(id, upTo: sequence)
    try statements[.operatorRole].run {
      $0.int(key)
      $0.int(sequence)
      $0.int(isGrant ? 1 : 0)
      $0.int(roles.mask)
      $0.int(association?.value)
    }
  }

  func addLink(_ fact: OperatorLinked, sequence: Int) throws {
    let key = try operatorKey(fact.id, upTo: sequence)
    try statements[.operatorLink].run {
      $0.int(key)
      $0.int(sequence)
      $0.int(fact.isLink ? 1 : 0)
      $0.int(fact.membership.value)
    }
  }

  private func operatorKey(_ id: ID<Operator>, upTo sequence: Int) throws -> Int {
    var key: Int?
    try statements["SELECT sequence FROM operator WHERE id = ? AND sequence <= ?"].rows {
      $0.id(id)
      $0.int(sequence)
    } _: { row in
      key = row.int(0)
      return false
    }
    guard let key else { throw StoreFailure.damaged(reason: "operator \(id) was never enrolled") }
    return key
  }
}
