/// Something on record that is about a member and no case: what the member agreed to, and what was told of them.
public enum MemberStep: Sendable, Equatable {
  case gradeConsent(GradeConsent)
  case answerGiven(AnswerGiven)
  case dossierRequested(DossierRequested)
  case minorMarked(MinorMarked)

  public var body: any MemberStepBody {
    switch self {
    case .gradeConsent(let body): body
    case .answerGiven(let body): body
    case .dossierRequested(let body): body
    case .minorMarked(let body): body
    }
  }

  public var about: Key<Membership> { body.about }

  /// The facts of a kind of step; nil for a kind that is none.
  init?(kind: EntryKind, from reader: inout ByteReader) throws(DamagedBody) {
    switch kind {
    case .gradeConsent: self = .gradeConsent(try GradeConsent(from: &reader))
    case .answerGiven: self = .answerGiven(try AnswerGiven(from: &reader))
    case .dossierRequested: self = .dossierRequested(try DossierRequested(from: &reader))
    case .minorMarked: self = .minorMarked(try MinorMarked(from: &reader))
    default: return nil
    }
  }
}

/// The facts of one kind of step.
public protocol MemberStepBody: FactBody {
  var about: Key<Membership> { get }
}

extension MemberStepBody {
  public var entryKind: EntryKind { Self.kind }
}

/// The member agreed that the grade be told to the public, or took that back.
public struct GradeConsent: MemberStepBody {
  public static let kind = EntryKind.gradeConsent
  public var about: Key<Membership>
  public var isGiven: Bool

  public init(about: Key<Membership>, isGiven: Bool) {
    self.about = about
    self.isGiven = isGiven
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(isGiven)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.key()
    isGiven = try reader.flag()
  }
}

/// The member asked for everything that is held about them, on the effective day.
public struct DossierRequested: MemberStepBody {
  public static let kind = EntryKind.dossierRequested
  public var about: Key<Membership>
  /// The last day on which it can be given in time.
  public var due: Day

  public init(about: Key<Membership>, due: Day) {
    self.about = about
    self.due = due
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(due)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.key()
    due = try reader.day()
  }
}
