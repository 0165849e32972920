import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "57e5c576f5027b372975fa1d899560134538ac12b23573d3dfc3a37c341271bb"
      ])
  }
}
