/// A merit was put forward (推荐) on the effective day. By whom, the approving body and its document are in the personal
/// body.
public struct AwardNominated: CaseStepBody {
  public static let kind = EntryKind.awardNominated
  public var about: CaseKey
  /// An honour that a body outside the association has given; its document was shown.
  public var isExternal: Bool

  public init(about: CaseKey, isExternal: Bool) {
    self.about = about
    self.isExternal = isExternal
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(isExternal)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    isExternal = try reader.flag()
  }
}

/// A nomination was made public (公示) on the effective day, so that anybody may object. Where, is in the personal body.
public struct AwardNoticed: CaseStepBody {
  public static let kind = EntryKind.awardNoticed
  public var about: CaseKey
  /// The last day on which it is public.
  public var until: Day
  public var category: CategoryID
  /// Nil where the category ignores levels.
  public var level: Level?

  public init(about: CaseKey, until: Day, category: CategoryID, level: Level?) {
    self.about = about
    self.until = until
    self.category = category
    self.level = level
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(until)
    writer.put(category.id)
    writer.put(optional: level)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    until = try reader.day()
    category = CategoryID(try reader.text())
    level = try reader.optionalLevel()
  }
}

/// Somebody objected to a nomination while it was public. Who, and why, are in the personal body.
public struct AwardObjected: CaseStepBody {
  public static let kind = EntryKind.awardObjected
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}

/// An objection to a nomination was answered on the effective day, with reasons in the personal body.
public struct AwardObjectionAnswered: CaseStepBody {
  public static let kind = EntryKind.awardObjectionAnswered
  public var about: CaseKey
  /// The entry by which it was raised.
  public var objection: Position
  public var isUpheld: Bool

  public init(about: CaseKey, objection: Position, isUpheld: Bool) {
    self.about = about
    self.objection = objection
    self.isUpheld = isUpheld
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(objection)
    writer.put(isUpheld)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    objection = try reader.position()
    isUpheld = try reader.flag()
  }
}

/// A body decided on the effective day to make the award. Its people, minutes and basis are in the personal body; the
/// ruling follows as an entry of its own.
public struct AwardDecided: CaseStepBody {
  public static let kind = EntryKind.awardDecided
  public var about: CaseKey
  public var tally: Tally

  public init(about: CaseKey, tally: Tally) {
    self.about = about
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    tally = try Tally(from: &reader)
  }
}
