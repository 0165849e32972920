import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "b0048bb810b64bda8b05e796ba7e3d9e795176ba2f759370bde40fda6c3bc0b9"
      ])
  }
}
