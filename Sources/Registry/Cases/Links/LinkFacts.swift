/// A pending case turned out to be of the same incident as another, and goes into it: it counts nowhere, and is not decided
/// on its own. The ruling that voids it follows; why is in the personal body.
public struct CaseLinked: CaseStepBody {
  public static let kind = EntryKind.caseLinked
  /// The duplicate.
  public var about: CaseKey
  /// The case that goes on.
  public var target: CaseNumber

  public init(about: CaseKey, target: CaseNumber) {
    self.about = about
    self.target = target
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(UInt32(target.value))
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    target = CaseNumber(Int(try reader.integer(UInt32.self)))
  }
}

/// It was another incident after all: the case is pending again, as it was. The ruling that says so follows.
public struct CaseUnlinked: CaseStepBody {
  public static let kind = EntryKind.caseUnlinked
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}
