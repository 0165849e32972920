import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "26d97f01f246afe067cef5af2c6a9ba7944da04bb44b64704bbc363def0a3bfa"
      ])
  }
}
