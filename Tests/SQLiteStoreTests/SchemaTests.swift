import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "507daef95072b51c3b951f55020ac762d71373f9a6e677456ddc6ef143923c03"
      ])
  }
}
