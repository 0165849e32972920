import Documents
import Foundation
import Testing

@Suite struct HostileTextTests {
  @Test("every format writes hostile texts as it did")
  func golden() throws {
    let document = Hostile.sample()
    try Golden.expect(TextRenderer(width: 100).string(document), matches: "hostile.txt")
    try Golden.expect(MarkdownRenderer().string(document), matches: "hostile.md")
    try Golden.expect(JSONRenderer().string(document), matches: "hostile.json")
  }

  @Test("a terminal is given no control, escape, bidirectional or format character", arguments: [false, true])
  func terminal(_ colour: Bool) throws {
    var text = try TextRenderer(width: 60, colour: colour).string(Hostile.document())
    if colour {
      #expect(text.contains("\u{1B}[1m"))
      text.replace(#/\u{1B}\[(0|1|2|31|1;33)m/#, with: "")
    }
    let hidden = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(
          scalar.properties.generalCategory)
    }
    #expect(Array(hidden) == [])
    #expect(text.contains("‹U+202E›gnp.exe"))
    #expect(text.contains("safe⏎=1"))
  }

  @Test("JSON reads back as what was written, and shows nothing that can't be seen")
  func json() throws {
    let text = try JSONRenderer().string(Hostile.document())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["title"] as? String == Hostile.texts.joined(separator: " "))
    #expect(
      object["notes"] as? [String] == [Hostile.document().title] + Hostile.texts + Hostile.texts + [
        Hostile.document().title, Hostile.document().title,
      ])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{200B}" })
  }

  @Test("HTML has the tags and attributes that we write, balanced, and no other")
  func html() throws {
    let page = try HTMLRenderer().string(Hostile.document())
    var open: [Substring] = []
    let void: Set<Substring> = ["meta", "br"]
    let tags = Set(
      """
      html head meta title style body header p h1 h2 h3 h4 h5 h6 svg rect nav ol ul li a main section div dl dt dd table caption thead \
      tbody tfoot tr th td figure figcaption desc defs pattern path circle text details summary aside strong br bdi footer
      """.split(separator: " "))
    let attributes = Set(
      """
      lang charset http-equiv content name class width height aria-hidden fill aria-label aria-labelledby href id scope colspan xmlns role \
      viewBox font-family font-size text-anchor font-weight stroke stroke-width stroke-dasharray stroke-linejoin x y cx cy r d patternUnits
      """.split(separator: " "))
    let body = page.replacing(#/<style>[^<]*<\/style>|<!DOCTYPE html>/#, with: "")
    for match in body.matches(of: #/<(\/?)([^\s>\/]*)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*(\/?)>|[<>]/#) {
      let (whole, closing, name, list, empty) = match.output
      let tag = try #require(name, "a bare \(whole)")
      #expect(tags.contains(tag))
      for attribute in (list ?? "").matches(of: #/([a-zA-Z-]+)="[^"]*"/#) {
        #expect(attributes.contains(attribute.output.1), "\(whole)")
      }
      if closing == "/" {
        #expect(open.popLast() == tag)
      } else if empty != "/" && !void.contains(tag) {
        open.append(tag)
      }
    }
    #expect(open == [])
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{200B}" })
    #expect(page.contains("<bdi>שלום </bdi>(3)"))
  }

  @Test("no two elements of a page have the same id")
  func ids() throws {
    let page = try HTMLRenderer().string(Hostile.document())
    let ids = page.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    #expect(ids.count == Set(ids).count)
    #expect(ids.count > 12)
  }

  @Test("CSV disarms formulas in texts and leaves numbers alone")
  func csv() throws {
    let table = Table(
      id: "t", caption: "t", columns: [Column("t", "t"), Column("n", "n", .integer)],
      rows: Rows(
        ["=1", "+1", "-1", "@a", "\tx", "＝1", "\u{1B}[0m", "a,b", "say \"yes\"", "two\nlines", " x", ""].map {
          [.text($0), .integer(-7)]
        }))
    var sink = StringSink()
    try CSVRenderer().render(table, into: &sink)
    #expect(
      sink.text == #"""
        t,n
        '=1,-7
        '+1,-7
        '-1,-7
        '@a,-7
        "'\#tx",-7
        '＝1,-7
        ‹U+001B›[0m,-7
        "a,b",-7
        "say ""yes""",-7
        "two
        lines",-7
        " x",-7
        ,-7

        """#)
  }
}
