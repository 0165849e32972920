/// Colour for a terminal, or none.
///
/// Text is escaped before it is inked, so that the only escape sequences are these. Source: ECMA-48, SGR.
struct Ink {
  enum Style: String {
    case strong = "1"
    case faint = "2"
    case negative = "31"
    case warning = "1;33"
  }

  let isColoured: Bool

  func callAsFunction(_ style: Style, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
