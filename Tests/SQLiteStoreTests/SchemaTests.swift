import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "bf50e421e3ddbcab4a50d79eaa83e436a79b9a39c76afded5be7218ffe7cd9b0"
      ])
  }
}
