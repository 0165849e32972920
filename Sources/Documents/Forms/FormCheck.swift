/// Whether an association's own form can do no more than arrange text on a sheet: known elements and attributes, and names
/// and sections of Mustache; nothing that runs, fetches, or changes how the rest is read.
enum FormCheck {
  private static let elements: Set<String> = [
    "address", "article", "aside", "b", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "hr", "i", "li", "ol", "p", "section", "small", "span", "strong", "table", "tbody", "td", "th", "thead", "tr",
    "u", "ul",
  ]
  private static let attributes: Set<String> = ["class", "id", "lang", "dir", "colspan", "rowspan", "start"]

  /// - Throws: `DocumentError.unsafeTemplate`.
  static func check(_ template: String) throws {
    do {
      var scanner = MarkupScanner(template)
      while true {
        let (text, tag) = try scanner.next()
        try checkSlots(in: text, line: tag?.line ?? 0)
        guard let tag else { return }
        guard elements.contains(tag.name) else { throw MarkupScanner.Fault(what: "<\(tag.name)>", line: tag.line) }
        for (name, value) in tag.attributes {
          let isAllowed = attributes.contains(name) && !value.contains { "{}&\\:();".contains($0) }
          guard isAllowed else {
            throw MarkupScanner.Fault(what: "\(name)=\"\(value.prefix(40))\"", line: tag.line)
          }
        }
      }
    } catch let fault as MarkupScanner.Fault {
      throw DocumentError.unsafeTemplate(fault.what, line: fault.line)
    }
  }

  private static func checkSlots(in text: String, line: Int) throws(MarkupScanner.Fault) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw MarkupScanner.Fault(what: "{{", line: line)
      }
      let inner = rest[open.upperBound..<close.lowerBound]
      rest = rest[close.upperBound...]
      let name = inner.first.map { "#^/".contains($0) } ?? false ? inner.dropFirst() : inner
      let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
      guard isName else { throw MarkupScanner.Fault(what: "{{\(inner.prefix(40))}}", line: line) }
    }
  }
}
