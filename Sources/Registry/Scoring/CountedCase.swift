/// A case that counts, as the scorer notes it down between reading its rulings and weighing it. Small, since a scoring run
/// makes one for every case of the registry.
struct CountedCase {
  let number: CaseNumber
  /// In millipoints: the level's, or those set.
  let points: Int
  let occurred: Day
  let found: Day
  /// The place of its rule in the timeline.
  let rule: Int32
  /// The place of its category in the timeline.
  let category: Int32
  /// The share given back, in per mille; −1 where the case is not repaired.
  let restores: Int16
  let state: CaseState
  /// The counted case of the same category that was noted down before; −1 for the first.
  var next: Int32 = -1
  var priors: Int32 = 0

  var isRepaired: Bool { restores >= 0 }
}

/// A counted case with its weight: what a `LineSink` is given.
struct WeighedCase {
  let counted: CountedCase
  let rule: JudgingRule
  let lifespan: Lifespan
  /// In per mille.
  let multiplier: Int
  /// In millipoints.
  let weight: Int
}

/// Takes the lines of a score as they are weighed, in no particular order.
///
/// The scorer is one implementation for those who want lines and for those who do not: with `NoLines` the compiler
/// leaves nothing of them.
protocol LineSink {
  /// Whether what is told of a case that weighs nothing any more must be whole, its priors too.
  static var wantsLapsed: Bool { get }
  mutating func take(_ line: WeighedCase)
}

struct NoLines: LineSink {
  /// Nothing is kept in it: it gives the value an address. ThreadSanitizer reads the address of whatever is passed
  /// `inout`, and that of an empty value is anything at all.
  private var place: UInt8 = 0

  static var wantsLapsed: Bool { false }

  @inline(__always)
  mutating func take(_ line: WeighedCase) {}
}
