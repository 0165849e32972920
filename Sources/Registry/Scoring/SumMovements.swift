/// What moved a score apart from its lines: editions, caps, bounds and rounding.
enum SumMovements {
  /// From one explanation of a membership to a later one; whatever moved nothing is left out, except an edition.
  static func between(_ before: Explanation, _ after: Explanation, scorer: Scorer) -> [Movement] {
    var movements = editions(from: before, to: after, scorer: scorer)
    let (old, new) = (before.result, after.result)
    let others: [(Movement.Kind, Millipoints)] = [
      (.categoryCaps, change(old, new) { $0.earnedWithinCategoryCaps - $0.earned }),
      (.commendationCap, change(old, new) { $0.uplift - $0.earnedWithinCategoryCaps }),
      (.bounds, change(old, new) { $0.exact - $0.unbounded }),
      (.rounding, change(old, new) { $0.shown - $0.exact }),
    ]
    for (kind, amount) in others where amount != .zero {
      movements.append(Movement(kind: kind, days: after.day...after.day, amount: amount, line: nil))
    }
    return movements
  }

  private static func change(
    _ old: ScoreResult, _ new: ScoreResult, of part: (ScoreResult) -> Millipoints
  ) -> Millipoints {
    part(new) - part(old)
  }

  /// One movement for every edition that came into force in between.
  private static func editions(from before: Explanation, to after: Explanation, scorer: Scorer) -> [Movement] {
    var movements: [Movement] = []
    var base = before.result.base
    for (start, edition) in zip(scorer.timeline.starts, scorer.timeline.editions)
    where before.day < start && start <= after.day {
      let next = Millipoints(edition.base)
      movements.append(
        Movement(kind: .edition(edition.rulebook.edition), days: start...start, amount: next - base, line: nil))
      base = next
    }
    // An edition adopted since for a day that had begun; the use cases refuse that.
    if base != after.result.base {
      let edition = scorer.on(after.day).edition.rulebook.edition
      movements.append(
        Movement(kind: .edition(edition), days: after.day...after.day, amount: after.result.base - base, line: nil))
    }
    return movements
  }
}
