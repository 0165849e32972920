/// What was decided about a case after its procedure, a repair or a change of the record: by whom, why, and where that
/// is written.
public struct Judgement: Hashable, Sendable {
  public var decider: Decider
  /// The signed minutes; an officer's reasons may do without.
  public var minutes: DocumentMark?
  public var reason: String
  /// The day of the decision; nil: the day on which it is recorded.
  public var day: Day?

  public init(decider: Decider, minutes: DocumentMark? = nil, reason: String, day: Day? = nil) {
    self.decider = decider
    self.minutes = minutes
    self.reason = reason
    self.day = day
  }

  func describe(into writer: inout ByteWriter) {
    decider.describe(into: &writer)
    writer.put(optional: minutes) { $1.describe(into: &$0) }
    writer.put(reason)
    writer.put(optional: day)
  }

  var texts: Personal {
    var texts = Personal([.reason: reason, .document: minutes?.text])
    decider.put(into: &texts)
    return texts
  }

  /// The count of a vote that the rules allow: a panel's, one officer's at a level of the summary procedure, or, for what
  /// another body found, that body's.
  func tally(
    atLevel level: Level?, of procedure: CaseProcedure, during act: Act, in registry: any RegistryReader
  ) throws -> Tally {
    try requireText(reason, else: .noReason)
    switch decider {
    case .officer:
      let levels = procedure.rules.summary
      if let level, !levels.contains(level) { throw DecisionRefusal.noSummary(level, levels: levels) }
    case .panel:
      guard minutes != nil else { throw DecisionRefusal.noMinutes }
    case .outside(let body, _):
      guard procedure.rounds.allSatisfy({ $0.decision == nil }) else { throw JudgementRefusal.outside(body) }
      guard minutes != nil else { throw DecisionRefusal.noMinutes }
    }
    return try procedure.bench(during: act, in: registry).tally(of: decider)
  }
}

/// Why those who judged a record could not.
public enum JudgementRefusal: Failure, Equatable {
  /// What the association found is for its own people to judge.
  case outside(String)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .outside(let body):
      Phrase(
        zh: "「\(excerpt(body))」不是本协会的评议组；只有原由其他机构作出的决定，才由该机构决定。请用 --panel 列出评议组。",
        en: """
          "\(excerpt(body))" is no panel of this association; another body decides only about what it decided itself. List \
          the panel with --panel.
          """)
    }
  }
}
