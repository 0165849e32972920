import Registry
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  /// RFC 8785, section 3.2.3: the keys of the sorting example, in the order that it gives.
  @Test("sorts keys by their UTF-16 code units")
  func sortsKeys() {
    let expected = ["\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"]
    let object = CanonicalJSON.object(Dictionary(uniqueKeysWithValues: expected.map { ($0, .null) }))
    let members = expected.map { $0 == "\r" ? "\"\\r\":null" : "\"\($0)\":null" }
    #expect(object.text == "{\(members.joined(separator: ","))}")
  }
}
