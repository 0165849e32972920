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
    /// A paper beside the minutes, on which an act rests.
    case exhibit = 21
    /// SHA-256 of a file kept as evidence, and who gave it.
    case digest = 23
    case giver = 24
    /// To whom an answer went, what for, and on what ground.
    case recipient = 25
    case purpose = 26
    case ground = 27
    /// Who objected to a nomination.
    case objector = 30
    /// SHA-256 of a certificate's text, which its file opens to whoever verifies; and as whom the member was asked for.
    case certificate = 37
    case asked = 38
  }

  private struct Item: Sendable, Equatable {
    let field: Field
    let text: String
  }

  /// In the order of the fields' codes; so few that looking through them is quicker than hashing.
  private var items: [Item] = []

  public init() {}

  public init(_ texts: [Field: String?]) {
    for (field, text) in texts { self[field] = text }
  }

  public static let none = Personal()

  /// Nil and the empty text are the same: nothing on record.
  public subscript(field: Field) -> String? {
    get { items.first { $0.field == field }?.text }
    set {
      let place = items.firstIndex { $0.field.rawValue >= field.rawValue } ?? items.count
      let isKnown = place < items.count && items[place].field == field
      guard let newValue, !newValue.isEmpty else {
        if isKnown { items.remove(at: place) }
        return
      }
      items.replaceSubrange(
        place..<(isKnown ? place + 1 : place), with: CollectionOfOne(Item(field: field, text: newValue)))
    }
  }

  public var isEmpty: Bool { items.isEmpty }

  /// In the order of the fields' codes.
  public var texts: [String] { items.map(\.text) }

  public func encode(into writer: inout ByteWriter) {
    for item in items {
      writer.put(item.field.rawValue)
      writer.put(item.text)
    }
  }

  /// - Throws: `DamagedBody` where it is not just as `encode` writes it: each field once, in order, with a text.
  public init(decoding bytes: [UInt8]) throws(DamagedBody) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let field: Field = try reader.choice()
      let text = try reader.text()
      guard !text.isEmpty, items.last.map({ $0.field.rawValue < field.rawValue }) ?? true else {
        throw DamagedBody(offset: bytes.count)
      }
      items.append(Item(field: field, text: text))
    }
  }
}
