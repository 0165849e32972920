import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "82178c372ffb03c97b50dc0ea328cb5186115690b24785fd76a97f81e95727aa"
      ])
  }
}
