/// What an edition says of one category at one level; numbers only.
struct LevelRule: Sendable {
  /// In millipoints.
  var points: Int
  /// The least and the most that a ruling may set, in millipoints.
  var least: Int
  var most: Int
  var holdMonths: Int16
  var fadeMonths: Int16
  /// The best grade that is left while the ceiling holds, by its place in the edition that names it.
  var ceiling: Int16?
  var ceilingMonths: Int16
  /// From the day found until a repair is possible.
  var repairAfterMonths: Int16
}

/// What an edition says of one category at every level; numbers only.
struct CategoryRule: Sendable {
  var kind: CaseKind
  /// The points are the same whatever the level; a ruling needs none.
  var ignoresLevel: Bool
  /// The place of the level that a ruling without one means.
  var defaultLevel: Int16?
  /// The share of the weight that a full repair gives back, in per mille; nil where nothing can be repaired.
  var restores: Int16?
  /// In millipoints; commendations only.
  var cap: Int?
}
