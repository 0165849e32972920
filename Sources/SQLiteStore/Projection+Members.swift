internal import Registry

/// How entries about members, their accounts and mergers add to the projection.
extension Projection {
  func addMember(_ fact: MemberEnrolled, _ draft: EntryDraft, at sequence: Int) throws {
    guard let pseudonym = draft.subject else {
      throw StoreFailure.damaged(reason: "entry #\(sequence) enrols nobody")
    }
    try statements[.membership].run {
      $0.int(sequence)
      $0.int(fact.association.value)
      $0.id(pseudonym)
      $0.int(fact.kind.rawValue)
      $0.int(fact.joined?.daysSince1970)
    }
    guard let number = draft.personal[.number] else { return }
    try statements[.memberNumber].run {
      $0.int(fact.association.value)
      $0.text(number)
      $0.int(sequence)
    }
    try add(.number, SearchKey(number), sequence: sequence)
    try addMemberText(draft.personal, membership: sequence, sequence: sequence)
  }

  func addMemberText(_ personal: Personal, membership: Int, sequence: Int) throws {
    guard let name = personal[.name] else { return }
    let key = SearchKey(name)
    try add(.name, key, sequence: sequence)
    try statements[.memberText].run {
      $0.int(membership)
      $0.int(sequence)
      $0.text(name)
      $0.text(key.text)
      $0.text(personal[.contact])
      $0.text(personal[.address])
      $0.text(personal[.person])
    }
  }

  private func add(_ kind: SearchedPart.Kind, _ key: SearchKey, sequence: Int) throws {
    if let digest = statements.digest { return try digest.add(kind, key, sequence: sequence) }
    let part = SearchedPart(kind, sequence: sequence, key: key)
    try statements[.part].run {
      $0.int(part.row)
      $0.text(part.text)
    }
  }

  func addTenureChange(of membership: Key<Membership>, change: Int, sequence: Int, effective: Int32) throws {
    try statements[.tenureChange].run {
      $0.int(membership.value)
      $0.int(sequence)
      $0.int(change)
      $0.int(effective)
    }
  }

  func addMerger(
    of membership: Key<Membership>, into survivor: Key<Membership>, _ state: Merger.State, sequence: Int
  ) throws {
    try statements[.merger].run {
      $0.int(membership.value)
      $0.int(sequence)
      $0.int(state.rawValue)
      $0.int(survivor.value)
    }
  }

  func addAccount(_ fact: AccountHeld, _ draft: EntryDraft, at sequence: Int) throws {
    try statements[.account].run {
      $0.int(sequence)
      $0.int(fact.membership.value)
      $0.text(fact.platform)
      $0.int(fact.from?.daysSince1970)
      $0.int(fact.until?.daysSince1970)
    }
    guard let handle = draft.personal[.handle] else { return }
    let key = SearchKey(handle)
    try add(.handle, key, sequence: sequence)
    try statements[.accountText].run {
      $0.int(sequence)
      $0.text(fact.platform)
      $0.text(handle)
      $0.text(key.text)
      $0.text(draft.personal[.uid])
    }
  }
}
