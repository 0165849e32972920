/// A case that may be decided on that day: the member was told, and replied or let the time pass; a hearing that was asked
/// for is over.
///
/// There is no other way to the entry of a decision than through one of these.
struct DecidableCase {
  let procedure: CaseProcedure
  let notice: ServedNotice
  let day: Day

  init(_ procedure: CaseProcedure, on day: Day) throws {
    try procedure.requireOwn()
    let notice = try procedure.requireNotice()
    guard day >= notice.day else { throw ProcedureRefusal.dayTooEarly(day, follows: notice.day) }
    try procedure.requireUndecided(on: day)
    let number = procedure.file.number
    guard !procedure.missedGuardian(notice) else {
      throw MinorRefusal.noticedWithoutGuardian(number, on: notice.day)
    }
    if let replied = procedure.round.replied {
      guard day >= replied else { throw ProcedureRefusal.dayTooEarly(day, follows: replied) }
    } else if day <= notice.replyBy.day {
      throw DecisionRefusal.replyWindowOpen(number, until: notice.replyBy.day, decided: day)
    }
    switch procedure.round.hearing {
    case .asked(let asked): throw DecisionRefusal.hearingDue(number, asked: asked)
    case .closed(let closed) where day < closed: throw ProcedureRefusal.dayTooEarly(day, follows: closed)
    case .closed, nil: break
    }
    self.procedure = procedure
    self.notice = notice
    self.day = day
  }

  /// What was decided, checked against the notice, the rulebook and those who decided.
  func decision(
    isUpheld: Bool, terms: DecisionTerms, decider: Decider, bench: Bench, otherProof: String?
  ) throws -> DecisionMade {
    let tally = try bench.tally(of: decider)
    let reopening = procedure.round.reopening
    if case .outside(let body, _) = decider, reopening == nil { throw DecisionRefusal.outsideFirstInstance(body) }
    let found = terms.level ?? notice.level
    if case .officer = decider {
      for level in [notice.level, found] where !procedure.rules.summary.contains(level) {
        throw DecisionRefusal.noSummary(level, levels: procedure.rules.summary)
      }
    }
    guard procedure.rank(of: found) <= procedure.rank(of: notice.level) else {
      throw DecisionRefusal.beyondNotice(found: found, noticed: notice.level)
    }
    var terms = terms
    if isUpheld {
      if let reopening {
        terms.level = found
        terms.sanctions = procedure.keepingDays(of: terms.sanctions, on: day)
        if reopening.isInFavour { terms = try ReviewBounds(ofReopened: procedure, on: day).atMost(terms) }
      }
      try procedure.check(terms.sanctions, at: found, by: tally.body, on: day)
    }
    return DecisionMade(
      about: procedure.file.key, isUpheld: isUpheld, terms: terms, tally: tally, isCorroborated: otherProof != nil)
  }
}

extension CaseProcedure {
  /// From the mildest; a level that the rulebook does not know is the gravest.
  func rank(of level: Level) -> Int { rulebook.levels.firstIndex(of: level) ?? rulebook.levels.count }

  /// Each sanction is one of the rulebook's, from its level on, and not beyond those who decided.
  func check(
    _ sanctions: [ImposedSanction], at level: Level, by body: Tally.Body, on day: Day
  ) throws(DecisionRefusal) {
    // What a decision before imposed has begun already.
    let standing = round.reopening == nil ? [] : self.sanctions(standingOn: day)
    var seen: Set<String> = []
    for sanction in sanctions {
      guard let rule = rule(ofSanction: sanction.id) else {
        throw .unknownSanction(sanction.id, known: rulebook.sanctions.map(\.id))
      }
      guard seen.insert(sanction.id).inserted else { throw .sanctionTwice(sanction.id) }
      guard rank(of: level) >= rank(of: rule.from) else {
        throw .sanctionAboveLevel(rule.title, found: level, from: rule.from)
      }
      if body == .officer, rule.body != .officer { throw .sanctionNotOfficers(rule.title, body: rule.body) }
      let began = standing.first { $0.id == sanction.id }?.start
      if let start = sanction.start, start < day, start != began {
        throw .sanctionBeforeDecision(start, decided: day)
      }
      if let end = sanction.end, end < sanction.start ?? day {
        throw .sanctionEndsFirst(start: sanction.start ?? day, end: end)
      }
    }
  }

  /// Sanctions that stand already and are named without days keep those that they have.
  func keepingDays(of sanctions: [ImposedSanction], on day: Day) -> [ImposedSanction] {
    let standing = self.sanctions(standingOn: day)
    return sanctions.map { sanction in
      guard sanction.start == nil, sanction.end == nil else { return sanction }
      return standing.first { $0.id == sanction.id } ?? sanction
    }
  }

  /// The sanction that is called that: by id or by title in either language.
  func sanction(named text: String) throws(DecisionRefusal) -> Rulebook.SanctionRule {
    let key = SearchKey(text)
    guard
      let rule = rulebook.sanctions.first(where: { rule in
        [rule.id, rule.title.zh, rule.title.en].contains { SearchKey($0) == key }
      })
    else { throw .unknownSanction(text, known: rulebook.sanctions.map(\.id)) }
    return rule
  }
}
