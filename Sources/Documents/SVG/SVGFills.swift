/// The fills of a chart, which differ by pattern first and by colour second, for readers and printers without colour.
struct SVGFills {
  enum Fill: String, CaseIterable {
    case plain
    case dots
    case hatch
    case solid
  }

  /// Begins the ids of this drawing's patterns; unique on the page.
  let anchor: String
  let accent: String

  /// The value for an element's `fill`.
  func callAsFunction(_ fill: Fill) -> String {
    switch fill {
    case .solid: accent
    case .plain, .dots, .hatch: "url(#\(anchor)-\(fill.rawValue))"
    }
  }

  /// Side by side: what is looked at first is solid.
  static func beside(_ series: Int) -> Fill { [.solid, .hatch, .dots, .plain][series % 4] }

  /// On top of each other: from light to heavy, the last solid.
  static func stacked(_ series: Int, of count: Int) -> Fill {
    let fills = Fill.allCases.suffix(max(1, min(4, count)))
    return fills[fills.startIndex + series % fills.count]
  }

  /// The patterns, each over the page's own colour.
  var definitions: String {
    let paper = SVGCanvas.Role.paper.colour
    let ink = SVGCanvas.Role.ink.colour
    func pattern(_ fill: Fill, _ marks: String) -> String {
      "<pattern id=\"\(anchor)-\(fill.rawValue)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        + "<rect width=\"6\" height=\"6\" fill=\"\(paper)\" class=\"paper\"/>\(marks)</pattern>\n"
    }
    let lines =
      "<path d=\"M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5\" stroke=\"\(ink)\" stroke-width=\"1.1\" class=\"stroke-ink\"/>"
    let dots =
      "<circle cx=\"1.5\" cy=\"1.5\" r=\"0.9\" fill=\"\(ink)\" class=\"ink\"/>"
      + "<circle cx=\"4.5\" cy=\"4.5\" r=\"0.9\" fill=\"\(ink)\" class=\"ink\"/>"
    return "<defs>\n" + pattern(.plain, "") + pattern(.dots, dots) + pattern(.hatch, lines) + "</defs>\n"
  }

  /// A swatch and a name for each series, from the left.
  func legend(_ entries: [(name: String, fill: Fill)], on canvas: inout SVGCanvas) {
    var x = 10
    for entry in entries {
      canvas.bar(x: x, y: 20, width: 140, height: 110, fill: self(entry.fill))
      canvas.text(entry.name, x: x + 200, y: 120)
      x += 200 + SVGCanvas.width(of: entry.name) + 240
    }
  }
}
