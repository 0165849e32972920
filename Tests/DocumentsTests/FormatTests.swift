import Documents
import Testing

@Suite struct FormatTests {
  @Test("text is as it was", arguments: [Language.zh, .en])
  func text(_ language: Language) throws {
    try Golden.expect(TextRenderer(width: 80).string(Demo.document(language)), matches: "demo.\(language).txt")
  }

  @Test("text in colour on a narrow terminal is as it was")
  func colour() throws {
    let renderer = TextRenderer(width: 60, colour: true, overflow: .truncated)
    try Golden.expect(renderer.string(Demo.document(.zh)), matches: "demo.colour.txt")
  }

  @Test("each table as CSV is as it was", arguments: [Language.zh, .en])
  func csv(_ language: Language) throws {
    let document = Demo.document(language)
    let files = try document.dataTables().map { table in
      "--- \(table.id).csv\n" + (try CSVRenderer(table: table.id).string(document))
    }
    try Golden.expect(files.joined(), matches: "demo.\(language).csv")
  }

  @Test("JSON is as it was", arguments: [Language.zh, .en])
  func json(_ language: Language) throws {
    try Golden.expect(JSONRenderer().string(Demo.document(language)), matches: "demo.\(language).json")
  }

  @Test("Markdown is as it was", arguments: [Language.zh, .en])
  func markdown(_ language: Language) throws {
    try Golden.expect(MarkdownRenderer().string(Demo.document(language)), matches: "demo.\(language).md")
  }

  @Test("HTML is as it was", arguments: [Language.zh, .en])
  func html(_ language: Language) throws {
    try Golden.expect(HTMLRenderer().string(Demo.document(language)), matches: "demo.\(language).html")
  }
}
