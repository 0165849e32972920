/// A character whose GB18030 code means different things in different editions of the standard, or is anybody's own
/// (a private use area): what its writer saw is not certain, so a person confirms it before it goes on record.
public struct UnclearCharacter: Hashable, Sendable {
  public let position: TextPosition
  /// The code in the file, two or four bytes.
  public let bytes: [UInt8]
  /// What it was decoded to.
  public let scalar: Unicode.Scalar

  /// Whether a decoded scalar has no agreed code. Beside the private use areas these are the 24 code points that
  /// GB 18030-2000, -2005 and -2022 map differently, and U+1E3F, which moved between the first two.
  static func isContested(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: true
    case 0xFE10...0xFE19, 0x9FB4...0x9FBB, 0x1E3F: true
    case 0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE: true
    default: false
    }
  }

  /// Calls `body` for the contested characters in valid UTF-8, with their offsets. Only characters whose first byte
  /// a contested one has are looked at.
  static func find(in utf8: UnsafeRawBufferPointer, _ body: (Int, Unicode.Scalar) -> Void) {
    var index = 0
    while index < utf8.count {
      let first = utf8[index]
      let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      switch first {
      case 0xE1, 0xE9, 0xEE, 0xEF, 0xF0...:
        guard index + width <= utf8.count else { return }
        var scalar = UInt32(first) & (width == 3 ? 0x0F : 0x07)
        for offset in index + 1..<index + width { scalar = scalar << 6 | UInt32(utf8[offset] & 0x3F) }
        if isContested(scalar), let scalar = Unicode.Scalar(scalar) { body(index, scalar) }
      default: break
      }
      index += width
    }
  }
}
