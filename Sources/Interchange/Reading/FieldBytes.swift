#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a field, as a row lends them.
public typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension FieldBytes {
  /// A copy of the bytes, which a row has checked to be UTF-8.
  var text: String { String(decoding: self, as: UTF8.self) }

  func equals(_ other: [UInt8]) -> Bool { other.withUnsafeBytes { equals($0) } }

  func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    guard other.count == count, let start = baseAddress, let otherStart = other.baseAddress else {
      return other.count == count
    }
    return memcmp(start, otherStart, count) == 0
  }

  /// Whether it comes after other bytes, compared one by one.
  func comes(after other: [UInt8]) -> Bool {
    other.withUnsafeBytes { other in
      guard let start = baseAddress, let before = other.baseAddress else { return count > other.count }
      let order = memcmp(start, before, Swift.min(count, other.count))
      return order == 0 ? count > other.count : order > 0
    }
  }

  /// The field without the blanks around it: spaces, tabs, no-break and ideographic spaces.
  public var trimmed: FieldBytes {
    var start = 0
    var end = count
    while start < end {
      let width = blankWidth(at: start)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if blankWidth(at: end - 1) == 1 {
        end -= 1
      } else if end - start >= 2 && blankWidth(at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3 && blankWidth(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return FieldBytes(rebasing: self[start..<end])
  }

  /// The length of the blank that starts at `index`; 0 when none does.
  private func blankWidth(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09: 1
    case 0xC2: index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }
}
