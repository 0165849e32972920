/// Who may vote in an assembly on a day (表决名册): the members of that day whom no sanction keeps from it.
///
/// A suspension holds from its first to its last day, or until the finding is repaired; an expulsion until the member joins
/// again. A stayed or overturned decision keeps nobody away.
public struct VotingRoll: Sendable {
  public struct Line: Sendable, Equatable {
    public var membership: Membership
    /// Since when a member without a break; nil where it is not known.
    public var since: Day?
    /// What keeps the member from voting.
    public var bar: Bar?
  }

  /// A sanction that takes the vote.
  public struct Bar: Sendable, Equatable {
    public var caseNumber: CaseNumber
    public var sanction: String
    public var title: Phrase
    public var start: Day
    /// The last day; nil where there is none.
    public var end: Day?
  }

  /// The sanctions of a rulebook that take the vote, by id.
  public static let barring = ["suspension", "expulsion"]

  /// Everyone who is a member on the day, by number as bytes.
  public let lines: [Line]

  public var entitled: [Line] { lines.filter { $0.bar == nil } }
  public var barred: [Line] { lines.filter { $0.bar != nil } }

  public init(of association: Key<Association>, on day: Day, in registry: any RegistryReader) throws {
    var bars: [Key<Membership>: [(file: CaseFile, bar: Bar)]] = [:]
    var files: [CaseFile] = []
    try registry.caseFiles(in: association) { if $0.kind == .violation { files.append($0) } }
    var reader = ProcedureReader(registry)
    for file in files where file.ruling(on: day)?.state.isInEffect ?? false {
      guard try !registry.steps(ofCase: file.number, in: association).isEmpty else { continue }
      for bar in try reader.procedure(of: file).bars(on: day) { bars[file.membership, default: []].append((file, bar)) }
    }
    var lines: [Line] = []
    try registry.memberships(of: association) { membership in
      guard case .member(let since) = membership.status(on: day) else { return }
      let bar = bars[membership.key]?.first { each in
        // Whoever was taken in again after an expulsion is a member like any other.
        each.bar.sanction != "expulsion" || since.map { $0 <= each.bar.start } ?? true
      }
      lines.append(Line(membership: membership, since: since, bar: bar?.bar))
    }
    self.lines = lines
  }
}

extension CaseProcedure {
  fileprivate func bars(on day: Day) -> [VotingRoll.Bar] {
    sanctionsInForce(on: day).compactMap { sanction in
      guard VotingRoll.barring.contains(sanction.id), let start = sanction.start else { return nil }
      if sanction.id == "suspension", sanction.end == nil, file.repairs.contains(where: { $0.effective <= day }) {
        return nil
      }
      return VotingRoll.Bar(
        caseNumber: file.number, sanction: sanction.id,
        title: rule(ofSanction: sanction.id)?.title ?? Phrase(zh: sanction.id, en: sanction.id), start: start,
        end: sanction.end)
    }
  }
}
