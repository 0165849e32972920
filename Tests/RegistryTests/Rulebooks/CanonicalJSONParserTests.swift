import Registry
import TestSupport
import Testing

@Suite("Canonical JSON is read")
struct CanonicalJSONParserTests {
  @Test(
    "only as it is written; anything else is refused at its byte",
    arguments: [
      ("", "1: it ends in the middle of a value."),
      (" {}", "1: the byte 0x20 has no place here."),
      ("{} ", "3: the byte 0x20 has no place here."),
      ("{\"a\": 1}", "6: the byte 0x20 has no place here."),
      ("{\"b\":1,\"a\":2}", "8: the key \"a\" is repeated or out of order."),
      ("{\"a\":1,\"a\":2}", "8: the key \"a\" is repeated or out of order."),
      ("{\"\u{fb33}\":1,\"\u{1f600}\":2}", "10: the key \"\u{1f600}\" is repeated or out of order."),
      ("{\"a\":1,}", "8: the byte 0x7d has no place here."),
      ("{a:1}", "2: the byte 0x61 has no place here."),
      ("{\"a\"}", "5: the byte 0x7d has no place here."),
      ("[1,]", "4: the byte 0x5d has no place here."),
      ("[1 ", "3: the byte 0x20 has no place here."),
      ("[", "2: it ends in the middle of a value."),
      ("nul", "4: it ends in the middle of a value."),
      ("nulL", "4: the byte 0x4c has no place here."),
      ("1.0", "1: the number is not in its canonical form."),
      ("1.", "1: the number is not in its canonical form."),
      ("01", "1: the number is not in its canonical form."),
      ("-0", "1: the number is not in its canonical form."),
      ("1e3", "2: the byte 0x65 has no place here."),
      ("+1", "1: the byte 0x2b has no place here."),
      ("-", "2: it ends in the middle of a value."),
      ("NaN", "1: the byte 0x4e has no place here."),
      ("\"a", "3: it ends in the middle of a value."),
      ("\"a\u{1}\"", "3: the byte 0x01 has no place here."),
      ("\"\\n\u{1}\"", "4: the byte 0x01 has no place here."),
      (#""\u0041""#, "2: the escape is not in its canonical form."),
      (#""\/""#, "2: the escape is not in its canonical form."),
      (#""\u000a""#, "2: the escape is not in its canonical form."),
      (#""\u001F""#, "2: the escape is not in its canonical form."),
      (#""\u00"#, "2: the escape is not in its canonical form."),
      ("\"\\", "3: it ends in the middle of a value."),
    ])
  func strictness(_ text: String, _ expected: String) {
    #expect(problem(Array(text.utf8)) == expected)
  }

  @Test(
    "only in UTF-8",
    arguments: [[0xff], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xe4, 0xbd, 0x22]])
  func encoding(_ bytes: [UInt8]) {
    #expect(problem(bytes) == "1: it is not valid UTF-8.")
  }

  @Test("no deeper than 32 levels, so that no input ends the program", arguments: ["[", "{\"a\":"])
  func depth(_ opening: String) {
    for count in [33, 10_000, 1_000_000] {
      let bytes = Array(String(repeating: opening, count: count).utf8)
      #expect(problem(bytes) == "\(32 * opening.utf8.count + 1): it is nested deeper than 32 levels.")
    }
    let nested = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(problem(Array(nested.utf8)) == nil)
  }

  @Test("with its places: a byte of the only line")
  func places() throws {
    let tree = try CanonicalJSON.tree(of: Array(#"{"锦":["江",12.5]}"#.utf8))
    guard case .mapping(let fields) = tree.content, case .sequence(let nodes) = fields[0].value.content
    else {
      Issue.record("not a mapping with a list")
      return
    }
    #expect(fields[0].key == "锦" && fields[0].place == SourcePlace(line: 1, column: 2))
    #expect(nodes[0] == SourceNode(.scalar("江", quoted: true), at: SourcePlace(line: 1, column: 9)))
    #expect(nodes[1] == SourceNode(.scalar("12.5", quoted: false), at: SourcePlace(line: 1, column: 15)))
  }

  @Test("cut off anywhere, it is refused")
  func truncation() {
    let bytes = Array(WillowBank.canonical.utf8)
    for count in bytes.indices where (try? CanonicalJSON.tree(of: Array(bytes[..<count]))) != nil {
      Issue.record("\(count) bytes are read")
    }
  }

  @Test("and what is read is what would be written, whichever bytes are changed", arguments: [20_261_123 as UInt64])
  func mutations(_ seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let marks = Array("\"\\{}[],:0123456789.-eEtfnu \t\n\0".utf8) + [0x80, 0xc3, 0xef, 0xf0, 0xff]
    var read = 0
    for _ in 0..<20_000 {
      var bytes = Array(#"{"a":[1,-2.5,0.001,"x\n\u001f\"",true,null],"b":{"c":"锦江😂","d":[]},"é":false}"#.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let tree = try? CanonicalJSON.tree(of: bytes), let value = value(of: tree) else { continue }
      read += 1
      #expect(value.bytes == bytes, "seed \(seed)")
    }
    #expect(read > 100)
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(InvalidSource) {
      _ = try CanonicalJSON.tree(of: bytes)
      return nil
    } catch {
      return error.problems.map { "\($0.column): \($0.message.en)" }.joined(separator: "\n")
    }
  }

  /// The value that a tree stands for; nil where one of its numbers has more digits than `CanonicalJSON` keeps.
  private func value(of node: SourceNode) -> CanonicalJSON? {
    switch node.content {
    case .scalar(let text, quoted: true): return .string(text)
    case .scalar("null", quoted: false): return .null
    case .scalar("true", quoted: false): return .bool(true)
    case .scalar("false", quoted: false): return .bool(false)
    case .scalar(let text, quoted: false): return Millipoints(decimal: text).map { .decimal(thousandths: $0.value) }
    case .sequence(let nodes):
      let values = nodes.compactMap(value)
      return values.count == nodes.count ? .array(values) : nil
    case .mapping(let fields):
      let members = fields.compactMap { field in value(of: field.value).map { (field.key, $0) } }
      return members.count == fields.count ? .object(Dictionary(uniqueKeysWithValues: members)) : nil
    }
  }
}
