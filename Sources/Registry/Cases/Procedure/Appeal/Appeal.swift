/// An appeal against the decision of a round, and what became of it. There is one a round.
public struct Appeal: Sendable, Equatable {
  public let sequence: Position
  public let day: Day
  /// The effect of the decision waits for the review.
  public let isStayed: Bool
  /// The day on which the member took it back.
  public internal(set) var withdrawn: Day?
  public internal(set) var review: MadeReview?

  init(_ fact: AppealLodged, step: CaseProcedure.Step) {
    sequence = step.sequence
    day = step.day
    isStayed = fact.isStayed
  }

  /// Neither taken back nor reviewed.
  public var isOpen: Bool { withdrawn == nil && review == nil }
}

/// A review that was made, and perhaps served.
public struct MadeReview: Sendable, Equatable {
  public let sequence: Position
  public let day: Day
  public let outcome: ReviewOutcome
  /// What stands after it, whole.
  public let terms: DecisionTerms
  public let tally: Tally
  /// Those who took part; empty once erased.
  let votes: [Vote]
  /// The day on which it reached the member.
  public internal(set) var served: Day?

  init(_ fact: CaseReviewed, step: CaseProcedure.Step) {
    sequence = step.sequence
    day = step.day
    outcome = fact.outcome
    terms = fact.terms
    tally = fact.tally
    votes = Vote.all(in: step.texts)
  }
}

extension CaseRound {
  /// The appeal that awaits a review.
  public var openAppeal: Appeal? { appeal.flatMap { $0.isOpen ? $0 : nil } }

  /// The review that awaits its service.
  public var unservedReview: MadeReview? { appeal?.review.flatMap { $0.served == nil ? $0 : nil } }
}

extension CaseProcedure {
  /// The last day on which the review is to be made; nil where none is awaited. Past it the review stays due, and the stay
  /// holds.
  public var reviewBy: WorkingCalendar.Deadline? {
    round.openAppeal.map { extended(.review) ?? deadline(rules.reviewWorkingDays, after: $0.day) }
  }

  /// Whether an appeal leaves the effect as it is.
  var isUrgent: Bool { rulebook.violation(file.category)?.urgent ?? false }
}
