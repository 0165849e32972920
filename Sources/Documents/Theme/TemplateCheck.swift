/// Whether an association's own page body can do no more than arrange what the program writes.
///
/// Only known elements and attributes pass, so that neither the content security policy nor a PDF program that knows none
/// is the only thing between a template from somewhere and a reader.
enum TemplateCheck {
  private static let elements: Set<String> = [
    "a", "address", "article", "aside", "b", "br", "dd", "div", "dl", "dt", "em", "footer", "h1", "h2", "h3", "h4",
    "header", "hr", "i", "img", "li", "main", "nav", "ol", "p", "section", "small", "span", "strong", "ul",
    "svg", "g", "rect", "circle", "ellipse", "line", "path", "polygon", "polyline",
  ]
  private static let attributes: Set<String> = [
    "class", "id", "lang", "dir", "role", "width", "height", "viewBox", "x", "y", "x1", "x2", "y1", "y2", "r", "rx",
    "ry", "cx", "cy", "d", "points", "fill", "stroke", "stroke-width", "aria-hidden",
  ]
  /// Whose value is a text.
  private static let texts: Set<String> = ["alt", "title", "aria-label"]
  /// What a template may fill in, and of these what is blocks and stands between tags only.
  private static let slots: Set<String> = [
    "lang", "title", "subtitle", "association", "logo", "accent", "audience", "contents", "content", "seal",
    "sealTitle", "footer",
  ]
  private static let blocks: Set<String> = [
    "contents", "content", "seal", "audience", "subtitle", "association", "footer",
  ]

  /// - Throws: `DocumentError.unsafeTemplate`.
  static func check(_ template: String) throws {
    do {
      var scanner = MarkupScanner(template)
      while true {
        let (text, tag) = try scanner.next()
        guard let tag else {
          try checkSlots(in: text, line: 0, isText: true)
          return
        }
        try checkSlots(in: text, line: tag.line, isText: true)
        guard elements.contains(tag.name) else { throw MarkupScanner.Fault(what: "<\(tag.name)>", line: tag.line) }
        for (name, value) in tag.attributes { try check(name, value, of: tag) }
      }
    } catch let fault as MarkupScanner.Fault {
      throw DocumentError.unsafeTemplate(fault.what, line: fault.line)
    }
  }

  private static func check(_ name: String, _ value: String, of tag: MarkupScanner.Tag) throws(MarkupScanner.Fault) {
    try checkSlots(in: value, line: tag.line, isText: false)
    let isAllowed =
      switch name {
      case "src": tag.name == "img" && value == "{{logo}}"
      case "href":
        tag.name == "a" && !value.contains("{{")
          && ["#", "https://", "mailto:", "tel:"].contains(where: value.hasPrefix)
      case _ where texts.contains(name): true
      case _ where attributes.contains(name): !value.contains { "&\\:();".contains($0) }
      default: false
      }
    guard isAllowed else { throw MarkupScanner.Fault(what: "\(name)=\"\(value.prefix(40))\"", line: tag.line) }
  }

  /// Tags of Mustache: a slot, a section of one, a comment; nothing that changes how the rest is read.
  private static func checkSlots(in text: String, line: Int, isText: Bool) throws(MarkupScanner.Fault) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw MarkupScanner.Fault(what: "{{", line: line)
      }
      let inner = rest[open.upperBound..<close.lowerBound]
      rest = rest[close.upperBound...]
      let isSection = inner.first.map { "#^/".contains($0) } ?? false
      let name = String(isSection ? inner.dropFirst() : inner)
      guard slots.contains(name), isText || !(isSection || blocks.contains(name)) else {
        throw MarkupScanner.Fault(what: "{{\(inner.prefix(40))}}", line: line)
      }
    }
  }
}
