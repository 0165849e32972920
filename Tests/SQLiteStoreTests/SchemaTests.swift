import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "c68d733e4b0fc376ed5398565f0c9ad6445f8ca3f676dc769d9189bf8bb5b1fa"
      ])
  }
}
