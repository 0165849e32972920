/// One certificate, held against the registry as it is.
///
/// What was on record when it was told is compared first, as rows; only where something that counts is another since are
/// standings worked out, so that a look over all certificates costs little more than reading them.
struct CertificateReview {
  private let certificate: CertificateOnRecord
  private let today: Day
  private let registry: any RegistryReader
  /// As it was told.
  private let earlier: any RegistryReader
  private let original: Membership
  /// Under which the member goes on.
  private let member: Membership
  private let told: History
  private let known: History

  init(of certificate: CertificateOnRecord, on today: Day, in registry: any RegistryReader) throws {
    self.certificate = certificate
    self.today = max(today, certificate.issued)
    self.registry = registry
    earlier = registry.earlier(at: certificate.number.advanced(by: -1))
    original = try registry.knownMembership(certificate.facts.membership)
    member = try registry.survivor(of: original)
    told = try earlier.history(of: original.key)
    known = try registry.history(of: member.key)
  }

  /// Nil where it still says what the registry would say.
  func line(at desks: inout ReviewDesks) throws -> AffectedCertificates.Line? {
    guard original.name != nil, member.name != nil else {
      return AffectedCertificates.Line(certificate: certificate, causes: [.erased])
    }
    let facts = certificate.facts
    let minority = try registry.minority(of: member.key)
    let audience = Audience(facts.disclosure, on: today)
    let desk = try desks.desk(of: facts.association, asOf: certificate.issued, for: audience)
    var causes = try ends + consent(minority)
    var now: Standing?
    if try !isAsTold(adopted: desks.lastAdoption(of: facts.association), minority) {
      let standing = try desk.record(of: member).standing
      let isRatedOtherwise = differs(standing.rating)
      if isRatedOtherwise { causes.append(.rating) }
      causes += try cases(standing, isRatedOtherwise: isRatedOtherwise, minority, at: &desks)
      now = standing
    }
    guard !causes.isEmpty else { return nil }
    let rating = try (now ?? desk.record(of: member).standing).rating
    return AffectedCertificates.Line(certificate: certificate, number: original.number, now: rating, causes: causes)
  }

  /// Whether nothing that is scored or shown was recorded since, and nothing recorded before takes effect only later.
  private func isAsTold(adopted: Position, _ minority: Minority?) -> Bool {
    let issued = certificate.issued
    return told.rulings == known.rulings && told.repairs == known.repairs && told.joined == known.joined
      && adopted < certificate.number
      && known.rulings.allSatisfy { $0.effective <= issued } && known.repairs.allSatisfy { $0.effective <= issued }
      && (minority == nil || certificate.facts.disclosure >= .peer)
  }

  private func differs(_ now: Rating?) -> Bool {
    guard let grade = certificate.facts.grade, let now else { return false }
    return grade != now.grade || certificate.facts.score.map { $0 != now.score } ?? false
  }

  /// Of the membership, and of the account by which it was asked for.
  private var ends: [AffectedCertificates.Cause] {
    get throws {
      var causes: [AffectedCertificates.Cause] = member.key == original.key ? [] : [.merged]
      let (issued, text) = (certificate.issued, certificate.texts[.asked])
      let then = try earlier.knownMembership(original.key)
      if case .member = then.status(on: issued), case .left(let day) = member.status(on: today) {
        causes.append(.left(day))
      }
      let named = then.named(for: Audience(certificate.facts.disclosure, on: issued), asking: text)
      guard named.number == nil, named.name == nil, let account = text.flatMap({ AccountName($0) }) else {
        return causes
      }
      let family = try registry.merged(with: member.key)
      let isHeld = try registry.accounts(platform: account.platform, handle: SearchKey(account.handle)).contains {
        $0.isHeld(on: today) && family.contains($0.membership)
      }
      if !isHeld { causes.append(.accountEnded) }
      return causes
    }
  }

  /// A grade was told to everybody that would be told no more.
  private func consent(_ minority: Minority?) throws -> [AffectedCertificates.Cause] {
    guard certificate.facts.grade != nil, certificate.facts.disclosure < .peer else { return [] }
    guard try registry.consentsToGrade(member.key) else { return [.consentEnded] }
    return minority?.isMinor(on: today) == true ? [.minor] : []
  }

  /// What was told of single cases and is not so; where a score was told, or the grade is another, of every case.
  private func cases(
    _ now: Standing, isRatedOtherwise: Bool, _ minority: Minority?, at desks: inout ReviewDesks
  ) throws -> [AffectedCertificates.Cause] {
    let (facts, issued) = (certificate.facts, certificate.issued)
    let numbers = Set((known.rulings + told.rulings).map(\.caseNumber)).sorted()
    guard !numbers.isEmpty else { return [] }
    let isCounted = isRatedOtherwise || facts.score != nil
    // Where a score was told every case counts, named or not.
    let named = try facts.score == nil ? namedThen : []
    let shown = Set(now.findings.map(\.number) + now.awards.map(\.number))
    let before = try lines(of: told, by: earlier.scorer(for: facts.association, asOf: issued))
    let after = try lines(of: known, by: desks.scorer(of: facts.association, asOf: today))
    return numbers.compactMap { number in
      let rows = known.rulings(on: number)
      let first = RulingInForce(told.rulings(on: number), asOf: issued, knownAt: earlier.position)
      guard first?.state.isInEffect == true else {
        let since = RulingInForce(rows, asOf: issued, knownAt: registry.position)
        guard since?.state.isInEffect == true, isRatedOtherwise || shown.contains(number) else { return nil }
        return .added(number)
      }
      guard isCounted || named.contains(number) else { return nil }
      guard let latest = rows.last else { return .elsewhere(number) }
      let last = RulingInForce(rows, asOf: today, knownAt: registry.position)
      guard last?.state.isInEffect == true, !isRepaired(number) else { return .ended(number) }
      if named.contains(number), latest.kind == .violation, minority?.isMinor(on: latest.occurred) == true {
        return .minorsCase(number)
      }
      // A line that has lapsed is not there, and nothing was corrected.
      guard let old = before[number], let new = after[number] else { return nil }
      return old.level == new.level && old.points == new.points ? nil : .revised(number)
    }
  }

  /// The cases that it names.
  private var namedThen: Set<CaseNumber> {
    get throws {
      let audience = Audience(certificate.facts.disclosure, on: certificate.issued)
      let desk = try RecordDesk(
        of: certificate.facts.association, asOf: certificate.issued, for: audience, in: earlier, asToldThen: true)
      let standing = try desk.record(
        of: earlier.knownMembership(original.key), asking: certificate.texts[.asked]
      ).standing
      return Set(standing.findings.map(\.number) + standing.awards.map(\.number))
    }
  }

  private func lines(of history: History, by scorer: Scorer) throws -> [CaseNumber: ScoreLine] {
    let lines = try scorer.explain(history, figure: .ifAppealsFail).lines
    return Dictionary(lines.map { ($0.caseNumber, $0) }) { first, _ in first }
  }

  /// Since it was told.
  private func isRepaired(_ number: CaseNumber) -> Bool {
    known.repairs.contains { repair in
      repair.caseNumber == number && repair.effective <= today && !told.repairs.contains(repair)
    }
  }
}

/// What is the same for many certificates, read once.
struct ReviewDesks {
  private struct Wanted: Hashable {
    var association: Key<Association>
    var day: Day
    var audience: Audience?
  }

  private let registry: any RegistryReader
  private var desks: [Wanted: RecordDesk] = [:]
  private var scorers: [Wanted: Scorer] = [:]
  private var adopted: [Key<Association>: Position] = [:]

  init(in registry: any RegistryReader) { self.registry = registry }

  mutating func desk(
    of association: Key<Association>, asOf day: Day, for audience: Audience
  ) throws -> RecordDesk {
    let wanted = Wanted(association: association, day: day, audience: audience)
    if let known = desks[wanted] { return known }
    let desk = try RecordDesk(of: association, asOf: day, for: audience, in: registry)
    desks[wanted] = desk
    return desk
  }

  mutating func scorer(of association: Key<Association>, asOf day: Day) throws -> Scorer {
    let wanted = Wanted(association: association, day: day, audience: nil)
    if let known = scorers[wanted] { return known }
    let scorer = try registry.scorer(for: association, asOf: day)
    scorers[wanted] = scorer
    return scorer
  }

  /// The entry that adopted the newest edition.
  mutating func lastAdoption(of association: Key<Association>) throws -> Position {
    if let known = adopted[association] { return known }
    let last = try registry.adoptions(of: association).map(\.sequence).max() ?? .start
    adopted[association] = last
    return last
  }
}
