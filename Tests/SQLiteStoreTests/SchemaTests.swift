import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "a788346ee6e96818e0261db59203e6fc1bc41cebd31f4a334e4779bd484593ca"
      ])
  }
}
