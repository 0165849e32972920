import Documents
import Testing

@Suite struct ChartTests {
  private func chart(_ shape: Chart.Shape) -> Chart {
    Chart(id: "c", title: "t", summary: "s", axis: "a", shape: shape)
  }

  @Test("a picture has a title and a description, and says it is one")
  func accessible() throws {
    let svg = try chart(.grouped(categories: ["A"], series: [.init("s", "s", [1])])).svg(in: .en)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"c-title c-desc\""))
    #expect(svg.contains("<title id=\"c-title\">t</title>\n<desc id=\"c-desc\">s</desc>"))
  }

  @Test("bars are as long as their numbers")
  func proportion() throws {
    let svg = try chart(.histogram(classes: ["A", "B", "C"], series: .init("s", "s", [100, 50, 0]))).svg(in: .en)
    let heights = svg.matches(of: #/<rect [^>]*height="([0-9.]+)" fill="#A23B2C"/#).map { Double($0.output.1) ?? 0 }
    #expect(heights.count == 2)
    #expect(abs(heights[0] - 2 * heights[1]) <= 0.2)
  }

  @Test("empty and constant charts are drawn too")
  func degenerate() throws {
    for shape in [
      Chart.Shape.grouped(categories: [], series: []), .stacked(categories: ["A"], series: []),
      .stacked(categories: ["A"], series: [.init("s", "s", [0])]),
      .diverging(categories: [], series: .init("s", "s", [])),
      .diverging(categories: ["A"], series: .init("s", "s", [0])), .histogram(classes: [], series: .init("s", "s", [])),
      .steps(Steps(name: "n", steps: [], through: "2026-01-01", bands: [], range: 0...0)),
      .steps(
        Steps(
          name: "n", steps: [.init("2026-01-01", 5)], through: "2026-01-01", bands: [.init("A", from: 9)], range: 5...5)
      ),
    ] {
      let document = Document(title: "t", language: .both, blocks: [.chart(chart(shape))])
      #expect(try HTMLRenderer().string(document).contains("<svg xmlns"))
      #expect(try TextRenderer().string(document).hasPrefix("t\n"))
    }
  }

  @Test("what can't be drawn is refused")
  func refused() {
    for shape in [
      Chart.Shape.grouped(categories: ["A"], series: [.init("s", "s", [])]),
      .stacked(categories: ["A"], series: [.init("s", "s", [-1])]),
      .histogram(classes: ["A"], series: .init("s", "s", [Int.max])),
      .steps(Steps(name: "n", steps: [.init("s", 5)], through: "2026-01-01", bands: [], range: 0...9)),
    ] {
      #expect(throws: DocumentError.chartShape(chart: "c", series: "s")) { try chart(shape).table(in: .en) }
    }
    let late = Steps(name: "n", steps: [.init("2026-02-01", 5)], through: "2026-01-01", bands: [], range: 0...9)
    #expect(throws: DocumentError.chartShape(chart: "c", series: "2026-01-01")) { try chart(.steps(late)).svg(in: .en) }
    let high = Steps(name: "n", steps: [.init("2026-01-01", 10)], through: "2026-01-01", bands: [], range: 0...9)
    #expect(throws: DocumentError.chartShape(chart: "c", series: "2026-01-01")) { try chart(.steps(high)).svg(in: .en) }
  }
}
