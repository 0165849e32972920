import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "ca22ad50c072cdab86a1b1b0a8bf5ba3a83f32c33dbb2676fcb88030370602e9"
      ])
  }
}
