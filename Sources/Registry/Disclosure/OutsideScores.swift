/// The members of an association as outsiders may know them on one day, with what of their standing they are told.
///
/// For associations and platforms everyone with score and grade; for the public only those who agreed to have their
/// grade told.
public struct OutsideScores {
  private let desk: RecordDesk

  /// - Throws: `ScoringFailure` where the association has adopted no rulebook.
  public init(
    of association: Key<Association>, asOf day: Day, for audience: Audience, in registry: any RegistryReader
  ) throws {
    desk = try RecordDesk(of: association, asOf: day, for: audience, in: registry)
  }

  /// By member number as bytes, though the number is not told.
  public func standings(_ body: (Standing) throws -> Void) throws {
    var members: [Key<Membership>] = []
    try desk.registry.roster(of: desk.association.key, on: desk.scorer.day) { key, _ in members.append(key) }
    for key in members {
      guard let member = try desk.now.membership(key), member.isVisible(to: desk.audience, on: desk.scorer.day) else {
        continue
      }
      let standing = try desk.record(of: member).standing
      if standing.rating != nil { try body(standing) }
    }
  }
}
