import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "c43c85b5c9e631813848a580b07cb521c31745673b2bce419208ea42bff742fb"
      ])
  }
}
