extension Scorer {
  /// Notes down every case that counts under the figure. Source: SCORING.md, Rulings, Counted, Days and Repaired.
  func read(
    _ rulings: Span<RulingRow>, repairs: Span<RepairRow>, figure: Figure, into counted: inout CountedCases
  ) throws(ScoringFailure) {
    var place = 0
    var repair = 0
    while place < rulings.count {
      let first = place
      let number = rulings[first].caseNumber
      var fold = CaseFold()
      while place < rulings.count, rulings[place].caseNumber == number {
        if rulings[place].effective <= day, rulings[place].sequence <= position { fold.take(rulings[place]) }
        place += 1
      }
      guard let ruling = fold.last, let found = ruling.found, figure.counts(ruling.state) else { continue }
      try note(rulings[first], ruling: ruling, found: found, repairs: repairs, from: &repair, into: &counted)
    }
  }

  @inline(__always)
  private func note(
    _ row: RulingRow, ruling: RulingInForce, found: Day, repairs: Span<RepairRow>, from repair: inout Int,
    into counted: inout CountedCases
  ) throws(ScoringFailure) {
    let editionPlace = timeline.place(on: row.occurred)
    let edition = timeline.editions[editionPlace]
    guard let category = edition.place(ofCategory: row.category), edition.categories[category].kind == row.kind else {
      throw .unknownCategory(
        row.caseNumber, category: edition.name(row.category), edition: edition.rulebook.edition)
    }
    guard let level = edition.level(ruling.level, ofCategory: category),
      let rule = edition.rule(category: category, level: level)
    else {
      throw .unknownLevel(
        row.caseNumber, level: ruling.level.map(edition.name), category: edition.categories[category].id,
        edition: edition.rulebook.edition)
    }
    if let points = ruling.points, !(0...Edition.mostSettable ~= points.value) {
      throw .pointsOutOfBounds(row.caseNumber, points)
    }
    let restores = self.restores(
      row.caseNumber, found: found, own: edition.categories[category].restores ?? 0, repairs: repairs, from: &repair)
    counted.append(
      CountedCase(
        number: row.caseNumber, state: ruling.state, occurred: row.occurred, found: found, edition: editionPlace,
        category: category, level: level, points: ruling.points?.value ?? rule.points, restores: restores, next: -1,
        priors: 0),
      slot: Int(timeline.slots[Int(row.category.number)]))
  }

  /// The share that repairs of the case give back; nil where it is not repaired. A grant lowers the category's own share,
  /// never raises it; of several repairs the one that gives back most holds, so that accepting one never lowers a score.
  private func restores(
    _ number: CaseNumber, found: Day, own: Int, repairs: Span<RepairRow>, from place: inout Int
  ) -> Int? {
    var most: Int?
    while place < repairs.count, repairs[place].caseNumber <= number {
      let row = repairs[place]
      if row.caseNumber == number, row.effective <= day, row.sequence <= position, row.effective >= found {
        most = max(most ?? 0, min(row.restores?.value ?? own, own))
      }
      place += 1
    }
    return most
  }
}
