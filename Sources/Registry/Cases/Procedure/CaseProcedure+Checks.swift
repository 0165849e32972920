/// Questions that several steps ask before they are taken.
extension CaseProcedure {
  /// Refuses what is not for the association's own violations, before their decision.
  func requireUndecided(on day: Day) throws(ProcedureRefusal) {
    try requireOwn()
    if let decision = round.decision { throw .alreadyDecided(file.number, on: decision.day) }
    let deadline = decisionBy.day
    guard round.lapsed == nil, day <= deadline || !round.canLapse else {
      throw .lapsed(file.number, deadline: deadline)
    }
  }

  func requireOwn() throws(ProcedureRefusal) {
    guard file.kind == .violation else { throw .merit(file.number) }
    if let target = file.duplicateOf { throw .duplicate(file.number, of: target) }
    if file.latestRuling?.state == .void { throw .void(file.number) }
    if let deadline = round.lapsed { throw .lapsed(file.number, deadline: deadline) }
    guard isOwn else { throw .decidedElsewhere(file.number) }
  }

  func requireNotice() throws(ProcedureRefusal) -> ServedNotice {
    guard let notice = round.notice else { throw .notNoticed(file.number) }
    return notice
  }

  /// The method that is called that: by id or by title in either language.
  func method(named text: String) throws(ProcedureRefusal) -> Rulebook.ServiceMethod {
    let key = SearchKey(text)
    guard
      let method = rules.service.first(where: { method in
        [method.id, method.title.zh, method.title.en].contains { SearchKey($0) == key }
      })
    else { throw .unknownMethod(text, known: rules.service) }
    return method
  }

  func entry(
    _ step: CaseStep, on day: Day, texts: Personal = .none, in registry: any RegistryReader
  ) throws -> EntryDraft {
    guard let subject = try registry.membership(file.membership)?.pseudonym else {
      throw StoreFailure.damaged(reason: "case \(file.number) is about nobody")
    }
    return EntryDraft(effective: day, subject: subject, fact: .caseStep(step), personal: texts)
  }

  /// Who may not sit in this case, apart from those who decided before.
  func bench(during act: Act, in registry: any RegistryReader) throws -> Bench {
    var bench = Bench(rules)
    bench.bar(try registry.names(of: file.membership).map(\.name), as: .member)
    bench.bar(rounds.flatMap(\.notices).map(\.guardian) + [minority?.guardian], as: .guardian)
    var typists: Set<ID<Operator>> = [act.actor.id]
    let duplicates = try registry.duplicates(of: file.number, in: file.association)
    for record in try [file.recorded] + duplicates.map({ try registry.theCase($0, in: file.association).recorded }) {
      try registry.entries(record...record) { typists.insert($0.actor) }
    }
    let typing = try registry.operators().filter { typists.contains($0.id) }
    bench.bar(typing.map(\.name), as: .recorder)
    bench.bar(try registry.complainants(behind: file), as: .sealed)
    for membership in typing.flatMap(\.ownMemberships) {
      bench.bar(try registry.names(of: membership).map(\.name), as: .recorder)
    }
    return bench
  }
}

extension Act {
  /// The day that was said, or today: never later than today, nor before the step that it follows.
  func day(_ said: Day?, notBefore earliest: Day) throws(ProcedureRefusal) -> Day {
    let day = said ?? today
    guard day <= today else { throw .dayInFuture(day, today: today) }
    guard day >= earliest else { throw .dayTooEarly(day, follows: earliest) }
    return day
  }
}

/// Refuses a text that says nothing, or too much to be read.
func requireText(_ text: String?, else refusal: ProcedureRefusal) throws {
  guard let text, !SearchKey(text).isEmpty else { throw refusal }
  try CaseTexts.checkLength(of: text)
}
