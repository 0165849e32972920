/// Reads a body where it lies, without making values of it: a look over millions of entries has no time for that.
///
/// What it lends is valid as long as the bytes are. It answers nil where `ByteReader` would throw.
struct LentReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  @inline(__always)
  mutating func integer<Value: FixedWidthInteger>(_: Value.Type = Value.self) -> Value? {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { return nil }
    defer { offset += size }
    return Value(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  @inline(__always)
  mutating func flag() -> Bool? {
    switch integer(UInt8.self) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  mutating func text() -> UnsafeRawBufferPointer? {
    guard let count = integer(UInt32.self), bytes.count - offset >= Int(count) else { return nil }
    defer { offset += Int(count) }
    let text = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + Int(count)])
    return text.isUTF8 ? text : nil
  }

  mutating func day() -> Day? {
    guard let raw = integer(Int32.self), Day.recordable.contains(raw) else { return nil }
    return Day(daysSince1970: raw)
  }

  mutating func key() -> Int? { integer(UInt64.self).flatMap(Int.init(exactly:)) }

  /// A flag, then the value where there is one. Nil: not in the form.
  @inline(__always)
  mutating func optional<Value>(_ read: (inout LentReader) -> Value?) -> Value?? {
    switch flag() {
    case nil: nil
    case false?: .some(nil)
    case true?: read(&self).map { .some($0) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are UTF-8 in its one form: no surrogates, nothing longer than need be (Unicode, table 3-7).
  var isUTF8: Bool {
    var place = 0
    while place < count {
      let lead = self[place]
      if lead < 0x80 {
        place += 1
        while count - place >= 8, loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          place += 8
        }
        continue
      }
      let length: Int
      let second: ClosedRange<UInt8>
      switch lead {
      case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
      case 0xe0: (length, second) = (3, 0xa0...0xbf)
      case 0xed: (length, second) = (3, 0x80...0x9f)
      case 0xe1...0xef: (length, second) = (3, 0x80...0xbf)
      case 0xf0: (length, second) = (4, 0x90...0xbf)
      case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
      case 0xf4: (length, second) = (4, 0x80...0x8f)
      default: return false
      }
      guard count - place >= length, second.contains(self[place + 1]) else { return false }
      for next in place + 2..<Swift.max(place + 2, place + length) where self[next] & 0xc0 != 0x80 { return false }
      place += length
    }
    return true
  }
}
