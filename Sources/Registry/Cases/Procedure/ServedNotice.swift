/// A notice that reached the member: what a decision keeps to, and what nobody else can make.
///
/// It is only ever read from the journal, where serving puts it after all checks.
public struct ServedNotice: Sendable, Equatable {
  public let sequence: Position
  public let day: Day
  public let category: CategoryID
  public let level: Level
  public let method: String
  public let isMinor: Bool
  public let guardian: String?
  /// The last day on which a reply can come before a decision.
  public let replyBy: WorkingCalendar.Deadline

  init(_ fact: NoticeServed, step: CaseProcedure.Step, replyBy: WorkingCalendar.Deadline) {
    sequence = step.sequence
    day = step.day
    category = fact.category
    level = fact.level
    method = fact.method
    isMinor = fact.isMinor
    guardian = step.texts[.guardian]
    self.replyBy = replyBy
  }
}

/// A decision that was made, and perhaps served.
public struct MadeDecision: Sendable, Equatable {
  public let sequence: Position
  public let day: Day
  public let isUpheld: Bool
  /// The level that was found; nil where nothing was.
  public let level: Level?
  public let points: Millipoints?
  public let sanctions: [ImposedSanction]
  public let tally: Tally
  /// Those who took part; empty once erased.
  let votes: [Vote]
  /// The day on which it reached the member.
  public internal(set) var served: Day?
  /// The council's vote, where one of the sanctions needs it.
  public internal(set) var council: Bool?
  /// Those who voted in it; empty once erased.
  var councilVotes: [Vote] = []

  init(_ fact: DecisionMade, step: CaseProcedure.Step, noticed: Level?) {
    sequence = step.sequence
    day = step.day
    isUpheld = fact.isUpheld
    level = fact.isUpheld ? fact.terms.level ?? noticed : nil
    points = fact.terms.points
    sanctions = fact.terms.sanctions
    tally = fact.tally
    votes = Vote.all(in: step.texts)
  }
}
