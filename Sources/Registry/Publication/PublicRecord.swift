/// What an association makes known to everybody on a day: its published findings, and awards, each with the member's name.
///
/// For the bulletin. A past day does not bring back what has ended by today.
public struct PublicRecord: Sendable, Equatable {
  public struct Finding: Sendable, Equatable {
    public var name: String?
    public var finding: FindingInSight
  }

  public struct Award: Sendable, Equatable {
    public var name: String?
    public var award: AwardInSight
  }

  /// By case number.
  public let findings: [Finding]
  public let awards: [Award]
  public let association: Association
  public let asOf: Day
  public let knownAt: Position

  /// - Throws: `ScoringFailure` where the association has adopted no rulebook.
  public init(of association: Key<Association>, on day: Day, today: Day, in registry: any RegistryReader) throws {
    let audience = Audience(.public, on: today)
    let desk = try RecordDesk(of: association, asOf: day, for: audience, in: registry)
    var members: [Key<Membership>] = []
    try registry.roster(of: association, on: day) { key, _ in members.append(key) }
    var (findings, awards): ([Finding], [Award]) = ([], [])
    for key in members {
      guard let member = try desk.now.membership(key), member.isVisible(to: audience, on: day) else { continue }
      let standing = try desk.record(of: member).standing
      findings += standing.findings.map { Finding(name: standing.name, finding: $0) }
      awards += standing.awards.map { Award(name: standing.name, award: $0) }
    }
    self.findings = findings.sorted { $0.finding.number < $1.finding.number }
    self.awards = awards.sorted { $0.award.number < $1.award.number }
    self.association = desk.association
    asOf = day
    knownAt = registry.position
  }
}

extension RegistryReader {
  /// What an association makes known to everybody on a day.
  /// - Parameter today: the day of the answer.
  public func publications(of association: Key<Association>, on day: Day, today: Day) throws -> PublicRecord {
    try PublicRecord(of: association, on: day, today: today, in: self)
  }
}
