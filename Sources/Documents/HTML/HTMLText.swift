/// Text made fit for HTML, whoever wrote it.
///
/// The five characters of markup become references, hidden characters are shown as their code, and a run of
/// right-to-left letters is isolated, so that it turns nothing around it. Escaping goes scalar by scalar: `<` and a
/// combining mark are one `Character`, and would pass a filter that compares those.
enum HTMLText {
  /// For the content of an element; a line break becomes `<br>`.
  static func content(_ text: String) -> String {
    if isPlain(text) { return text }
    var html = ""
    var isIsolated = false
    var skipsLineFeed = false
    for scalar in text.unicodeScalars {
      let isRightToLeft = isRightToLeft(scalar)
      if isRightToLeft != isIsolated && (isRightToLeft || !continuesRun(scalar)) {
        html += isRightToLeft ? "<bdi>" : "</bdi>"
        isIsolated = isRightToLeft
      }
      if scalar == "\r" || scalar == "\n" {
        if !(scalar == "\n" && skipsLineFeed) { html += "<br>" }
      } else {
        append(scalar, to: &html)
      }
      skipsLineFeed = scalar == "\r"
    }
    return html + (isIsolated ? "</bdi>" : "")
  }

  /// For a sentence: the same, and no day is broken at one of its hyphens.
  static func flowing(_ text: String) -> String {
    content(text).replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) { "<span class=\"d\">\($0.output)</span>" }
  }

  /// For a quoted attribute or a title, where no element may stand.
  static func attribute(_ text: String) -> String {
    if isPlain(text) { return text }
    let line = VisibleText.line(text)
    return line.unicodeScalars.reduce(into: "") { html, scalar in append(scalar, to: &html) }
  }

  /// Letters and digits of a name for an `id`; everything else becomes a hyphen.
  static func identifier(_ text: String) -> String {
    let allowed = text.unicodeScalars.map {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? $0 : "-"
    }
    return String(String.UnicodeScalarView(allowed))
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
      default: byte >= 0x20 && byte < 0x7F
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to html: inout String) {
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "'": html += "&#39;"
    case "\t": html += " "
    default:
      if VisibleText.isHidden(scalar) {
        html += VisibleText.code(scalar)
      } else {
        html.unicodeScalars.append(scalar)
      }
    }
  }

  /// Hebrew, Arabic and their neighbours: the blocks whose letters run from right to left.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether the character may stand inside a right-to-left run without ending it.
  private static func continuesRun(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || DisplayWidth.of(scalar) == 0
  }
}
