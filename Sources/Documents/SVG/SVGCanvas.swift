/// A drawing in SVG whose coordinates are integers of a tenth of a unit, so that its bytes are the same everywhere.
///
/// Colours stand in attributes, in the light page's values, since printers like WeasyPrint know no other; the style
/// sheet overrides them by class where a page is dark.
struct SVGCanvas {
  /// What a mark is for, from which its colour follows.
  enum Role: String {
    case ink
    case soft
    case line
    case paper
    case wash

    var colour: String {
      switch self {
      case .ink: "#1d1c1a"
      case .soft: "#66625b"
      case .line: "#d9d5cd"
      case .paper: "#ffffff"
      case .wash: "#f6f4ef"
      }
    }
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// The height of letters, in tenths.
  static let textSize = 130
  /// About what one column of text is wide at that height: half an ideograph, and a little more for Latin.
  static let columnWidth = 70

  private(set) var body = ""

  mutating func raw(_ markup: String) { body += markup }

  mutating func rect(x: Int, y: Int, width: Int, height: Int, fill: Role) {
    body += "<rect \(box(x, y, width, height)) fill=\"\(fill.colour)\" class=\"\(fill.rawValue)\"/>\n"
  }

  /// A bar filled with a colour or a pattern, with an edge that tells it from its neighbour without any colour.
  mutating func bar(x: Int, y: Int, width: Int, height: Int, fill: String) {
    let edge = "stroke=\"\(Role.ink.colour)\" stroke-width=\"0.8\" class=\"edge\""
    body += "<rect \(box(x, y, width, height)) fill=\"\(fill)\" \(edge)/>\n"
  }

  mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), stroke: Role, dashed: Bool = false) {
    let dash = dashed ? " stroke-dasharray=\"3 4\"" : ""
    body +=
      "<path d=\"M\(px(from.x)) \(px(from.y))L\(px(to.x)) \(px(to.y))\" fill=\"none\" "
      + "stroke=\"\(stroke.colour)\"\(dash) class=\"stroke-\(stroke.rawValue)\"/>\n"
  }

  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, fill: Role = .ink, bold: Bool = false, size: Int = textSize
  ) {
    let weight = bold ? " font-weight=\"600\"" : ""
    let fontSize = size == Self.textSize ? "" : " font-size=\"\(px(size))\""
    body +=
      "<text x=\"\(px(x))\" y=\"\(px(y))\" text-anchor=\"\(anchor.rawValue)\"\(weight)\(fontSize) "
      + "fill=\"\(fill.colour)\" class=\"\(fill.rawValue)\">\(HTMLText.attribute(text))</text>\n"
  }

  /// About how wide the text will be.
  static func width(of text: String) -> Int { DisplayWidth.of(VisibleText.line(text)) * columnWidth }

  /// The text, cut to about that width.
  static func fitted(_ text: String, width: Int) -> String {
    DisplayWidth.truncate(VisibleText.line(text), to: max(2, width / columnWidth))
  }

  private func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(width))\" height=\"\(px(height))\""
  }
}

/// Tenths as SVG writes them: 125 is `12.5`, 120 is `12`.
func px(_ tenths: Int) -> String {
  tenths % 10 == 0 ? String(tenths / 10) : fixedPoint(tenths, places: 1)
}
