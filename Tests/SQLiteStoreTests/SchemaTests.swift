import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "d050c590435b76864f18901772bb4cc03410b523a4a8fbee600b4978256140c9"
      ])
  }
}
