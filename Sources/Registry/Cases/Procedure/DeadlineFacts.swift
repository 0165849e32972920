/// A deadline was put off, with reasons, while it still ran.
public struct DeadlineExtended: CaseStepBody {
  /// What a deadline is for. The codes are frozen.
  public enum Term: UInt8, Sendable, CaseIterable {
    case decision = 0
    case review = 1
    case objection = 2
    case repair = 3
  }

  public static let kind = EntryKind.deadlineExtended
  public var about: CaseKey
  public var term: Term
  /// The new last day.
  public var until: Day

  public init(about: CaseKey, term: Term, until: Day) {
    self.about = about
    self.term = term
    self.until = until
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(term.rawValue)
    writer.put(until)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    term = try reader.choice()
    until = try reader.day()
  }
}

/// No decision came in time, and the case ended without one.
public struct CaseLapsed: CaseStepBody {
  public static let kind = EntryKind.caseLapsed
  public var about: CaseKey
  /// The last day on which it could have been decided.
  public var deadline: Day

  public init(about: CaseKey, deadline: Day) {
    self.about = about
    self.deadline = deadline
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(deadline)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    deadline = try reader.day()
  }
}
