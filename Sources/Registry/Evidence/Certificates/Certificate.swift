/// A signed statement of a member's standing that left the house (信用证明); its number is its entry's.
public enum Certificate {}

/// A certificate as it is on record.
public struct CertificateOnRecord: Sendable, Equatable {
  /// The entry, and so the certificate's number.
  public var number: Position
  public var issued: Day
  public var facts: CertificateIssued
  /// To whom, what for, on what ground, as whom it was asked; empty once erased.
  public var texts: Personal
  /// Nil while it may be relied on.
  public var revocation: Revocation?

  public struct Revocation: Sendable, Equatable {
    public var number: Position
    /// From this day on it is not to be relied on.
    public var since: Day
    /// Nil once erased.
    public var reason: String?
  }

  /// How it stands on a day.
  public func state(on day: Day) -> State {
    if let revocation, revocation.since <= day { return .revoked }
    return facts.expires < day ? .expired : .valid
  }

  public enum State: String, Sendable, CaseIterable {
    case valid, expired, revoked

    public var title: Phrase {
      switch self {
      case .valid: Phrase(zh: "有效", en: "valid")
      case .expired: Phrase(zh: "已过期", en: "expired")
      case .revoked: Phrase(zh: "已撤销", en: "revoked")
      }
    }
  }
}

/// What a store keeps beside the entries: which certificates there are, about whom, and which were revoked.
public struct CertificateRow: Sendable, Equatable {
  public var key: Key<Certificate>
  public var membership: Key<Membership>
  /// The entry that revoked it.
  public var revoked: Position?

  public init(key: Key<Certificate>, membership: Key<Membership>, revoked: Position?) {
    self.key = key
    self.membership = membership
    self.revoked = revoked
  }
}

extension RegistryReader {
  /// In the order of issue: all certificates, or one member's.
  public func certificatesOnRecord(of membership: Key<Membership>? = nil) throws -> [CertificateOnRecord] {
    try certificates(of: membership).map { try certificate($0) }
  }

  /// - Throws: `CertificateRefusal.unknown` where that entry issued none.
  public func theCertificate(_ number: Position) throws -> CertificateOnRecord {
    guard let row = try certificates(of: nil).first(where: { $0.key.position == number }) else {
      throw CertificateRefusal.unknown(number)
    }
    return try certificate(row)
  }

  private func certificate(_ row: CertificateRow) throws -> CertificateOnRecord {
    let number = row.key.position
    var found: CertificateOnRecord?
    try entries(number...number) { entry in
      guard case .evidence(.certificateIssued(let facts)) = entry.draft.fact else { return }
      found = CertificateOnRecord(
        number: number, issued: entry.draft.effective, facts: facts, texts: entry.draft.personal)
    }
    guard var found else { throw StoreFailure.damaged(reason: "the entry at \(number) issues no certificate") }
    if let revoked = row.revoked {
      try entries(revoked...revoked) { entry in
        found.revocation = CertificateOnRecord.Revocation(
          number: revoked, since: entry.draft.effective, reason: entry.draft.personal[.reason])
      }
    }
    return found
  }
}
