/// A value through time that holds until it changes, over the bands it may lie in.
public struct Steps: Sendable, Hashable {
  /// From this day on the value is this one.
  public struct Step: Sendable, Hashable {
    /// A civil day, `YYYY-MM-DD`.
    public var day: String
    public var value: Int
    /// What happened that day; nil for a change by time alone.
    public var label: String?
    /// Whether the table names it; what changes a little every day would make it endless.
    public var isListed: Bool

    public init(_ day: String, _ value: Int, label: String? = nil, isListed: Bool = true) {
      self.isListed = isListed
      self.day = day
      self.value = value
      self.label = label
    }
  }

  /// A range of values with a name: a grade, from its least score up.
  public struct Band: Sendable, Hashable {
    public var name: String
    public var from: Int

    public init(_ name: String, from: Int) {
      self.name = name
      self.from = from
    }
  }

  /// What the value is: 信用分.
  public var name: String
  /// In order of their days.
  public var steps: [Step]
  /// The last day shown; the last value holds until then.
  public var through: String
  /// Ascending by `from`.
  public var bands: [Band]
  /// The least and greatest value that can be.
  public var range: ClosedRange<Int>
  /// Whether the picture numbers its marks, and leaves the words to the table.
  public var numbersMarks: Bool

  public init(
    name: String, steps: [Step], through: String, bands: [Band], range: ClosedRange<Int>, numbersMarks: Bool = false
  ) {
    self.numbersMarks = numbersMarks
    self.name = name
    self.steps = steps
    self.through = through
    self.bands = bands
    self.range = range
  }

  /// Those that the table names, each with the number of its mark where marks are numbered.
  var listed: [(step: Step, event: String?)] {
    var number = 0
    return steps.compactMap { step in
      if step.label != nil { number += 1 }
      guard step.isListed else { return nil }
      return (step, step.label.map { numbersMarks ? "\(number). \($0)" : $0 })
    }
  }

  /// The band a value lies in; nil below the first.
  public func band(of value: Int) -> Band? { bands.last { $0.from <= value } }

  /// The days of the steps and of the end, as numbers.
  ///
  /// - Throws: `DocumentError.chartShape` if one is no day, or they don't ascend.
  func dayNumbers(of chart: Chart) throws -> [Int] {
    var numbers: [Int] = []
    for day in steps.map(\.day) + [through] {
      guard let number = CivilDay(day)?.number, numbers.last.map({ $0 <= number }) ?? true else {
        throw DocumentError.chartShape(chart: chart.id, series: day)
      }
      numbers.append(number)
    }
    return numbers
  }

  func table(of chart: Chart, in language: Language) throws -> Table {
    _ = try dayNumbers(of: chart)
    for step in steps where !range.contains(step.value) {
      throw DocumentError.chartShape(chart: chart.id, series: step.day)
    }
    return Table(
      id: chart.id, caption: chart.title,
      columns: [
        Column("day", chart.axis, .day), Column("value", name, chart.places == 0 ? .integer : .decimal),
        Column("band", language.text("档", "Band")), Column("event", language.text("事项", "Event")),
      ],
      rows: Rows(
        listed.map { step, event in
          [
            .day(step.day), chart.cell(step.value), band(of: step.value).map { .text($0.name) } ?? .empty,
            event.map { .text($0) } ?? .empty,
          ]
        }))
  }
}
