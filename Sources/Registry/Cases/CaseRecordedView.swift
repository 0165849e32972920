/// The facts of a recorded case where they lie: the one kind of entry that comes by the million.
///
/// `CaseRecorded` of the same bytes says the same; a test holds the two together.
public struct CaseRecordedView {
  public let association: Int
  public let membership: Int
  public let number: Int
  public let kind: CaseKind
  public let source: CaseSource
  public let state: CaseState
  /// Texts, lent as long as the body is.
  public let category: UnsafeRawBufferPointer
  public let level: UnsafeRawBufferPointer?
  public let occurred: Day
  public let points: Int?
  public let isOdd: Bool
  public let fingerprint: UInt64?

  /// Nil where `CaseRecorded` would find damage, or bytes would be left over.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = LentReader(bytes)
    guard
      let association = reader.key(), let membership = reader.key(), let number = reader.integer(UInt32.self),
      let kind = reader.integer().flatMap(CaseKind.init(rawValue:)),
      let source = reader.integer().flatMap(CaseSource.init(rawValue:)),
      let state = reader.integer().flatMap(CaseState.init(rawValue:)),
      let category = reader.text(), let level = reader.optional({ $0.text() }), let occurred = reader.day(),
      let points = reader.optional({ $0.integer(Int64.self) }), let isOdd = reader.flag(),
      let fingerprint = reader.optional({ $0.integer(UInt64.self) }), reader.isAtEnd
    else { return nil }
    self.association = association
    self.membership = membership
    self.number = Int(number)
    self.kind = kind
    self.source = source
    self.state = state
    self.category = category
    self.level = level
    self.occurred = occurred
    self.points = points.map { Int($0) }
    self.isOdd = isOdd
    self.fingerprint = fingerprint
  }
}
