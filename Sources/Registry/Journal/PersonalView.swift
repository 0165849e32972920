/// A personal body where it lies: known to be in its form, and one of its texts at hand.
///
/// `Personal` of the same bytes says the same; a test holds the two together.
public struct PersonalView {
  /// Lent as long as the body is; nil where there is none.
  public let reference: UnsafeRawBufferPointer?

  /// Nil where `Personal` would find damage.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = LentReader(bytes)
    var reference: UnsafeRawBufferPointer?
    var last: UInt8 = 0
    while !reader.isAtEnd {
      guard let code = reader.integer(UInt8.self), let field = Personal.Field(rawValue: code), code > last,
        let text = reader.text(), !text.isEmpty
      else { return nil }
      if field == .reference { reference = text }
      last = code
    }
    self.reference = reference
  }
}
