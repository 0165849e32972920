/// A case that counts, as the scorer notes it down between reading its rulings and weighing it.
struct CountedCase {
  var number: CaseNumber
  var state: CaseState
  var occurred: Day
  var found: Day
  /// The places of the edition in force on the day of the act, and of category and level therein.
  var edition: Int
  var category: Int
  var level: Int
  /// In millipoints: the level's, or those set.
  var points: Int
  /// The share given back, in per mille; nil where the case is not repaired.
  var restores: Int?
  /// The scorer's next counted case of the same category; −1 after the last.
  var next: Int
  var priors: Int
}

/// A counted case with its weight: what a `LineSink` is given.
struct WeighedCase {
  var counted: CountedCase
  var lifespan: Lifespan
  /// In per mille.
  var multiplier: Int
  /// In millipoints.
  var weight: Int
}

/// Takes the lines of a score as they are weighed, in no particular order.
///
/// The scorer is one implementation for those who want lines and for those who do not: with `NoLines` the compiler
/// leaves nothing of them.
protocol LineSink {
  mutating func take(_ line: WeighedCase, rule: LevelRule, edition: Edition)
}

struct NoLines: LineSink {
  @inline(__always)
  mutating func take(_ line: WeighedCase, rule: LevelRule, edition: Edition) {}
}
