import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "ee2463627058592c3bb9271e6f971a428e66a47e9179ff7adee09544828dc437"
      ])
  }
}
