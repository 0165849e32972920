/// The member appealed against a decision that had been served on them (申诉), on the effective day.
///
/// The grounds and what was submitted are in the personal body.
public struct AppealLodged: CaseStepBody {
  public static let kind = EntryKind.appealLodged
  public var about: CaseKey
  /// The entry of the decision.
  public var decision: Position
  /// The effect waits for the review; where the category is urgent, it does not.
  public var isStayed: Bool

  public init(about: CaseKey, decision: Position, isStayed: Bool) {
    self.about = about
    self.decision = decision
    self.isStayed = isStayed
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(decision)
    writer.put(isStayed)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    decision = try reader.position()
    isStayed = try reader.flag()
  }
}

/// The member took the appeal back; the decision stands, and there is no other appeal against it.
public struct AppealWithdrawn: CaseStepBody {
  public static let kind = EntryKind.appealWithdrawn
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}

/// What a review came to (复核). The codes are frozen.
public enum ReviewOutcome: UInt8, Sendable, CaseIterable {
  /// As it was decided (维持).
  case affirmed = 0
  /// Milder than it was decided (改判).
  case varied = 1
  /// Nothing is left of it (撤销).
  case overturned = 2

  public var id: String {
    switch self {
    case .affirmed: "affirmed"
    case .varied: "varied"
    case .overturned: "overturned"
    }
  }

  public var title: Phrase {
    switch self {
    case .affirmed: Phrase(zh: "维持", en: "Affirmed")
    case .varied: Phrase(zh: "改判", en: "Varied")
    case .overturned: Phrase(zh: "撤销", en: "Overturned")
    }
  }

  /// For an id or a title in either language, whatever its case.
  public init?(named text: String) {
    let key = SearchKey(text)
    let found = ReviewOutcome.allCases.first { outcome in
      [outcome.id, outcome.title.zh, outcome.title.en].contains { SearchKey($0) == key }
    }
    guard let found else { return nil }
    self = found
  }

  /// The state of the case from the day on which the review is served.
  public var state: CaseState { self == .overturned ? .overturned : .upheld }
}

/// Others looked at a decision again, and said what becomes of it; it takes effect only when it is served.
public struct CaseReviewed: CaseStepBody {
  public static let kind = EntryKind.caseReviewed
  public var about: CaseKey
  public var outcome: ReviewOutcome
  /// What stands after the review, whole: level, points and every sanction that is left.
  public var terms: DecisionTerms
  public var tally: Tally

  public init(about: CaseKey, outcome: ReviewOutcome, terms: DecisionTerms, tally: Tally) {
    self.about = about
    self.outcome = outcome
    self.terms = terms
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(outcome.rawValue)
    terms.encode(into: &writer)
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    outcome = try reader.choice()
    terms = try DecisionTerms(from: &reader)
    tally = try Tally(from: &reader)
  }
}
