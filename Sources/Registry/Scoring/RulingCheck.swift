/// Says whether a ruling may be recorded on a case, before it is. Source: SCORING.md, Rulings.
public struct RulingCheck: Sendable {
  private let timeline: EditionTimeline

  /// Fails where no edition had been adopted at that position.
  public init(editions: Editions, knownAt position: Position) throws(ScoringFailure) {
    guard let timeline = editions.timeline(at: position) else { throw .noRulebook(knownAt: position) }
    self.timeline = timeline
  }

  /// Throws the rule that a new ruling would break, after all those on record for its case, in any order. The new
  /// ruling's sequence does not matter: it will come after theirs.
  public func check(_ new: RulingRow, after rulings: some Sequence<RulingRow>) throws(RulingRefusal) {
    let known = rulings.sorted(by: Self.precedes)
    try checkFacts(of: new, against: known)
    if new.state != .void { try checkDay(of: new, against: known) }

    var new = new
    new.sequence = (known.map(\.sequence).max() ?? .start).advanced(by: 1)
    let standing = Self.uncancelled((known + [new]).sorted(by: Self.precedes))
    var fold = CaseFold()
    for row in standing {
      fold.take(row)
      // A restatement reaches the rulings after it; those before it are as they were.
      if row.effective >= new.effective, row.state != .void { try checkTerms(of: row, carrying: fold.current) }
    }
  }

  /// By (effective day, sequence).
  private static func precedes(_ a: RulingRow, _ b: RulingRow) -> Bool {
    (a.effective, a.sequence) < (b.effective, b.sequence)
  }

  private static func uncancelled(_ rulings: [RulingRow]) -> [RulingRow] {
    let voids = rulings.filter { $0.state == .void }
    return rulings.filter { row in
      !voids.contains { row.sequence < $0.sequence && row.effective >= $0.effective }
    }
  }

  private func checkFacts(of new: RulingRow, against known: [RulingRow]) throws(RulingRefusal) {
    guard new.state.suits(new.kind) else { throw .stateOfOtherKind(new.caseNumber) }
    for row in known
    where row.caseNumber != new.caseNumber || row.kind != new.kind || row.category != new.category
      || row.occurred != new.occurred
    {
      throw .otherCase(new.caseNumber)
    }
    if new.state.isFinding, new.occurred > new.effective {
      throw .actAfterFinding(occurred: new.occurred, effective: new.effective)
    }
  }

  /// Before the latest ruling only level or points may be restated.
  private func checkDay(of new: RulingRow, against known: [RulingRow]) throws(RulingRefusal) {
    var fold = CaseFold()
    for row in known { fold.take(row) }
    guard let latest = fold.ruling, new.effective < latest.effective else { return }
    let then = RulingInForce(known, asOf: new.effective, knownAt: .end)
    guard then?.state == new.state, new.level != nil || new.points != nil else {
      throw .beforeLatestRuling(effective: new.effective, latest: latest.effective)
    }
  }

  private func checkTerms(of row: RulingRow, carrying terms: CaseFold.Carried) throws(RulingRefusal) {
    let edition = timeline.edition(on: row.occurred)
    let name = edition.rulebook.edition
    guard let category = edition.place(ofCategory: row.category), edition.categories[category].kind == row.kind else {
      throw .unknownCategory(edition.name(row.category), edition: name, occurred: row.occurred)
    }
    let id = edition.categoryIDs[category]
    guard let level = edition.level(terms.level, ofCategory: category),
      let rule = edition.rule(category: category, level: level)
    else {
      guard let level = terms.level else { throw .missingLevel(category: id, edition: name) }
      throw .unknownLevel(edition.name(level), category: id, edition: name)
    }
    if let points = terms.points, !(rule.least...rule.most ~= points.value) {
      throw .pointsOutsideRange(
        points, allowed: Millipoints(rule.least)...Millipoints(rule.most), level: edition.levels[level],
        ruling: row.effective)
    }
  }
}
