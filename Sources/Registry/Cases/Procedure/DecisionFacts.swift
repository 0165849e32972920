/// Who decided was within the rules: what is kept of a vote when the names have been erased.
public struct Tally: Hashable, Sendable {
  public enum Body: UInt8, Sendable, CaseIterable {
    case panel = 0
    /// One officer, in the summary procedure.
    case officer = 1
    /// Reviewers from outside the association.
    case outside = 2
    case council = 3
  }

  public var body: Body
  /// Those who sat: neither recused nor absent.
  public var sitting: Int
  public var recused: Int
  public var inFavour: Int
  public var against: Int

  public init(body: Body, sitting: Int, recused: Int, inFavour: Int, against: Int) {
    self.body = body
    self.sitting = sitting
    self.recused = recused
    self.inFavour = inFavour
    self.against = against
  }

  func encode(into writer: inout ByteWriter) {
    writer.put(body.rawValue)
    for count in [sitting, recused, inFavour, against] { writer.put(UInt16(clamping: count)) }
  }

  init(from reader: inout ByteReader) throws(DamagedBody) {
    body = try reader.choice()
    sitting = Int(try reader.integer(UInt16.self))
    recused = Int(try reader.integer(UInt16.self))
    inFavour = Int(try reader.integer(UInt16.self))
    against = Int(try reader.integer(UInt16.self))
  }
}

/// A sanction of the rulebook (惩戒) as it was imposed. Its conditions are in the personal body.
public struct ImposedSanction: Hashable, Sendable {
  /// Of the rulebook that judges the act.
  public var id: String
  /// Nil: the day on which the decision is served.
  public var start: Day?
  /// The last day; nil for one without an end, such as a warning or an expulsion.
  public var end: Day?

  public init(id: String, start: Day? = nil, end: Day? = nil) {
    self.id = id
    self.start = start
    self.end = end
  }

  func encode(into writer: inout ByteWriter) {
    writer.put(id)
    writer.put(optional: start)
    writer.put(optional: end)
  }

  init(from reader: inout ByteReader) throws(DamagedBody) {
    id = try reader.text()
    start = try reader.optionalDay()
    end = try reader.optionalDay()
  }
}

/// What was found, whoever found it: the terms that a decision, and later a review, sets.
public struct DecisionTerms: Hashable, Sendable {
  /// Nil: as noticed.
  public var level: Level?
  /// Nil: the level's own.
  public var points: Millipoints?
  public var sanctions: [ImposedSanction]

  public init(level: Level? = nil, points: Millipoints? = nil, sanctions: [ImposedSanction] = []) {
    self.level = level
    self.points = points
    self.sanctions = sanctions
  }

  func encode(into writer: inout ByteWriter) {
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(UInt16(clamping: sanctions.count))
    for sanction in sanctions { sanction.encode(into: &writer) }
  }

  init(from reader: inout ByteReader) throws(DamagedBody) {
    level = try reader.optionalLevel()
    points = try reader.optionalPoints()
    sanctions = []
    for _ in 0..<(try reader.integer(UInt16.self)) { sanctions.append(try ImposedSanction(from: &reader)) }
  }
}

/// A decision was made on the effective day; it takes effect only when it is served.
public struct DecisionMade: CaseStepBody {
  public static let kind = EntryKind.decisionMade
  public var about: CaseKey
  public var isUpheld: Bool
  public var terms: DecisionTerms
  public var tally: Tally
  /// Other proof than an anonymous complaint was named.
  public var isCorroborated: Bool

  public init(about: CaseKey, isUpheld: Bool, terms: DecisionTerms, tally: Tally, isCorroborated: Bool) {
    self.about = about
    self.isUpheld = isUpheld
    self.terms = terms
    self.tally = tally
    self.isCorroborated = isCorroborated
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(isUpheld)
    terms.encode(into: &writer)
    tally.encode(into: &writer)
    writer.put(isCorroborated)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    isUpheld = try reader.flag()
    terms = try DecisionTerms(from: &reader)
    tally = try Tally(from: &reader)
    isCorroborated = try reader.flag()
  }
}

/// The council voted on the sanctions that are its own to impose.
public struct CouncilVoted: CaseStepBody {
  public static let kind = EntryKind.councilVoted
  public var about: CaseKey
  public var isApproved: Bool
  public var tally: Tally

  public init(about: CaseKey, isApproved: Bool, tally: Tally) {
    self.about = about
    self.isApproved = isApproved
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(isApproved)
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    isApproved = try reader.flag()
    tally = try Tally(from: &reader)
  }
}

/// The decision, or the review's, reached the member on the effective day, and takes effect.
public struct DecisionServed: CaseStepBody {
  public static let kind = EntryKind.decisionServed
  public var about: CaseKey
  /// The entry of the decision or review that was served.
  public var decision: Position
  public var method: String

  public init(about: CaseKey, decision: Position, method: String) {
    self.about = about
    self.decision = decision
    self.method = method
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(decision)
    writer.put(method)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    decision = try reader.position()
    method = try reader.text()
  }
}
