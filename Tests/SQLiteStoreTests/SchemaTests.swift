import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "ca2fe15c379b8de35319982638f2bfa0a86f6cd8f00e9b1cc9287cada0c75d34"
      ])
  }
}
