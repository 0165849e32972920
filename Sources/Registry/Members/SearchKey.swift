internal import Foundation

/// A name or handle as it is looked for: NFC, case-folded, width-folded, without outer or doubled blanks.
///
/// The original form is kept beside it and is what people see.
public struct SearchKey: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ original: some StringProtocol) {
    if original.utf8.withContiguousStorageIfAvailable(SearchKey.isPlain) == true {
      text = String(original)
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

  /// Whether bytes of UTF-8 are plain characters only, without a blank: then the key is the original.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < utf8.count {
      switch utf8[place] {
      case 0x21...0x40, 0x5b...0x7e: place += 1
      // From 5000 to 8FFF, well inside the Chinese characters: what their first byte tells.
      case 0xe5...0xe8: place += 3
      default: return false
      }
    }
    return true
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x40, 0x5b...0x7e, 0x4e00...0x9fff: true
    default: false
    }
  }
}
