internal import FoundationEssentials

/// Standard Base 64 (RFC 4648, section 4) with one spelling for each value.
///
/// A decoder that forgives stray bits or line breaks lets one proof appear as many files; this one takes back exactly
/// what it would have written.
enum CanonicalBase64 {
  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }

  /// Nil unless `text` is the encoding of some bytes.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    let encoded = Data(text)
    guard let data = Data(base64Encoded: encoded), data.base64EncodedData() == encoded else { return nil }
    return [UInt8](data)
  }
}
