/// A finding was made public (公开) from the effective day on.
public struct CasePublished: CaseStepBody {
  public static let kind = EntryKind.casePublished
  public var about: CaseKey
  /// The last day.
  public var until: Day
  /// Of a prior decision: the day on which the member was told of it.
  public var told: Day?

  public init(about: CaseKey, until: Day, told: Day?) {
    self.about = about
    self.until = until
    self.told = told
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(until)
    writer.put(optional: told)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    until = try reader.day()
    told = try reader.optionalDay()
  }
}

/// A publication ended early; the effective day is the first on which the finding is no longer public.
public struct PublicationEnded: CaseStepBody {
  public static let kind = EntryKind.publicationEnded
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}
