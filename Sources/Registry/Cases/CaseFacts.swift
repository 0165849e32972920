/// A case came on record: opened (its first ruling pending), or as another's prior decision with its ruling.
///
/// The effective day is the day of intake, or the day of the prior decision.
public struct CaseRecorded: FactBody {
  public static let kind = EntryKind.caseRecorded
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber
  public var kind: CaseKind
  public var source: CaseSource
  public var state: CaseState
  public var category: CategoryID
  public var level: Level?
  public var occurred: Day
  public var points: Millipoints?
  /// Kept although its dates contradict each other, and never counted.
  public var isOdd: Bool
  /// Of the row of the file it came from, so that a changed row is seen; nil where it was typed.
  public var fingerprint: UInt64?

  public init(
    association: Key<Association>, membership: Key<Membership>, number: CaseNumber, kind: CaseKind, source: CaseSource,
    state: CaseState, category: CategoryID, level: Level?, occurred: Day, points: Millipoints?, isOdd: Bool = false,
    fingerprint: UInt64? = nil
  ) {
    self.association = association
    self.membership = membership
    self.number = number
    self.kind = kind
    self.source = source
    self.state = state
    self.category = category
    self.level = level
    self.occurred = occurred
    self.points = points
    self.isOdd = isOdd
    self.fingerprint = fingerprint
  }

  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(UInt32(number.value))
    writer.put(kind.rawValue)
    writer.put(source.rawValue)
    writer.put(state.rawValue)
    writer.put(category.id)
    writer.put(optional: level) { $0.put($1.id) }
    writer.put(occurred)
    writer.put(optional: points) { $0.put(Int64($1.value)) }
    writer.put(isOdd)
    writer.put(optional: fingerprint) { $0.put($1) }
  }

  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    number = CaseNumber(Int(try reader.integer(UInt32.self)))
    kind = try reader.choice()
    source = try reader.choice()
    state = try reader.choice()
    category = CategoryID(try reader.text())
    level = try reader.optional { (reader) throws(DamagedBody) in Level(try reader.text()) }
    occurred = try reader.day()
    points = try reader.optional { (reader) throws(DamagedBody) in
      Millipoints(Int(try reader.integer(Int64.self)))
    }
    isOdd = try reader.flag()
    fingerprint = try reader.optional { (reader) throws(DamagedBody) in try reader.integer() }
  }
}

/// Where a case came from.
public enum CaseSource: UInt8, Sendable, CaseIterable {
  /// A complaint that was accepted; the complainant is sealed.
  case complaint = 0
  case platformNotice = 1
  case authority = 2
  case ownReport = 3
  /// The association found it itself.
  case association = 4
  /// Decided before the association's record was live, or by another body.
  case priorDecision = 5
  /// A merit that was proposed.
  case nomination = 6
}

/// A case has another state from the effective day on. Everything restated is in it; the rest carries over.
public struct RulingMade: FactBody {
  public static let kind = EntryKind.rulingMade
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber
  public var state: CaseState
  public var level: Level?
  public var points: Millipoints?

  public init(
    association: Key<Association>, membership: Key<Membership>, number: CaseNumber, state: CaseState, level: Level?,
    points: Millipoints?
  ) {
    self.association = association
    self.membership = membership
    self.number = number
    self.state = state
    self.level = level
    self.points = points
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(UInt32(number.value))
    writer.put(state.rawValue)
    writer.put(optional: level) { $0.put($1.id) }
    writer.put(optional: points) { $0.put(Int64($1.value)) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    number = CaseNumber(Int(try reader.integer(UInt32.self)))
    state = try reader.choice()
    level = try reader.optional { (reader) throws(DamagedBody) in Level(try reader.text()) }
    points = try reader.optional { (reader) throws(DamagedBody) in
      Millipoints(Int(try reader.integer(Int64.self)))
    }
  }
}

/// A mistyped record that is still pending was put right: category, level and day of the act as they should have been.
///
/// The personal body holds all texts as they are now.
public struct PendingCaseCorrected: FactBody {
  public static let kind = EntryKind.pendingCaseCorrected
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber
  public var category: CategoryID
  public var level: Level?
  public var occurred: Day

  public init(
    association: Key<Association>, membership: Key<Membership>, number: CaseNumber, category: CategoryID, level: Level?,
    occurred: Day
  ) {
    self.association = association
    self.membership = membership
    self.number = number
    self.category = category
    self.level = level
    self.occurred = occurred
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(UInt32(number.value))
    writer.put(category.id)
    writer.put(optional: level) { $0.put($1.id) }
    writer.put(occurred)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    number = CaseNumber(Int(try reader.integer(UInt32.self)))
    category = CategoryID(try reader.text())
    level = try reader.optional { (reader) throws(DamagedBody) in Level(try reader.text()) }
    occurred = try reader.day()
  }
}

/// A repair of a case was granted, from the effective day on.
public struct RepairGranted: FactBody {
  public static let kind = EntryKind.repairGranted
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber
  /// The share given back where the grant lowers the category's; nil for the category's own.
  public var restores: PerMille?

  public init(
    association: Key<Association>, membership: Key<Membership>, number: CaseNumber, restores: PerMille?
  ) {
    self.association = association
    self.membership = membership
    self.number = number
    self.restores = restores
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(UInt32(number.value))
    writer.put(optional: restores) { $0.put(UInt16($1.value)) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    number = CaseNumber(Int(try reader.integer(UInt32.self)))
    restores = try reader.optional { (reader) throws(DamagedBody) in
      PerMille(Int(try reader.integer(UInt16.self)))
    }
  }
}
