/// What an edition says of one category at one level, as the scorer reads it.
struct LevelRule: Sendable {
  /// In millipoints.
  var points: Int
  /// Which points a ruling may set, in millipoints.
  var settable: ClosedRange<Int>
  var holdMonths: Int
  var fadeMonths: Int
  /// The best grade that is left while the ceiling holds, by its place in the edition that names it.
  var ceiling: Int?
  var ceilingMonths: Int
  /// From the day found until a repair is possible.
  var repairAfterMonths: Int
}

/// What an edition says of one category at every level.
struct CategoryRule: Sendable {
  var id: CategoryID
  var kind: CaseKind
  var article: String
  /// The place of the level that a ruling without one means.
  var defaultLevel: Int?
  /// The points are the same whatever the level; a ruling needs none.
  var ignoresLevel: Bool
  /// In millipoints; commendations only.
  var cap: Int?
  /// The share of the weight that a full repair gives back, in per mille; nil where nothing can be repaired.
  var restores: Int?
  /// By the place of the level; nil where the category does not know the level.
  var levels: [LevelRule?]
}
