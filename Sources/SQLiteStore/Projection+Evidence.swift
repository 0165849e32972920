internal import Registry

/// How entries about keys, certificates, holds and erasures add to the projection.
extension Projection {
  func add(_ fact: EvidenceFact, sequence: Int, effective: Int32) throws {
    switch fact {
    case .logKeyAdopted(let fact):
      try statements[.logKey].run {
        $0.int(sequence)
        $0.text(fact.vkey)
      }
    case .certificateIssued(let fact):
      try statements[.certificate].run {
        $0.int(sequence)
        $0.int(fact.membership.value)
        $0.id(fact.serial)
      }
    case .certificateRevoked(let fact):
      try statements[.certificateEnd].run {
        $0.int(fact.certificate.value)
        $0.int(sequence)
        $0.int(effective)
      }
    case .memberErased(let fact):
      try statements[.erasure].run {
        $0.int(sequence)
        $0.int(fact.membership.value)
      }
    case .holdPlaced(let fact): try addHold(of: fact.membership, change: 1, until: fact.until, sequence: sequence)
    case .holdReleased(let fact): try addHold(of: fact.membership, change: 0, until: nil, sequence: sequence)
    case .historyRestarted: break
    }
  }

  private func addHold(of membership: Key<Membership>, change: Int, until: Day?, sequence: Int) throws {
    try statements[.memberHold].run {
      $0.int(membership.value)
      $0.int(sequence)
      $0.int(change)
      $0.int(until?.daysSince1970)
    }
  }
}
