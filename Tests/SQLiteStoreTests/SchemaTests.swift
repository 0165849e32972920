import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "af91443541a0c278acb46b6ed2c692c90e934ad5eac226558a40792d0d971afa"
      ])
  }
}
