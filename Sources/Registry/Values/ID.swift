/// A random identifier (a version 4 UUID) of one kind of thing: an `ID<Operation>` is never an `ID<Membership>`.
public struct ID<Subject>: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// From 16 bytes; nil for any other count.
  public init?(bytes: [UInt8]) {
    guard let id = bytes.withUnsafeBytes({ ID(raw: $0) }) else { return nil }
    self = id
  }

  /// From 16 bytes where they lie; nil for any other count.
  public init?(raw: UnsafeRawBufferPointer) {
    guard raw.count == 16 else { return nil }
    // Read as two words: a full scan makes millions of them.
    self.init(
      high: UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// From `8-4-4-4-12` hexadecimal digits, either case.
  public init?(_ text: some StringProtocol) {
    var nibbles: [UInt8] = []
    nibbles.reserveCapacity(32)
    for (index, byte) in text.utf8.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = hexValue(byte), nibbles.count < 32 else { return nil }
        nibbles.append(digit)
      }
    }
    guard nibbles.count == 32 else { return nil }
    self.init(bytes: stride(from: 0, to: 32, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] })
  }

  /// Big-endian, 16 bytes.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { [UInt8]($0) }
  }
}

extension ID: CustomStringConvertible {
  public var description: String {
    let digits = hexText(bytes)
    var text = ""
    for (index, character) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(character)
    }
    return text
  }
}

func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Two lower-case hexadecimal digits a byte.
public func hexText(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
