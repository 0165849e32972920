/// A JSON value that can be written in exactly one way, so that its bytes can be hashed.
///
/// The serialisation is that of RFC 8785: no white space, keys in the order of their UTF-16 code units, only the escapes
/// that JSON requires, numbers in their shortest form. Numbers are whole or have up to three decimals; RFC 8785 writes
/// what a double holds, which for up to 15 digits are the digits themselves.
public indirect enum CanonicalJSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// Within ±2⁵³.
  case integer(Int)
  /// Within ±10¹⁵ thousandths.
  case decimal(thousandths: Int)
  case string(String)
  case array([CanonicalJSON])
  case object([String: CanonicalJSON])

  /// An object without the members that have no value.
  static func members(_ members: [String: CanonicalJSON?]) -> CanonicalJSON { .object(members.compactMapValues { $0 }) }

  /// UTF-8.
  public var bytes: [UInt8] {
    var writer = CanonicalWriter()
    writer.write(self)
    return writer.bytes
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Thousandths as the shortest decimal: `12.5`, `-3`, `0.001`.
func decimalText(_ thousandths: Int) -> String {
  let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard rest > 0 else { return "\(sign)\(whole)" }
  var decimals = String(String(rest + 1000).dropFirst())
  while decimals.last == "0" { decimals.removeLast() }
  return "\(sign)\(whole).\(decimals)"
}

/// Whether a key comes before another in the order of their UTF-16 code units.
///
/// That is the order of the UTF-8 bytes, except that supplementary characters (lead bytes F0 to F4 in UTF-8, surrogates
/// D800 to DFFF in UTF-16) come before U+E000 to U+FFFF (lead bytes EE and EF). Source: RFC 8785, section 3.2.3.
func precedesInUTF16(_ a: String, _ b: String) -> Bool {
  func weight(_ byte: UInt8) -> UInt8 { byte == 0xee || byte == 0xef ? byte + 0x10 : byte }
  return a.utf8.lexicographicallyPrecedes(b.utf8) { weight($0) < weight($1) }
}

private struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: CanonicalJSON) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .integer(let value): put(String(value))
    case .decimal(let thousandths): put(decimalText(thousandths))
    case .string(let text): write(text)
    case .array(let values):
      put("[")
      for (index, value) in values.enumerated() {
        if index > 0 { put(",") }
        write(value)
      }
      put("]")
    case .object(let members):
      put("{")
      for (index, member) in members.sorted(by: { precedesInUTF16($0.key, $1.key) }).enumerated() {
        if index > 0 { put(",") }
        write(member.key)
        put(":")
        write(member.value)
      }
      put("}")
    }
  }

  private mutating func write(_ text: String) {
    put("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x08: put("\\b")
      case 0x09: put("\\t")
      case 0x0a: put("\\n")
      case 0x0c: put("\\f")
      case 0x0d: put("\\r")
      case 0..<0x20: put("\\u00" + hexText([byte]))
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
