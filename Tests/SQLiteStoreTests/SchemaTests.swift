import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "04ed59a220dd6e015881657bbe917849ca9f0b8803f1f17db708cbee3f79ecb2"
      ])
  }
}
