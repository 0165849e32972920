import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "9c7c7f1f6a2d3bdbbf0846a1a6befb5e33553c15bcf5fa3761759b73ab8bbd7f"
      ])
  }
}
