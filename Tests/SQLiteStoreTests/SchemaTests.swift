import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "092fa38b15203d781276a42f4e40f6680c1495bdfc9fd083b70e078ca637a01f"
      ])
  }
}
