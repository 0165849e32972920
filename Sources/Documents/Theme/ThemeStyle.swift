import Crypto
import FoundationEssentials

/// Rules of an association's own, after the standard ones; they can set how a page looks, and fetch nothing.
///
/// A browser would fetch nothing anyway, by the page's content security policy; WeasyPrint knows no such policy, so what
/// names an address is refused. Source: CSS Values 4, 4.5 (url), CSS Images 4 (image(), image-set()).
struct ThemeStyle: Sendable {
  let text: String
  /// For the page's policy.
  let hash: String

  /// - Throws: `DocumentError.themeStyle`.
  init(_ text: String) throws {
    // As it will stand in the page, where browsers turn every line end into one line feed before they hash.
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if let forbidden = Self.forbidden(in: text) { throw DocumentError.themeStyle(forbidden) }
    self.text = text
    hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }

  /// What is not allowed in the rules; nil where nothing is.
  ///
  /// - Parameter fragments: whether `url(#name)` may refer to a part of the same drawing.
  static func forbidden(in text: String, fragments: Bool = false) -> String? {
    var text = text.lowercased()
    if fragments { text = text.replacing("url(#", with: "") }
    return ["<", "\\", "\0", "url(", "@import", "@namespace", "image(", "image-set(", "src(", "expression("]
      .first { text.contains($0) }
  }
}
