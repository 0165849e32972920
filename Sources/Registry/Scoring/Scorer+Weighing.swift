/// What the counted cases come to before caps, bounds and rounding; in millipoints.
struct WeighedSums {
  var deduction = 0
  var earned = 0
  var earnedWithinCategoryCaps = 0
  /// The place of the best grade that the ceilings leave.
  var bestGrade = 0
}

extension Scorer {
  /// Weighs the counted cases. Source: SCORING.md, The weight of a counted case, and Sums.
  func weigh(_ counted: inout CountedCases, into lines: inout some LineSink) -> WeighedSums {
    var sums = WeighedSums()
    guard counted.count > 0 else { return sums }
    for slot in 0..<timeline.slotCount {
      let head = counted.head(ofSlot: slot)
      guard head >= 0 else { continue }
      let first = counted[head]
      let category = timeline.editions[first.edition].categories[first.category]
      switch category.kind {
      case .violation:
        if first.next >= 0 { Priors(timeline: timeline).count(in: &counted, from: head) }
        sums.deduction += weigh(chain: head, of: counted, bestGrade: &sums.bestGrade, into: &lines)
      case .commendation:
        let earned = weigh(chain: head, of: counted, bestGrade: &sums.bestGrade, into: &lines)
        sums.earned += earned
        // The cap is that of the edition in force; where it no longer has the category, there is none.
        sums.earnedWithinCategoryCaps += min(earned, timeline.caps[editionPlace][slot])
      }
    }
    return sums
  }

  /// Σ weights of one category.
  private func weigh(
    chain head: Int, of counted: CountedCases, bestGrade: inout Int, into lines: inout some LineSink
  ) -> Int {
    var sum = 0
    var place = head
    while place >= 0 {
      let each = counted[place]
      let edition = timeline.editions[each.edition]
      let category = edition.categories[each.category]
      if let rule = category.levels[each.level] {
        let isViolation = category.kind == .violation
        let start = isViolation && edition.countsFromOccurrence ? each.occurred : each.found
        let lifespan = Lifespan(from: start, holdMonths: rule.holdMonths, fadeMonths: rule.fadeMonths)
        let multiplier = isViolation ? edition.ladder[min(each.priors, edition.ladder.count - 1)] : 1000
        let weight = Weight.of(
          points: each.points, multiplier: multiplier, lifespan: lifespan, restores: each.restores, on: day)
        sum += weight
        if each.restores == nil, let ceiling = ceiling(of: rule, in: edition),
          day < start.adding(months: rule.ceilingMonths)
        {
          bestGrade = max(bestGrade, ceiling)
        }
        lines.take(
          WeighedCase(counted: each, lifespan: lifespan, multiplier: multiplier, weight: weight), rule: rule,
          edition: edition)
      }
      place = each.next
    }
    return sum
  }

  /// The place, in the edition in force, of the grade that a rule's ceiling names; nil where there is no such grade.
  func ceiling(of rule: LevelRule, in edition: Edition) -> Int? {
    guard let place = rule.ceiling else { return nil }
    return edition === self.edition ? place : self.edition.place(of: edition.rulebook.grades[place].grade)
  }

  /// From the sums to the score and the grade. Source: SCORING.md, Sums, Score, Grade and Memberships.
  func result(of sums: WeighedSums, joined: Day?) -> ScoreResult {
    let uplift = min(sums.earnedWithinCategoryCaps, edition.commendationCap)
    let exact = max(edition.floor, min(edition.ceiling, edition.base + uplift - sums.deduction))
    let score = Score(rounding: Millipoints(exact))
    let grade = max(edition.grade(for: score), sums.bestGrade)
    return ScoreResult(
      score: score, grade: edition.rulebook.grades[grade].grade, gradePlace: grade,
      deduction: Millipoints(sums.deduction), uplift: Millipoints(uplift),
      underObservation: joined.map { day < $0.adding(months: edition.rulebook.score.observationMonths) } ?? false,
      base: Millipoints(edition.base), earned: Millipoints(sums.earned),
      earnedWithinCategoryCaps: Millipoints(sums.earnedWithinCategoryCaps), exact: Millipoints(exact))
  }
}

/// What one counted case weighs. Source: SCORING.md, The weight of a counted case.
enum Weight {
  /// In millipoints; every step truncates.
  static func of(points: Int, multiplier: Int, lifespan: Lifespan, restores: Int?, on day: Day) -> Int {
    let weight = lifespan.share(of: points * multiplier / 1000, on: day)
    guard let restores else { return weight }
    return weight * (1000 - restores) / 1000
  }
}
