/// Certificates that may still be relied on and do not say what the registry would say today: to be revoked.
///
/// Each is held against what its audience would be told now of the day of issue, so that the passing of time affects none,
/// and a finding of a later day neither: only what was corrected, and the end of what it rests on.
public struct AffectedCertificates: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public var certificate: CertificateOnRecord
    /// As on record now; nil once erased.
    public var number: String?
    /// What would be told now of the day of issue; nil where no rating would.
    public var now: Rating?
    /// At least one; in the order of `Cause`.
    public var causes: [Cause]
  }

  public enum Cause: Hashable, Sendable {
    case erased
    /// Into another membership of the association.
    case merged
    case left(Day)
    /// The account that it names in place of the member is no longer held.
    case accountEnded
    case consentEnded
    /// A minor's grade is told to nobody.
    case minor
    case rating
    /// Named to everybody, and found to be of an act as a minor.
    case minorsCase(CaseNumber)
    /// Of another member, since a merger was undone.
    case elsewhere(CaseNumber)
    /// Voided, overturned, stayed, repaired or revoked.
    case ended(CaseNumber)
    /// With another level or other points.
    case revised(CaseNumber)
    /// Counted on that day, and was not on record.
    case added(CaseNumber)
  }

  /// By number.
  public let lines: [Line]

  /// - Parameter member: only this one's, with what was merged into it; nil: everybody's.
  public init(
    of association: Key<Association>? = nil, member: Key<Membership>? = nil, on today: Day,
    in registry: any RegistryReader
  ) throws {
    let certificates =
      try member.map { member in
        try registry.merged(with: member).flatMap { try registry.certificatesOnRecord(of: $0) }
      } ?? registry.certificatesOnRecord()
    var desks = ReviewDesks(in: registry)
    lines = try certificates.sorted { $0.number < $1.number }.compactMap { certificate in
      guard association == nil || certificate.facts.association == association,
        certificate.state(on: today) == .valid
      else { return nil }
      return try CertificateReview(of: certificate, on: today, in: registry).line(at: &desks)
    }
  }
}
