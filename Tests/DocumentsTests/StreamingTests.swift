import Foundation
import Testing

@testable import Documents

/// Remembers only how much was written, and the largest piece.
private struct CountingSink: TextSink {
  var bytes = 0
  var largest = 0

  mutating func write(_ text: String) {
    bytes += text.utf8.count
    largest = max(largest, text.utf8.count)
  }
}

@Suite struct StreamingTests {
  private let table = Table(
    id: "members", caption: "会员",
    columns: [Column("number", "编号", .integer), Column("name", "名称"), Column("score", "信用分", .decimal)],
    rows: Rows { row in
      for number in 1...5_000 { try row([.integer(number), .text("云上望远镜"), .decimal(number, places: 1)]) }
    })

  private func largest(_ renderer: some Renderer) throws -> Int {
    var sink = CountingSink()
    try renderer.render(Document(title: "会员", language: .zh, blocks: [.table(table)]), into: &sink)
    #expect(sink.bytes > 100_000)
    return sink.largest
  }

  @Test("a long table leaves row by row in every format")
  func pieces() throws {
    #expect(try largest(TextRenderer(width: 80)) < 400)
    #expect(try largest(CSVRenderer()) < 400)
    #expect(try largest(JSONRenderer()) < 400)
    #expect(try largest(MarkdownRenderer()) < 400)
    // The head of a page, with its style, is one piece.
    #expect(try largest(HTMLRenderer()) < 10_000)
  }

  @Test("what the producer of rows throws ends the rendering")
  func producer() {
    struct Stop: Error {}
    let table = Table(id: "t", caption: "t", columns: [Column("a", "a")], rows: Rows { _ in throw Stop() })
    #expect(throws: Stop.self) {
      try HTMLRenderer().string(Document(title: "t", language: .en, blocks: [.table(table)]))
    }
  }

  @Test("a row that doesn't match its columns is refused, a total too")
  func shape() {
    var table = Table(
      id: "t", caption: "t", columns: [Column("a", "a")], rows: [[.integer(1)], [.integer(1), .integer(2)]])
    var sink = StringSink()
    #expect(throws: DocumentError.rowShape(table: "t", row: 2, cells: 2, columns: 1)) {
      try CSVRenderer().render(table, into: &sink)
    }
    table.rows = [[.integer(1)]]
    table.total = []
    #expect(throws: DocumentError.rowShape(table: "t", row: 2, cells: 0, columns: 1)) {
      try JSONRenderer().render(table, into: &sink)
    }
  }

  @Test("a file gets all that was written, once it is flushed")
  func file() throws {
    let file = FileManager.default.temporaryDirectory.appending(component: "documents-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let descriptor = open(file.path, O_CREAT | O_WRONLY | O_EXCL, 0o600)
    let sink = FileSink(descriptor: descriptor)
    let line = String(repeating: "锦", count: 1_000)
    for _ in 0..<50 { try sink.write(line) }
    try sink.flush()
    close(descriptor)
    #expect(try String(contentsOf: file, encoding: .utf8) == String(repeating: line, count: 50))
    #expect(throws: FileSink.Failure(code: EBADF)) {
      try sink.write("x")
      try sink.flush()
    }
  }
}
