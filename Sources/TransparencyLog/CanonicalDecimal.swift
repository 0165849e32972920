/// Decimal numbers with one spelling each: ASCII digits without sign and leading zeros, as the C2SP formats have them.
enum CanonicalDecimal {
  /// Nil unless `text` is how a number from 0 to 2⁶³ − 1 is written.
  static func decode(_ text: some Collection<UInt8>) -> Int? {
    guard let number = Int(String(decoding: text, as: UTF8.self)), number >= 0,
      text.elementsEqual(String(number).utf8)
    else { return nil }
    return number
  }
}
