internal import Foundation

/// A name or handle as it is looked for: NFC, case-folded, width-folded, without outer or doubled blanks.
///
/// The original form is kept beside it and is what people see.
public struct SearchKey: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ original: some StringProtocol) {
    var folded = String.UnicodeScalarView()
    var isPlain = true
    var pendingBlank = false
    for scalar in original.unicodeScalars {
      let narrow = SearchKey.narrowed(scalar)
      if narrow.properties.isWhitespace {
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

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x40, 0x5b...0x7e, 0x4e00...0x9fff: true
    default: false
    }
  }
}
