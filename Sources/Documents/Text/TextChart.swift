/// A small bar chart of block characters, each bar with its number.
struct TextChart {
  private static let fills = ["█", "▒", "░", "▓"]
  /// No label takes more columns than this.
  private static let widest = 28

  let chart: Chart
  let language: Language
  let width: Int?
  let ink: Ink

  /// One line: what it is about, its number, and pieces that follow each other.
  private struct Bar {
    var category: String
    var series = ""
    var value: Int
    var pieces: [(fill: String, value: Int)]
    var note = ""
  }

  func write(into sink: inout some TextSink) throws {
    _ = try chart.table(in: language)
    let bars = self.bars
    let numbers = bars.map { shown($0.value) }
    let categoryWidth = min(Self.widest, bars.map { DisplayWidth.of($0.category) }.max() ?? 0)
    let seriesWidth = min(Self.widest, bars.map { DisplayWidth.of($0.series) }.max() ?? 0)
    let numberWidth = numbers.map(\.utf8.count).max() ?? 0
    let labelWidth = categoryWidth + (seriesWidth > 0 ? seriesWidth + 1 : 0)
    let notes = bars.map { DisplayWidth.of($0.note) }.max() ?? 0
    let room = max(8, min(40, (width ?? 80) - labelWidth - numberWidth - notes - 7))
    let scale = Scale(bars.map(\.value), room: room)

    try sink.write(ink(.strong, VisibleText.line(chart.title)) + "\n")
    if let legend { try sink.write(legend + "\n") }
    for (bar, number) in zip(bars, numbers) {
      var label = DisplayWidth.pad(DisplayWidth.truncate(bar.category, to: categoryWidth), to: categoryWidth)
      if seriesWidth > 0 {
        label += " " + DisplayWidth.pad(DisplayWidth.truncate(bar.series, to: seriesWidth), to: seriesWidth)
      }
      let padded = DisplayWidth.pad(number, to: numberWidth, right: true)
      let drawn = scale.draw(bar.pieces) + (bar.note.isEmpty ? "" : "  " + bar.note)
      let line = "\(label)  \(bar.value < 0 ? ink(.negative, padded) : padded)  \(drawn)"
      try sink.write(LineBreaker.trimmed(line) + "\n")
    }
  }

  private func shown(_ value: Int) -> String {
    if case .diverging = chart.shape { return chart.cell(value).shown(in: language, signed: true) }
    return chart.cell(value).shown(in: language)
  }

  /// What the fills of stacked bars mean.
  private var legend: String? {
    guard case .stacked(_, let series) = chart.shape else { return nil }
    return series.enumerated().map { "\(fill($0)) \(VisibleText.line($1.name))" }.joined(separator: "   ")
  }

  private func fill(_ series: Int) -> String { Self.fills[series % Self.fills.count] }

  private var bars: [Bar] {
    switch chart.shape {
    case .grouped(let categories, let series):
      categories.indices.flatMap { category in
        series.indices.map { index in
          let value = series[index].values[category]
          return Bar(
            category: index == 0 ? VisibleText.line(categories[category]) : "",
            series: series.count > 1 ? VisibleText.line(series[index].name) : "", value: value,
            pieces: [(fill(index), value)])
        }
      }
    case .stacked(let categories, let series):
      categories.indices.map { category in
        let values = series.map { $0.values[category] }
        return Bar(
          category: VisibleText.line(categories[category]), value: values.reduce(0, +),
          pieces: values.enumerated().map { (fill($0), $1) },
          note: values.map(shown).joined(separator: " + "))
      }
    case .diverging(let categories, let series), .histogram(let categories, let series):
      zip(categories, series.values).map { category, value in
        Bar(category: VisibleText.line(category), value: value, pieces: [(fill(0), value)])
      }
    case .steps(let steps):
      steps.listed.map { step, event in
        Bar(
          category: VisibleText.line(step.day), series: VisibleText.line(steps.band(of: step.value)?.name ?? ""),
          value: step.value, pieces: [(fill(0), step.value)], note: VisibleText.line(event ?? ""))
      }
    }
  }

  /// Where nought lies, and how many columns a value is long.
  private struct Scale {
    let least: Int
    let span: Int
    let room: Int

    init(_ values: [Int], room: Int) {
      least = min(0, values.min() ?? 0)
      span = max(1, max(0, values.max() ?? 0) - least)
      self.room = room
    }

    func draw(_ pieces: [(fill: String, value: Int)]) -> String {
      let origin = columns(-least)
      if let first = pieces.first, first.value < 0 {
        let length = columns(-first.value)
        return String(repeating: " ", count: origin - length) + String(repeating: first.fill, count: length) + "│"
      }
      var drawn = String(repeating: " ", count: origin) + (least < 0 ? "│" : "")
      var sum = 0
      for piece in pieces {
        let from = columns(sum)
        sum += piece.value
        drawn += String(repeating: piece.fill, count: columns(sum) - from)
      }
      return drawn
    }

    /// Rounded to columns; something is never drawn as nothing.
    private func columns(_ amount: Int) -> Int {
      let columns = (2 * amount * room / span + 1) / 2
      return min(room, amount > 0 ? max(1, columns) : 0)
    }
  }
}
