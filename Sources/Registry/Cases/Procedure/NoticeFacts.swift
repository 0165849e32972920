/// The member was told what is alleged: category and level, by a valid method, on the effective day.
///
/// The proof of service, the guardian and the grounds are in the personal body.
public struct NoticeServed: CaseStepBody {
  public static let kind = EntryKind.noticeServed
  public var about: CaseKey
  public var category: CategoryID
  public var level: Level
  /// A method of the rulebook.
  public var method: String
  /// Served on the guardian; the case is never published.
  public var isMinor: Bool

  public init(about: CaseKey, category: CategoryID, level: Level, method: String, isMinor: Bool) {
    self.about = about
    self.category = category
    self.level = level
    self.method = method
    self.isMinor = isMinor
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(category.id)
    writer.put(level.id)
    writer.put(method)
    writer.put(isMinor)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    category = CategoryID(try reader.text())
    level = Level(try reader.text())
    method = try reader.text()
    isMinor = try reader.flag()
  }
}

/// The member's side came in on the effective day (陈述申辩).
public struct ReplyReceived: CaseStepBody {
  public static let kind = EntryKind.replyReceived
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}

/// The member asked for an oral hearing.
public struct HearingRequested: CaseStepBody {
  public static let kind = EntryKind.hearingRequested
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}

/// The hearing was held, or the member did without it after all.
public struct HearingClosed: CaseStepBody {
  public static let kind = EntryKind.hearingClosed
  public var about: CaseKey
  public var isWaived: Bool

  public init(about: CaseKey, isWaived: Bool) {
    self.about = about
    self.isWaived = isWaived
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(isWaived)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    isWaived = try reader.flag()
  }
}
