import Interchange
import Registry
import Testing

@Suite("A rulebook file")
struct RulebookFileTests {
  @Test("is read into the rulebook that it says")
  func everyKey() throws {
    let rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(SampleRulebook.yaml.utf8)))
    #expect(rulebook.edition == "2026.1")
    #expect(rulebook.contentHash.description == "f42fc35738f84a1c78efae11825861fdb028d43da51740f35ef400778bb73c37")
  }
}
