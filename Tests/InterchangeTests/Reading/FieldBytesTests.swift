import Testing

@testable import Interchange

/// Bytes are held against bytes as the store's keys are.
@Suite struct FieldBytesTests {
  private static let words = ["", "a", "ab", "b", "A0001-0000002", "A0001-0000010", "é", "演示", "演示-2", "\u{10FFFF}"]

  @Test("What comes after what, and what is the same, is decided byte by byte", arguments: words, words)
  func order(_ one: String, _ other: String) {
    let known = Array(other.utf8)
    Array(one.utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.comes(after: known) == known.lexicographicallyPrecedes(bytes))
      #expect(bytes.equals(known) == known.elementsEqual(bytes))
    }
    if one.isEmpty {
      let nothing = FieldBytes(start: nil, count: 0)
      #expect(nothing.equals(known) == known.isEmpty && !nothing.comes(after: known))
    }
  }
}
