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
  func weigh<Lines: LineSink>(_ counted: inout CountedCases, into lines: inout Lines) -> WeighedSums {
    var sums = WeighedSums()
    for place in 0..<counted.count where counted[place].next < 0 {
      // The first that was noted down of its category stands for the whole chain.
      let head = counted.head(ofChainOf: place)
      switch timeline[rule: Int(counted[place].rule)].kind {
      case .violation:
        if head != place {
          Priors(scorer: self, ofLapsed: Lines.wantsLapsed).count(in: &counted, from: head)
        }
        sums.deduction += weigh(chain: head, of: counted, bestGrade: &sums.bestGrade, into: &lines)
      case .commendation:
        let earned = weigh(chain: head, of: counted, bestGrade: &sums.bestGrade, into: &lines)
        sums.earned += earned
        // The cap is that of the edition in force; where it no longer has the category, there is none.
        let cap = timeline.cap(edition: editionPlace, category: Int(counted[place].category))
        sums.earnedWithinCategoryCaps += min(earned, cap)
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
      place = Int(each.next)
      let rule = timeline[rule: Int(each.rule)]
      let ages = ages(of: Int(each.rule))
      let lifespan = rule.lifespan(of: each)
      // The first rung of every ladder is 1.
      let multiplier = each.priors == 0 ? 1000 : timeline.editions[Int(rule.edition)].multiplier(priors: each.priors)
      var weight = 0
      if ages.isHeld(from: lifespan.start) {
        weight = each.points * multiplier / 1000
      } else if !ages.hasLapsed(from: lifespan.start) {
        weight = lifespan.fadingShare(of: each.points * multiplier / 1000, on: day)
      }
      if each.isRepaired { weight = weight * (1000 - Int(each.restores)) / 1000 }
      sum += weight
      if ages.isUnderCeiling(from: lifespan.start), !each.isRepaired {
        bestGrade = max(bestGrade, ceiling(of: rule) ?? 0)
      }
      lines.take(
        WeighedCase(counted: each, rule: rule, lifespan: lifespan, multiplier: multiplier, weight: weight))
    }
    return sum
  }

  /// The place, in the edition in force, of the grade that a rule's ceiling names; nil where it names none or one that
  /// has been removed.
  func ceiling(of rule: JudgingRule) -> Int? {
    guard rule.ceiling >= 0 else { return nil }
    if rule.edition == editionPlace { return Int(rule.ceiling) }
    let edition = timeline.editions[Int(rule.edition)]
    return self.edition.place(of: edition.rulebook.grades[Int(rule.ceiling)].grade)
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
      underObservation: joined.map { $0 > lastObserved } ?? false,
      base: Millipoints(edition.base), earned: Millipoints(sums.earned),
      earnedWithinCategoryCaps: Millipoints(sums.earnedWithinCategoryCaps), exact: Millipoints(exact))
  }
}
