extension Scorer {
  /// Notes down every case that counts under the figure. Source: SCORING.md, Rulings, Counted, Days and Repaired.
  func read(
    _ rulings: Span<RulingRow>, repairs: Span<RepairRow>, figure: Figure, into counted: inout CountedCases
  ) throws(ScoringFailure) {
    var place = 0
    var repair = 0
    while place < rulings.count {
      // The last row that exists says category and day of the act as they were last put right.
      var last = place
      let number = rulings[place].caseNumber
      var fold = CaseFold()
      while place < rulings.count, rulings[place].caseNumber == number {
        if rulings[place].effective <= day, rulings[place].sequence <= position {
          fold.take(rulings[place])
          last = place
        }
        place += 1
      }
      guard fold.current.isFound, figure.counts(fold.current.state) else { continue }
      let row = rulings[last]
      let category = timeline.categories[row.category]
      guard category >= 0 else { throw unknownCategory(row) }
      let place = timeline.rulePlace(category: category, level: fold.current.level, on: row.occurred)
      let rule = timeline[rule: place]
      guard rule.isThere, rule.kind == row.kind else { throw noRule(for: row, level: fold.current.level) }
      if let points = fold.current.points, !(0...Edition.mostPoints ~= points.value) {
        throw .pointsOutOfBounds(row.caseNumber, points)
      }
      counted.append(
        CountedCase(
          number: row.caseNumber, points: fold.current.points?.value ?? rule.points, occurred: row.occurred,
          found: fold.current.foundDay, rule: Int32(place), category: Int32(category),
          restores: restores(number, found: fold.current.foundDay, own: rule.restores, repairs: repairs, from: &repair),
          state: fold.current.state))
    }
  }

  /// The share that repairs of the case give back; −1 where it is not repaired. A grant lowers the category's own share,
  /// never raises it; of several repairs the one that gives back most holds, so that accepting one never lowers a score.
  @inline(__always)
  private func restores(
    _ number: CaseNumber, found: Day, own: Int16, repairs: Span<RepairRow>, from place: inout Int
  ) -> Int16 {
    var most: Int16 = -1
    while place < repairs.count, repairs[place].caseNumber <= number {
      let row = repairs[place]
      if row.caseNumber == number, row.effective <= day, row.sequence <= position, row.effective >= found {
        let granted = row.restores.map { Int16(clamping: $0.value) } ?? own
        most = max(most, 0, min(granted, own))
      }
      place += 1
    }
    return most
  }

  private func unknownCategory(_ row: RulingRow) -> ScoringFailure {
    let edition = timeline.edition(on: row.occurred)
    return .unknownCategory(
      row.caseNumber, category: edition.name(row.category), edition: edition.rulebook.edition)
  }

  private func noRule(for row: RulingRow, level: Term?) -> ScoringFailure {
    let edition = timeline.edition(on: row.occurred)
    guard let category = edition.place(ofCategory: row.category), edition.categories[category].kind == row.kind else {
      return unknownCategory(row)
    }
    return .unknownLevel(
      row.caseNumber, level: level.map(edition.name), category: edition.categoryIDs[category],
      edition: edition.rulebook.edition)
  }
}
