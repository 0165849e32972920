import FoundationEssentials

/// An association's mark as a data URI: a PNG, or an SVG that is nothing but a drawing.
///
/// A browser shows it by `<img>`, where even an SVG can neither run a script nor fetch anything. WeasyPrint would fetch
/// what an SVG refers to, also from the disk, so an SVG is read tag by tag, and only known ones pass.
enum ThemeLogo {
  private static let elements: Set<String> = [
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
    "desc", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "symbol", "use", "style",
  ]

  /// - Throws: `DocumentError.logo`, `unsafeLogo`.
  static func dataURI(_ bytes: [UInt8]) throws -> String {
    let encoded = Data(bytes).base64EncodedString()
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return "data:image/png;base64,\(encoded)"
    }
    guard var text = String(validating: bytes, as: UTF8.self) else { throw DocumentError.logo }
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
      // Another encoding than was read here would make other text of it.
      guard !text[..<end.lowerBound].contains("encoding") || text[..<end.lowerBound].lowercased().contains("utf-8")
      else {
        throw DocumentError.logo
      }
      text = String(text[end.upperBound...])
    }
    do {
      try check(text)
    } catch let fault as MarkupScanner.Fault {
      throw DocumentError.unsafeLogo(fault.what, line: fault.line)
    }
    return "data:image/svg+xml;base64,\(encoded)"
  }

  private static func check(_ text: String) throws {
    var scanner = MarkupScanner(text, allowsComments: true)
    var isFirst = true
    var isStyle = false
    while true {
      let (before, tag) = try scanner.next()
      // In XML a reference is read before the rules are.
      if isStyle, let forbidden = before.contains("&") ? "&" : ThemeStyle.forbidden(in: before, fragments: true) {
        throw MarkupScanner.Fault(what: forbidden, line: tag?.line ?? 1)
      }
      guard let tag else { break }
      if isFirst, tag.name != "svg" { throw DocumentError.logo }
      isFirst = false
      guard elements.contains(tag.name) else { throw MarkupScanner.Fault(what: "<\(tag.name)>", line: tag.line) }
      isStyle = tag.name == "style" && !tag.isClosing
      for (name, value) in tag.attributes where !isHarmless(name, value) {
        throw MarkupScanner.Fault(what: "\(name)=\"\(value.prefix(40))\"", line: tag.line)
      }
    }
    guard !isFirst else { throw DocumentError.logo }
  }

  private static func isHarmless(_ name: String, _ value: String) -> Bool {
    let name = name.lowercased()
    if name == "xmlns" || name.hasPrefix("xmlns:") { return true }
    if name.hasPrefix("on") || name == "xml:base" || value.contains("&") { return false }
    if name == "href" || name == "xlink:href" { return value.hasPrefix("#") }
    return ThemeStyle.forbidden(in: value, fragments: true) == nil
  }
}
