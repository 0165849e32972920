extension CanonicalJSON {
  /// The tree of bytes that this program wrote; anything that is not canonical is refused at its first byte.
  ///
  /// Strict on purpose: bytes read without a problem are the bytes that would be written, so that a hash speaks of both.
  /// Takes hostile bytes: depth is limited, and nothing is repaired.
  public static func tree(of bytes: [UInt8]) throws(InvalidSource) -> SourceNode {
    var parser = CanonicalJSONParser(bytes: bytes)
    do {
      return try parser.document()
    } catch {
      let place = SourcePlace(line: 1, column: parser.index + 1)
      throw InvalidSource([SourceProblem(error, at: place)])
    }
  }
}

/// Why bytes are not canonical JSON.
enum CanonicalJSONFault: SourceFault, Error, Equatable {
  case unexpectedEnd
  case unexpectedByte(UInt8)
  case tooDeep
  case notCanonicalNumber
  case notCanonicalEscape
  case notUTF8
  case keyOutOfOrder(String)

  var message: Phrase {
    switch self {
    case .unexpectedEnd:
      Phrase(zh: "内容在中途结束。", en: "it ends in the middle of a value.")
    case .unexpectedByte(let byte):
      Phrase(zh: "此处不应有字节 0x\(hexText([byte]))。", en: "the byte 0x\(hexText([byte])) has no place here.")
    case .tooDeep:
      Phrase(
        zh: "嵌套超过 \(CanonicalJSONParser.depthLimit) 层。",
        en: "it is nested deeper than \(CanonicalJSONParser.depthLimit) levels.")
    case .notCanonicalNumber:
      Phrase(zh: "数字不是规范写法。", en: "the number is not in its canonical form.")
    case .notCanonicalEscape:
      Phrase(zh: "转义不是规范写法。", en: "the escape is not in its canonical form.")
    case .notUTF8:
      Phrase(zh: "内容不是有效的 UTF-8。", en: "it is not valid UTF-8.")
    case .keyOutOfOrder(let key):
      Phrase(zh: "键“\(excerpt(key))”重复或次序不对。", en: "the key \"\(excerpt(key))\" is repeated or out of order.")
    }
  }
}

private struct CanonicalJSONParser {
  static let depthLimit = 32

  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var place: SourcePlace { SourcePlace(line: 1, column: index + 1) }

  mutating func document() throws(CanonicalJSONFault) -> SourceNode {
    // Once for all: a string ends at an ASCII byte, so its bytes are valid when the whole is.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    let node = try value()
    guard index == bytes.count else { throw .unexpectedByte(bytes[index]) }
    return node
  }

  private mutating func value() throws(CanonicalJSONFault) -> SourceNode {
    let place = place
    switch try peek() {
    case UInt8(ascii: "{"): return SourceNode(.mapping(try object()), at: place)
    case UInt8(ascii: "["): return SourceNode(.sequence(try array()), at: place)
    case UInt8(ascii: "\""): return SourceNode(.scalar(try string(), quoted: true), at: place)
    case UInt8(ascii: "t"): return SourceNode(try literal("true"), at: place)
    case UInt8(ascii: "f"): return SourceNode(try literal("false"), at: place)
    case UInt8(ascii: "n"): return SourceNode(try literal("null"), at: place)
    default: return SourceNode(.scalar(try number(), quoted: false), at: place)
    }
  }

  private mutating func object() throws(CanonicalJSONFault) -> [SourceNode.Field] {
    try enter()
    var fields: [SourceNode.Field] = []
    if try take(UInt8(ascii: "}")) { return leave(fields) }
    fields.reserveCapacity(4)
    repeat {
      let place = place
      guard try peek() == UInt8(ascii: "\"") else { throw .unexpectedByte(bytes[index]) }
      let key = try string()
      if let last = fields.last, !precedesInUTF16(last.key, key) {
        index = place.column - 1
        throw .keyOutOfOrder(key)
      }
      try expect(UInt8(ascii: ":"))
      fields.append(SourceNode.Field(key: key, place: place, value: try value()))
    } while try take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return leave(fields)
  }

  private mutating func array() throws(CanonicalJSONFault) -> [SourceNode] {
    try enter()
    var nodes: [SourceNode] = []
    if try take(UInt8(ascii: "]")) { return leave(nodes) }
    repeat { nodes.append(try value()) } while try take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return leave(nodes)
  }

  /// Past an opening bracket.
  private mutating func enter() throws(CanonicalJSONFault) {
    guard depth < CanonicalJSONParser.depthLimit else { throw .tooDeep }
    depth += 1
    index += 1
  }

  private mutating func leave<Value>(_ value: Value) -> Value {
    depth -= 1
    return value
  }

  // MARK: Scalars

  private mutating func string() throws(CanonicalJSONFault) -> String {
    index += 1
    let start = index
    index = bytes.withUnsafeBytes { endOfPlainText(in: $0, from: start) }
    switch try peek() {
    case UInt8(ascii: "\""):
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      index += 1
      return text
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    case let byte: throw .unexpectedByte(byte)
    }
  }

  /// The rest of a string from its first escape on.
  private mutating func escapedString(from start: Int) throws(CanonicalJSONFault) -> String {
    var text = Array(bytes[start..<index])
    while true {
      switch try peek() {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(try escape())
      case 0..<0x20: throw .unexpectedByte(bytes[index])
      case let byte:
        text.append(byte)
        index += 1
      }
    }
  }

  private mutating func escape() throws(CanonicalJSONFault) -> UInt8 {
    let start = index
    index += 1
    let letter = try peek()
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0a
    case UInt8(ascii: "f"): return 0x0c
    case UInt8(ascii: "r"): return 0x0d
    case UInt8(ascii: "u"):
      let digits = bytes[index..<min(index + 4, bytes.count)]
      for byte: UInt8 in 0..<0x20 where ![0x08, 0x09, 0x0a, 0x0c, 0x0d].contains(byte) {
        if digits.elementsEqual("00\(hexText([byte]))".utf8) {
          index += 4
          return byte
        }
      }
    default: break
    }
    index = start
    throw .notCanonicalEscape
  }

  private mutating func number() throws(CanonicalJSONFault) -> String {
    let start = index
    let isNegative = try take(UInt8(ascii: "-"))
    let whole = digits()
    guard let first = whole.first else {
      if index == bytes.count { throw .unexpectedEnd }
      throw .unexpectedByte(bytes[index])
    }
    var decimals: ArraySlice<UInt8>?
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      decimals = digits()
    }
    let zero = UInt8(ascii: "0")
    let isCanonical =
      (first != zero || whole.count == 1) && decimals.map { $0.last ?? zero } != zero
      && !(isNegative && first == zero && decimals == nil)
    guard isCanonical else {
      index = start
      throw .notCanonicalNumber
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private mutating func literal(_ text: StaticString) throws(CanonicalJSONFault) -> SourceNode.Content {
    let text = text.description
    for byte in text.utf8 { try expect(byte) }
    return .scalar(text, quoted: false)
  }

  // MARK: Bytes

  private func peek() throws(CanonicalJSONFault) -> UInt8 {
    guard index < bytes.count else { throw .unexpectedEnd }
    return bytes[index]
  }

  private mutating func take(_ byte: UInt8) throws(CanonicalJSONFault) -> Bool {
    guard try peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(CanonicalJSONFault) {
    guard try take(byte) else { throw .unexpectedByte(bytes[index]) }
  }
}

/// Where a quote, a backslash or a control character is first met; eight bytes are looked at together.
///
/// A lane's top bit is set where its byte is the one looked for: subtracting borrows from a byte that is less, and what
/// had its top bit set before is left out. A borrow can mark a lane above the first one only, so the lowest is right.
/// Source: Warren, Hacker's Delight, section 6-1.
private func endOfPlainText(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func isLess(_ word: UInt64, than bound: UInt64) -> UInt64 { (word &- ones &* bound) & ~word & (ones << 7) }
  var index = start
  while bytes.count - index >= 8 {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let found =
      isLess(word, than: 0x20) | isLess(word ^ ones &* UInt64(UInt8(ascii: "\"")), than: 1)
      | isLess(word ^ ones &* UInt64(UInt8(ascii: "\\")), than: 1)
    if found != 0 { return index + found.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
    index += 1
  }
  return index
}
