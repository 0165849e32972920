/// A picture of a few numbers. It is data: each format draws what it can, and none says less than the table of it.
public struct Chart: Sendable, Hashable {
  /// A row of numbers, one for each category of the chart.
  public struct Series: Sendable, Hashable {
    /// The series' name for machines, in English.
    public var key: String
    public var name: String
    public var values: [Int]

    public init(_ key: String, _ name: String, _ values: [Int]) {
      self.key = key
      self.name = name
      self.values = values
    }
  }

  public enum Shape: Sendable, Hashable {
    /// Bars side by side for each category: grades now and last quarter.
    case grouped(categories: [String], series: [Series])
    /// Bars on top of each other for each category: findings by level over eight quarters.
    case stacked(categories: [String], series: [Series])
    /// Bars to both sides of nought: who moved, by how much.
    case diverging(categories: [String], series: Series)
    /// Touching bars over the classes of a measure: days to a decision.
    case histogram(classes: [String], series: Series)
    /// A value that holds until it changes: a member's score through time.
    case steps(Steps)
  }

  /// The chart's name for machines, in English.
  public var id: String
  public var title: String
  /// What it shows, in a sentence for those who can't see it.
  public var summary: String
  /// What the categories are: 等级, quarter.
  public var axis: String
  /// How many decimals every value of the chart has, as in `Cell.decimal`.
  public var places: Int
  public var shape: Shape

  public init(id: String, title: String, summary: String, axis: String, places: Int = 0, shape: Shape) {
    self.id = id
    self.title = title
    self.summary = summary
    self.axis = axis
    self.places = places
    self.shape = shape
  }

  func cell(_ value: Int) -> Cell { places == 0 ? .integer(value) : .decimal(value, places: places) }

  /// The chart's numbers as a table; signed where the picture shows movements.
  ///
  /// - Throws: `DocumentError.chartShape`.
  public func table(in language: Language) throws -> Table {
    switch shape {
    case .grouped(let categories, let series), .stacked(let categories, let series):
      try table(categories, series, drawable: 0...Self.greatest)
    case .diverging(let categories, let series):
      try table(categories, [series], drawable: -Self.greatest...Self.greatest, signed: true)
    case .histogram(let categories, let series):
      try table(categories, [series], drawable: 0...Self.greatest)
    case .steps(let steps):
      try steps.table(of: self, in: language)
    }
  }

  /// Far above any count or score, and small enough that the drawing's products and sums don't overflow.
  static let greatest = 1_000_000_000_000

  private func table(
    _ categories: [String], _ series: [Series], drawable: ClosedRange<Int>, signed: Bool = false
  ) throws -> Table {
    for row in series where row.values.count != categories.count || !row.values.allSatisfy(drawable.contains) {
      throw DocumentError.chartShape(chart: id, series: row.key)
    }
    let kind: Column.Kind = places == 0 ? .integer : .decimal
    return Table(
      id: id, caption: title,
      columns: [Column("category", axis)] + series.map { Column($0.key, $0.name, kind, signed: signed) },
      rows: Rows(
        categories.indices.map { index in [.text(categories[index])] + series.map { cell($0.values[index]) } }))
  }
}
