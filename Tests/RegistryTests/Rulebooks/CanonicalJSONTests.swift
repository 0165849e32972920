import Registry
import Testing

@Suite("Canonical JSON is written")
struct CanonicalJSONTests {
  @Test("with keys in the order of their UTF-16 code units (RFC 8785, 3.2.3)")
  func keys() {
    let keys = ["\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"]
    let object = CanonicalJSON.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
    let members = ["\"\\r\":null"] + keys.dropFirst().map { "\"\($0)\":null" }
    #expect(object.text == "{\(members.joined(separator: ","))}")
  }

  @Test("with only the escapes that JSON needs (RFC 8785, 3.2.2.2)")
  func strings() {
    #expect(
      CanonicalJSON.string("\u{20ac}$\u{f}\u{a}A'\u{42}\u{22}\u{5c}\u{5c}\u{22}/").text
        == #""€$\u000f\nA'B\"\\\\\"/""#)
    #expect(
      CanonicalJSON.string("\u{0}\u{8}\u{9}\u{c}\u{d}\u{1f}\u{7f}").text == "\"\\u0000\\b\\t\\f\\r\\u001f\u{7f}\"")
    #expect(CanonicalJSON.string("锦江 e\u{301} 😂").text == "\"锦江 e\u{301} 😂\"", "nothing is normalised")
  }

  @Test(
    "with numbers in their shortest form (RFC 8785, 3.2.2.3 and appendix B)",
    arguments: [
      (0, "0"), (4500, "4.5"), (2, "0.002"), (-1, "-0.001"), (1000, "1"), (12_500, "12.5"), (-3000, "-3"),
      (100_010, "100.01"), (999_999_999_999_999, "999999999999.999"), (-10, "-0.01"),
    ])
  func decimals(_ thousandths: Int, _ text: String) {
    #expect(CanonicalJSON.decimal(thousandths: thousandths).text == text)
    #expect(Double(text) == Double(thousandths) / 1000)
  }

  @Test("with whole numbers as they are, up to 2⁵³")
  func integers() {
    #expect(CanonicalJSON.integer(9_007_199_254_740_992).text == "9007199254740992")
    #expect(CanonicalJSON.integer(-9_007_199_254_740_992).text == "-9007199254740992")
    #expect(CanonicalJSON.integer(4_340_000_000_000_000).text == "4340000000000000")
  }

  @Test("without white space, whatever is in it")
  func structure() {
    let value = CanonicalJSON.object([
      "literals": .array([.null, .bool(true), .bool(false)]), "empty": .object([:]), "none": .array([]),
      "nested": .object(["b": .integer(1), "a": .array([.object(["x": .string("")])])]),
    ])
    #expect(
      value.text == #"{"empty":{},"literals":[null,true,false],"nested":{"a":[{"x":""}],"b":1},"none":[]}"#)
  }
}
