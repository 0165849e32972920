import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "26ae6eae82c2d05f6387677574218aba7624283fd380aa9f9e76bd90221c0b40"
      ])
  }
}
