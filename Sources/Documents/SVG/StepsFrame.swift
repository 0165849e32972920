/// Where a day and a value lie in the picture of steps.
struct StepsFrame {
  /// The edges of the plot, in tenths.
  static let left = 560
  static let right = 6_560
  static let top = 200
  static let bottom = 2_600

  private static let mostMonths = 9

  /// The days of the steps and of the end.
  let days: [Int]
  /// The least and greatest value shown.
  let low: Int
  let high: Int

  private let first: CivilDay?
  private let last: CivilDay?

  init(_ steps: Steps, days: [Int]) {
    self.days = days
    let values = steps.steps.map(\.value)
    let least = values.min() ?? steps.range.lowerBound
    // Room below for the words of the lowest step.
    let margin = max(1, (steps.range.upperBound - least) / 3)
    low = max(steps.range.lowerBound, least - margin)
    high = max(low + 1, steps.range.upperBound)
    first = steps.steps.first.flatMap { CivilDay($0.day) }
    last = CivilDay(steps.through)
  }

  func x(_ day: Int) -> Int {
    guard let first = days.first, let last = days.last, last > first else { return Self.left }
    return Self.left + (day - first) * (Self.right - Self.left) / (last - first)
  }

  func y(_ value: Int) -> Int {
    Self.bottom - (value - low) * (Self.bottom - Self.top) / (high - low)
  }

  /// First days of months, evenly apart and few enough to be read: `2026-04`.
  var months: [(number: Int, label: String)] {
    guard let first, let last else { return [] }
    let from = first.year * 12 + first.month - 1 + (first.day > 1 ? 1 : 0)
    let through = last.year * 12 + last.month - 1
    guard from <= through else { return [] }
    let step = [1, 3, 6, 12, 24, 60, 120].first { (through - from) / $0 < Self.mostMonths } ?? 1_200
    return (from...through).filter { $0 % step == 0 }.compactMap { month in
      let label = "\(month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
      let padded = String(repeating: "0", count: max(0, 7 - label.utf8.count)) + label
      return CivilDay("\(padded)-01").map { ($0.number, padded) }
    }
  }
}
