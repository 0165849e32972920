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
    lines = try certificates.sorted { $0.number < $1.number }.compactMap { certificate in
      guard association == nil || certificate.facts.association == association,
        certificate.state(on: today) == .valid
      else { return nil }
      let line = try CertificateReview(of: certificate, on: today, in: registry).line
      return line.causes.isEmpty ? nil : line
    }
  }
}

/// One certificate, held against the registry as it is.
private struct CertificateReview {
  private let certificate: CertificateOnRecord
  private let today: Day
  private let registry: any RegistryReader
  /// As it was told.
  private let then: (standing: Standing, history: History, position: Position)
  /// Under which the member goes on.
  private let member: Membership
  private let original: Membership

  init(of certificate: CertificateOnRecord, on today: Day, in registry: any RegistryReader) throws {
    self.certificate = certificate
    self.today = max(today, certificate.issued)
    self.registry = registry
    let facts = certificate.facts
    original = try registry.knownMembership(facts.membership)
    member = try registry.survivor(of: original)
    let earlier = registry.earlier(at: certificate.number.advanced(by: -1))
    let desk = try RecordDesk(
      of: facts.association, asOf: certificate.issued, for: Audience(facts.disclosure, on: certificate.issued),
      in: earlier, asToldThen: true)
    let text = certificate.texts[.asked]
    then = (
      try desk.record(of: earlier.knownMembership(facts.membership), asking: text).standing,
      try earlier.history(of: facts.membership), earlier.position
    )
  }

  var line: AffectedCertificates.Line {
    get throws {
      guard original.name != nil, member.name != nil else {
        return AffectedCertificates.Line(certificate: certificate, causes: [.erased])
      }
      let facts = certificate.facts
      let desk = try RecordDesk(
        of: facts.association, asOf: certificate.issued, for: Audience(facts.disclosure, on: today), in: registry)
      let now = try desk.record(of: member).standing
      let isRatedOtherwise = differs(now.rating)
      let causes =
        try ends + consent(now.rating) + (isRatedOtherwise ? [.rating] : [])
        + cases(now, isRatedOtherwise: isRatedOtherwise)
      return AffectedCertificates.Line(
        certificate: certificate, number: original.number, now: now.rating, causes: causes)
    }
  }

  private func differs(_ now: Rating?) -> Bool {
    guard let grade = certificate.facts.grade, let now else { return false }
    return grade != now.grade || certificate.facts.score.map { $0 != now.score } ?? false
  }

  /// Of the membership, and of the account by which it was asked for.
  private var ends: [AffectedCertificates.Cause] {
    get throws {
      var causes: [AffectedCertificates.Cause] = member.key == original.key ? [] : [.merged]
      if case .member = then.standing.membership, case .left(let day) = member.status(on: today) {
        causes.append(.left(day))
      }
      if let account = then.standing.account {
        let family = try registry.merged(with: member.key)
        let isHeld = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle)).contains {
          $0.isHeld(on: today) && family.contains($0.membership)
        }
        if !isHeld { causes.append(.accountEnded) }
      }
      return causes
    }
  }

  /// A grade was told that would be told no more.
  private func consent(_ now: Rating?) throws -> [AffectedCertificates.Cause] {
    guard certificate.facts.grade != nil, now == nil else { return [] }
    return try registry.consentsToGrade(member.key) ? [.minor] : [.consentEnded]
  }

  /// What was told of single cases and is not so; where a score was told, or the grade is another, of every case.
  private func cases(_ now: Standing, isRatedOtherwise: Bool) throws -> [AffectedCertificates.Cause] {
    let (facts, issued) = (certificate.facts, certificate.issued)
    let told = Set(then.standing.findings.map(\.number) + then.standing.awards.map(\.number))
    let shown = Set(now.findings.map(\.number) + now.awards.map(\.number))
    let isCounted = isRatedOtherwise || facts.score != nil
    let history = try registry.history(of: member.key)
    let before = try lines(of: then.history, on: issued, in: registry.earlier(at: then.position))
    let after = try lines(of: history, on: today, in: registry)
    let numbers = Set((history.rulings + then.history.rulings).map(\.caseNumber)).sorted()
    return numbers.compactMap { number in
      let rows = history.rulings(on: number)
      let first = RulingInForce(then.history.rulings(on: number), asOf: issued, knownAt: then.position)
      guard first?.state.isInEffect == true else {
        let since = RulingInForce(rows, asOf: issued, knownAt: registry.position)
        guard since?.state.isInEffect == true, isRatedOtherwise || shown.contains(number) else { return nil }
        return .added(number)
      }
      guard isCounted || told.contains(number) else { return nil }
      let last = RulingInForce(rows, asOf: today, knownAt: registry.position)
      guard last?.state.isInEffect == true, !isRepaired(number, in: history) else { return .ended(number) }
      // A line that has lapsed is not there, and nothing was corrected.
      guard let old = before[number], let new = after[number] else { return nil }
      return old.level == new.level && old.points == new.points ? nil : .revised(number)
    }
  }

  private func lines(
    of history: History, on day: Day, in reader: any RegistryReader
  ) throws -> [CaseNumber: ScoreLine] {
    let lines = try reader.scorer(for: certificate.facts.association, asOf: day)
      .explain(history, figure: .ifAppealsFail).lines
    return Dictionary(lines.map { ($0.caseNumber, $0) }) { first, _ in first }
  }

  /// Since it was told.
  private func isRepaired(_ number: CaseNumber, in history: History) -> Bool {
    history.repairs.contains { repair in
      repair.caseNumber == number && repair.effective <= today && !then.history.repairs.contains(repair)
    }
  }
}
