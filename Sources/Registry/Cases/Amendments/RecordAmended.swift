/// What is on record about a case was changed after the decision; the ruling that does it follows. Why and on what basis
/// is in the personal bodies.
public struct RecordAmended: CaseStepBody {
  /// The codes are frozen. Source: DESIGN.md, Cases.
  public enum Change: UInt8, Sendable, CaseIterable {
    /// 更正: wrong from the start; the same effective day, a later sequence.
    case correction = 0
    /// 变更: another decision from a new day on.
    case revision = 1
    /// 作废: should never have been on record.
    case void = 2
  }

  public static let kind = EntryKind.recordAmended
  public var about: CaseKey
  public var change: Change
  public var tally: Tally

  public init(about: CaseKey, change: Change, tally: Tally) {
    self.about = about
    self.change = change
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(change.rawValue)
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    change = try reader.choice()
    tally = try Tally(from: &reader)
  }
}

extension RecordAmended.Change {
  public var title: Phrase {
    switch self {
    case .correction: Phrase(zh: "更正", en: "Correction")
    case .revision: Phrase(zh: "变更", en: "Revision")
    case .void: Phrase(zh: "作废", en: "Void")
    }
  }
}
