import Registry
import Schema
import Testing

@Suite struct SchemaTests {
  @Test("A shipped migration is frozen")
  func frozen() {
    #expect(
      Migration.sqlite.map { Digest(of: Array($0.sql.utf8)).description } == [
        "5588e9de3519f8cef19dff7f7efa37b570318bd731360ad287bc906e7c8492cf"
      ])
  }
}
