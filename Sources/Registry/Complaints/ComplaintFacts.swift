/// A step in the life of a complaint, from its reception to what became of it.
///
/// Facts only. What is alleged stands in the first entry's personal body; who complained in that of an entry of its own,
/// which is about nobody, so that no reader of a member's record comes upon it.
public enum ComplaintStep: Sendable, Equatable {
  case received(ComplaintReceived)
  case complainantNamed(ComplainantNamed)
  case accepted(ComplaintAccepted)
  case closed(ComplaintClosed)
  case complainantShown(ComplainantShown)

  public var body: any ComplaintStepBody {
    switch self {
    case .received(let body): body
    case .complainantNamed(let body): body
    case .accepted(let body): body
    case .closed(let body): body
    case .complainantShown(let body): body
    }
  }

  public var about: ComplaintKey { body.about }

  /// What became of the complaint by this step; nil for one that decides nothing.
  public var outcome: ComplaintOutcome? {
    switch self {
    case .accepted: .accepted
    case .closed(let fact): fact.outcome
    case .received, .complainantNamed, .complainantShown: nil
    }
  }

  /// The case that it was accepted into.
  public var caseNumber: CaseNumber? { if case .accepted(let fact) = self { fact.caseNumber } else { nil } }

  /// The facts of a kind of step; nil for a kind that is none.
  init?(kind: EntryKind, from reader: inout ByteReader) throws(DamagedBody) {
    switch kind {
    case .complaintReceived: self = .received(try ComplaintReceived(from: &reader))
    case .complainantNamed: self = .complainantNamed(try ComplainantNamed(from: &reader))
    case .complaintAccepted: self = .accepted(try ComplaintAccepted(from: &reader))
    case .complaintClosed: self = .closed(try ComplaintClosed(from: &reader))
    case .complainantShown: self = .complainantShown(try ComplainantShown(from: &reader))
    default: return nil
    }
  }
}

/// The facts of one kind of step.
public protocol ComplaintStepBody: AssociationFact {
  var about: ComplaintKey { get }
}

extension ComplaintStepBody {
  public var association: Key<Association> { about.association }
}

/// A complaint came in on the effective day (投诉).
public struct ComplaintReceived: ComplaintStepBody {
  public static let kind = EntryKind.complaintReceived
  public var about: ComplaintKey
  /// Nil: about somebody unknown, or an account that no member was known to hold.
  public var membership: Key<Membership>?
  /// Nobody stands behind it by name.
  public var isAnonymous: Bool
  /// The day of the act, where the complaint says so.
  public var occurred: Day?

  public init(about: ComplaintKey, membership: Key<Membership>?, isAnonymous: Bool, occurred: Day?) {
    self.about = about
    self.membership = membership
    self.isAnonymous = isAnonymous
    self.occurred = occurred
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(optional: membership) { $0.put($1) }
    writer.put(isAnonymous)
    writer.put(optional: occurred)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.complaintKey()
    membership = try reader.optional { (reader) throws(DamagedBody) in try reader.key() }
    isAnonymous = try reader.flag()
    occurred = try reader.optionalDay()
  }
}

/// Who complained: sealed. The name is in the personal body, and nowhere else.
public struct ComplainantNamed: ComplaintStepBody {
  public static let kind = EntryKind.complainantNamed
  public var about: ComplaintKey

  public init(about: ComplaintKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.complaintKey() }
}

/// A complaint was accepted (受理): it opened a case, or joined one of the same incident.
public struct ComplaintAccepted: ComplaintStepBody {
  public static let kind = EntryKind.complaintAccepted
  public var about: ComplaintKey
  public var membership: Key<Membership>
  public var caseNumber: CaseNumber
  /// The case had been opened before, on the same incident.
  public var joins: Bool

  public init(about: ComplaintKey, membership: Key<Membership>, caseNumber: CaseNumber, joins: Bool) {
    self.about = about
    self.membership = membership
    self.caseNumber = caseNumber
    self.joins = joins
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(membership)
    writer.put(UInt32(caseNumber.value))
    writer.put(joins)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.complaintKey()
    membership = try reader.key()
    caseNumber = CaseNumber(Int(try reader.integer(UInt32.self)))
    joins = try reader.flag()
  }
}

/// A complaint ended without a case: refused, transferred or settled. Reason and receiver are personal.
public struct ComplaintClosed: ComplaintStepBody {
  public static let kind = EntryKind.complaintClosed
  public var about: ComplaintKey
  public var outcome: ComplaintOutcome

  public init(about: ComplaintKey, outcome: ComplaintOutcome) {
    self.about = about
    self.outcome = outcome
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(outcome.rawValue)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.complaintKey()
    outcome = try reader.choice()
  }
}

/// Somebody entitled looked at who complained; why is in the personal body.
public struct ComplainantShown: ComplaintStepBody {
  public static let kind = EntryKind.complainantShown
  public var about: ComplaintKey

  public init(about: ComplaintKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.complaintKey() }
}

extension ByteWriter {
  mutating func put(_ key: ComplaintKey) {
    put(key.association)
    put(UInt32(key.number.value))
  }
}

extension ByteReader {
  mutating func complaintKey() throws(DamagedBody) -> ComplaintKey {
    ComplaintKey(association: try key(), number: ComplaintNumber(Int(try integer(UInt32.self))))
  }
}
