import Crypto
import FoundationEssentials

/// What every printed sheet says at its top and its foot: for whom it is, and what it is not.
///
/// A style of its own, since browsers print no element on every sheet; the page's policy names its hash. Source: CSS Paged
/// Media 3, 5 (page-margin boxes).
struct SheetStyle {
  let text: String
  let hash: String

  /// Nil where there is nothing to say.
  init?(audience: String?, footer: String?) {
    let lines = [("top-left", audience), ("bottom-left", footer)].compactMap { box, line in
      line.map { "@\(box){content:\(Self.string($0))}" }
    }
    guard !lines.isEmpty else { return nil }
    text = "@page{\(lines.joined())}"
    hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }

  /// A text as CSS writes it: letters and digits as they are, everything else by its number, so that nothing ends the
  /// string or the style.
  static func string(_ text: String) -> String {
    var css = "\""
    for scalar in VisibleText.line(text).unicodeScalars {
      if scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        css.unicodeScalars.append(scalar)
      } else {
        css += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return css + "\""
  }
}
