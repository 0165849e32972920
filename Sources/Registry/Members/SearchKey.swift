internal import Foundation

/// A name or handle as it is looked for: NFC, case-folded, width-folded, without outer or doubled blanks.
///
/// The original form is kept beside it and is what people see.
public struct SearchKey: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ original: some StringProtocol) {
    if let plain = original.utf8.withContiguousStorageIfAvailable(SearchKey.folded(plain:)) ?? nil {
      text = plain
      return
    }
    var folded = String.UnicodeScalarView()
    var isPlain = true
    var pendingBlank = false
    for scalar in original.unicodeScalars {
      let narrow = SearchKey.narrowed(scalar)
      // Nothing from 3001 on is blank.
      if narrow.value <= 0x3000, narrow.properties.isWhitespace {
        pendingBlank = !folded.isEmpty
        continue
      }
      if pendingBlank { folded.append(" ") }
      pendingBlank = false
      folded.append(narrow)
      isPlain = isPlain && SearchKey.isPlain(narrow)
    }
    let text = String(folded)
    // Neither normalisation nor case concerns digits, small letters and Chinese characters: nearly every name.
    self.text = isPlain ? text : text.precomposedStringWithCanonicalMapping.lowercased()
  }

  public var description: String { text }
  public var isEmpty: Bool { text.isEmpty }

  /// Full-width forms of ASCII, and the ideographic blank, as their ordinary selves.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// Of bytes of UTF-8 that are ASCII and common Chinese characters only, without a blank: in their key only capitals are
  /// others. Nil where there is anything else.
  private static func folded(plain utf8: UnsafeBufferPointer<UInt8>) -> String? {
    var place = 0
    var hasCapitals = false
    while place < utf8.count {
      switch utf8[place] {
      case 0x21...0x40, 0x5b...0x7e: place += 1
      case 0x41...0x5a:
        hasCapitals = true
        place += 1
      // From 5000 to 8FFF, well inside the Chinese characters: what their first byte tells.
      case 0xe5...0xe8: place += 3
      default: return nil
      }
    }
    guard hasCapitals else { return String(decoding: utf8, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: utf8.count) { small in
      for place in utf8.indices {
        let byte = utf8[place]
        small[place] = 0x41...0x5a ~= byte ? byte | 0x20 : byte
      }
      return utf8.count
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x40, 0x5b...0x7e, 0x4e00...0x9fff: true
    default: false
    }
  }
}
