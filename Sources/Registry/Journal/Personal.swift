/// What an entry says about people, in words: the part that can be erased without breaking a proof.
///
/// A small dictionary of texts under a closed set of names, kept as it is encoded: in the order of the names' codes; an
/// empty body is zero bytes. Two are equal where their bytes are.
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

  /// As `encode` writes it: of each text its field's code, its length and its UTF-8, in the order of the codes. There are
  /// so few that stepping through them is quicker than hashing.
  private var encoded: [UInt8] = []

  /// A code and a length come before each text.
  private static let headSize = 5

  public init() {}

  public init(_ texts: [Field: String?]) {
    for (field, text) in texts { self[field] = text }
  }

  public static let none = Personal()

  /// Nil and the empty text are the same: nothing on record.
  public subscript(field: Field) -> String? {
    get {
      let place = place(of: field)
      return place.isKnown ? text(in: place.bytes) : nil
    }
    set {
      var text = newValue ?? ""
      text.withUTF8 { set(field, utf8: $0) }
    }
  }

  /// Makes room for texts of so many bytes altogether, which are going to be set one by one.
  public mutating func reserve(texts: Int, bytes: Int) {
    encoded.reserveCapacity(encoded.count + texts * Personal.headSize + bytes)
  }

  /// Sets a text by its bytes, which must be valid UTF-8; none at all takes it away.
  public mutating func set(_ field: Field, utf8: UnsafeBufferPointer<UInt8>) {
    let place = place(of: field)
    guard !utf8.isEmpty else { return encoded.removeSubrange(place.bytes) }
    guard place.bytes.lowerBound < encoded.count else { return Personal.put(field, utf8, behind: &encoded) }
    var item: [UInt8] = []
    Personal.put(field, utf8, behind: &item)
    encoded.replaceSubrange(place.bytes, with: item)
  }

  private static func put(_ field: Field, _ utf8: UnsafeBufferPointer<UInt8>, behind bytes: inout [UInt8]) {
    bytes.append(field.rawValue)
    withUnsafeBytes(of: UInt32(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: utf8)
  }

  /// Where a field stands, its code and length among it; where it would go, with no bytes, while it is not there.
  private func place(of field: Field) -> (bytes: Range<Int>, isKnown: Bool) {
    encoded.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count, bytes[start] <= field.rawValue {
        let end = Personal.end(of: start, in: bytes)
        if bytes[start] == field.rawValue { return (start..<end, true) }
        start = end
      }
      return (start..<start, false)
    }
  }

  private static func end(of start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let count = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 1, as: UInt32.self))
    return start + headSize + Int(count)
  }

  private func text(in item: Range<Int>) -> String {
    String(decoding: encoded[item.dropFirst(Personal.headSize)], as: UTF8.self)
  }

  /// The bytes of a text, lent for the time of the body, which is not called where there is none.
  public func withText(_ field: Field, _ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let place = place(of: field)
    guard place.isKnown else { return }
    let text = place.bytes.dropFirst(Personal.headSize)
    try encoded.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[text])) }
  }

  public var isEmpty: Bool { encoded.isEmpty }

  /// In the order of the fields' codes.
  public var texts: [String] {
    var texts: [String] = []
    var start = 0
    while start < encoded.count {
      let end = encoded.withUnsafeBytes { Personal.end(of: start, in: $0) }
      texts.append(text(in: start..<end))
      start = end
    }
    return texts
  }

  public func encode(into writer: inout ByteWriter) {
    encoded.withUnsafeBytes { writer.put(raw: $0) }
  }

  /// - Throws: `DamagedBody` where it is not just as `encode` writes it: each field once, in order, with a text.
  public init(decoding bytes: [UInt8]) throws(DamagedBody) {
    var reader = ByteReader(bytes)
    var last: Field?
    while !reader.isAtEnd {
      let field: Field = try reader.choice()
      let text = try reader.text()
      guard !text.isEmpty, last.map({ $0.rawValue < field.rawValue }) ?? true else {
        throw DamagedBody(offset: bytes.count)
      }
      last = field
    }
    encoded = bytes
  }
}
