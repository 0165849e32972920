/// The cases of an association that outsiders may know of today: published findings, sanctions in force, awards.
public struct CasesInSight: Sendable {
  /// One of them: what was found or awarded, and of whom.
  public struct Line: Sendable, Equatable {
    public var number: CaseNumber
    public var name: String?
    public var kind: CaseKind
    public var category: CategoryID
    public var title: Phrase
    public var level: Level?
    public var state: CaseState
    /// Found, or awarded.
    public var since: Day
  }

  public let lines: [Line]

  /// - Parameter member: only this one's; nil: everyone's.
  public init(
    of association: Key<Association>, member: Membership?, for audience: Audience, in registry: any RegistryReader
  ) throws {
    let desk = try RecordDesk(of: association, asOf: audience.today, for: audience, in: registry)
    var members = member.map { [$0] } ?? []
    if member == nil { try registry.memberships(of: association) { members.append($0) } }
    lines = try members.filter { $0.isVisible(to: audience, on: audience.today) }.flatMap { member in
      let standing = try desk.record(of: member).standing
      let findings = standing.findings.map { finding in
        Line(
          number: finding.number, name: standing.name, kind: .violation, category: finding.category,
          title: finding.title, level: finding.level, state: finding.isUnderAppeal ? .upheldUnderAppeal : .upheld,
          since: finding.found)
      }
      return findings
        + standing.awards.map { award in
          Line(
            number: award.number, name: standing.name, kind: .commendation, category: award.category,
            title: award.title, level: award.level, state: .awarded, since: award.awarded)
        }
    }.sorted { $0.number < $1.number }
  }
}
