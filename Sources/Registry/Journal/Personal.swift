/// What an entry says about people, in words: the part that can be erased without breaking a proof.
///
/// A small dictionary of texts under a closed set of names. Encoded in the order of the names' codes; an empty body is
/// zero bytes.
public struct Personal: Sendable, Equatable {
  /// What a text is. The codes are frozen.
  public enum Field: UInt8, CaseIterable, Sendable {
    case number = 1
    case name = 2
    case contact = 3
    case address = 4
    /// The value that says that memberships in two associations are one person's.
    case person = 5
    case platform = 6
    case handle = 7
    case uid = 8
    case url = 9
    case summary = 10
    /// The sender's own key of a record.
    case reference = 11
    /// Body and document of a decision made elsewhere.
    case basis = 12
    case reason = 13
    case note = 14
    case guardian = 15
    case complainant = 16
    case proof = 17
    case people = 18
    case document = 19
    /// Who decided, where it was not the association.
    case body = 20
  }

  private var texts: [Field: String] = [:]

  public init(_ texts: [Field: String?] = [:]) {
    for (field, text) in texts { self[field] = text }
  }

  public static let none = Personal()

  /// Nil and the empty text are the same: nothing on record.
  public subscript(field: Field) -> String? {
    get { texts[field] }
    set { texts[field] = newValue?.isEmpty == true ? nil : newValue }
  }

  public var isEmpty: Bool { texts.isEmpty }

  public func encode(into writer: inout ByteWriter) {
    for field in Field.allCases {
      guard let text = texts[field] else { continue }
      writer.put(field.rawValue)
      writer.put(text)
    }
  }

  public init(decoding bytes: [UInt8]) throws(DamagedBody) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let field: Field = try reader.choice()
      texts[field] = try reader.text()
    }
  }
}
