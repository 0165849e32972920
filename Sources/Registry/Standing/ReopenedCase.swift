/// A decided case that is open again, and what it was.
public struct ReopenedCase: Hashable, Sendable {
  public var number: CaseNumber
  public var category: CategoryID
  public var level: Level?
  /// The day on which it was opened again.
  public var since: Day
  /// Its effect is stayed meanwhile, and the new decision can only be milder.
  public var isInFavour: Bool
}

extension RecordDesk {
  /// A member's cases that are open again on the day that is asked about, by number; to the member's detriment only what
  /// the audience may know of.
  func reopened(_ history: History) throws -> [ReopenedCase] {
    var counts: [CaseNumber: Int] = [:]
    for row in history.rulings where row.kind == .violation { counts[row.caseNumber, default: 0] += 1 }
    var reader = ProcedureReader(registry)
    // What was recorded and decided here has two rulings at least; what came in by import has one, and no procedure.
    return try counts.filter { $0.value > 1 }.keys.sorted().compactMap { number in
      guard try !registry.steps(ofCase: number, in: association.key).isEmpty else { return nil }
      let procedure = try reader.procedure(of: registry.theCase(number, in: association.key))
      guard let reopening = procedure.reopening(openOn: scorer.day),
        reopening.isInFavour || procedure.round.notice != nil || audience.sees(.council)
      else { return nil }
      return ReopenedCase(
        number: number, category: procedure.file.category, level: procedure.file.level, since: reopening.day,
        isInFavour: reopening.isInFavour)
    }
  }
}
