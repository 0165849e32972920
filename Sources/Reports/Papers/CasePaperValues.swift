internal import Documents
internal import Registry

/// What the names in the template of a case's paper stand for.
struct CasePaperValues {
  let paper: CasePaper
  let language: DocumentLanguage

  private var procedure: CaseProcedure { paper.procedure }
  private var file: CaseFile { procedure.file }
  private var book: Rulebook { procedure.rulebook }
  private var violation: Rulebook.Violation? { book.violation(file.category) }
  private var round: CaseRound { paper.round }

  var all: [String: FormTemplate.Value] {
    common.merging(own) { _, own in own }
  }

  // MARK: For every paper

  private var common: [String: FormTemplate.Value] {
    let texts = CaseTexts(file.texts)
    let account = texts.platform.map { "\(Platform.title(of: $0).text(in: language)) \(texts.handle ?? "")" }
    return [
      "association": .text(paper.association.name.text(in: language)),
      "case": .text("\(paper.association.code)-\(file.number)"),
      "member": text(paper.member?.name ?? Words.erased.text(in: language)), "number": text(paper.member?.number),
      "guardian": text(guardian), "contact": text(paper.contact),
      "rulebook": .text(book.title.text(in: language)),
      "category": .text((violation?.title).map(word) ?? file.category.id),
      "article": text(violation?.article), "articleText": text(article), "occurred": date(file.occurred),
      "account": text(account), "url": text(texts.url), "summary": text(texts.summary),
      "source": .text(file.source.title.text(in: language)), "today": date(paper.servedOn),
      "appealDays": count(procedure.rules.appealWorkingDays), "reviewDays": count(procedure.rules.reviewWorkingDays),
      "objectionDays": count(procedure.rules.objectionWorkingDays), "isUrgent": .flag(violation?.urgent ?? false),
      "isRepairable": .flag(violation?.repair != nil),
      "evidence": evidence, "hasEvidence": .flag(!paper.evidence.isEmpty),
      "repairConditions": text(violation?.repair?.conditions.map(word).map(withoutStop)),
    ].merging(reopening) { common, _ in common }
  }

  /// Of a case that was opened again: when, why, and what was decided before.
  private var reopening: [String: FormTemplate.Value] {
    guard let reopening = round.reopening else { return ["isReopened": .flag(false)] }
    let before = procedure.rounds.last { $0.decision != nil && ($0.reopening?.sequence ?? .start) < reopening.sequence }
    let opened = paper.course.steps.first { $0.sequence == reopening.sequence }
    return [
      "isReopened": .flag(true), "reopened": date(reopening.day), "isInFavour": .flag(reopening.isInFavour),
      "reopenedGround": .text(word(reopening.ground.title)), "reopenedCause": text(opened?.texts[.summary]),
      "decidedBefore": date(before?.decision?.day),
    ]
  }

  private var own: [String: FormTemplate.Value] {
    switch paper.kind {
    case .notice: notice
    case .decision: decision
    case .review: review
    case .repair: repair
    case .letter, .certificate: [:]
    case .awardNotice: awardNotice
    }
  }

  /// On whom it is served, where the member is a minor that day: as the notice says, else as is on record of the member.
  private var guardian: String? {
    if let minority = procedure.minority, !minority.isMinor(on: paper.servedOn) { return nil }
    return round.notice?.guardian ?? procedure.minority?.guardian
  }

  private var article: String? { violation.flatMap { book.article($0.article) }.map { word($0.text) } }

  // MARK: Each paper

  private var notice: [String: FormTemplate.Value] {
    let served = round.notice
    let level = served?.level ?? file.level ?? violation?.defaultLevel
    let replyBy = served?.replyBy ?? procedure.replyBy(ifServedOn: paper.servedOn)
    return [
      "level": text(level.map { word($0.title) }), "elements": text(violation?.elements.map(word)),
      "excludes": text(violation?.excludes.map(word)), "points": text(level.flatMap(points)),
      "range": text(level.flatMap(range)), "sanctions": possibleSanctions(level), "publication": publication(level),
      "grounds": text(step(.noticeServed)?.texts[.summary]), "replyDays": count(procedure.rules.replyWorkingDays),
      "isServed": .flag(served != nil), "served": date(served?.day ?? paper.servedOn), "replyBy": date(replyBy.day),
      "calendarOpen": .text(replyBy.unannouncedYears.map(String.init).joined(separator: ", ")),
      "hearing": .flag(level.map { procedure.rules.hearing.contains($0) } ?? false),
      "decider": .text(decider(level)),
    ]
  }

  private var decision: [String: FormTemplate.Value] {
    guard let decision = round.decision else { return [:] }
    let made = step(.decided)
    let appealBy = procedure.appealBy(in: round) ?? procedure.appealBy(ifServedOn: paper.servedOn)
    let months = decision.level.flatMap { violation?.repair?.afterMonths[$0] } ?? 0
    return [
      "isUpheld": .flag(decision.isUpheld), "level": text(decision.level.map { word($0.title) }),
      "points": text(decision.points.map(plain) ?? decision.level.flatMap(points)),
      "noticed": date(round.notice?.day), "replyBy": date(round.notice?.replyBy.day), "replied": date(round.replied),
      "reply": text(step(.replyReceived)?.texts[.summary]), "heard": date(heard), "decidedOn": date(decision.day),
      "isSummary": .flag(decision.tally.body == .officer), "body": .text(body(decision.tally, named: made)),
      "panel": people(made), "sitting": count(decision.tally.sitting), "recused": positive(decision.tally.recused),
      "reason": text(made?.texts[.reason]), "conditions": text(made?.texts[.note]),
      "sanctions": sanctions(procedure.imposed(decision)), "hasSanctions": .flag(!procedure.imposed(decision).isEmpty),
      "isServed": .flag(decision.served != nil), "served": date(decision.served ?? paper.servedOn),
      "appealBy": date(appealBy.day), "publication": publication(decision.level), "repairMonths": positive(months),
    ]
  }

  private var review: [String: FormTemplate.Value] {
    guard let decision = round.decision, let appeal = round.appeal, let review = appeal.review else { return [:] }
    let made = step(.reviewed)
    let level = review.terms.level ?? decision.level
    let isOver = review.outcome == .overturned
    return [
      "decidedOn": date(decision.day), "decidedLevel": text(decision.level.map { word($0.title) }),
      "appealed": date(appeal.day), "isStayed": .flag(appeal.isStayed),
      "appealGrounds": text(step(.appealed)?.texts[.summary] ?? step(.appealed)?.texts[.reason]),
      "reviewedOn": date(review.day), "body": .text(body(review.tally, named: made)), "panel": people(made),
      "hasPanel": .flag(!names(made).isEmpty), "reason": text(made?.texts[.reason]),
      "isAffirmed": .flag(review.outcome == .affirmed), "isVaried": .flag(review.outcome == .varied),
      "isOverturned": .flag(isOver), "level": text(level.map { word($0.title) }),
      "points": text(review.terms.points.map(plain) ?? level.flatMap(points)),
      "sanctions": sanctions(isOver ? [] : review.terms.sanctions),
      "hasSanctions": .flag(!isOver && !review.terms.sanctions.isEmpty), "isServed": .flag(review.served != nil),
      "served": date(review.served), "publication": isOver ? .text("") : publication(level),
      "isRepairable": .flag(!isOver && violation?.repair != nil),
    ]
  }

  /// Of a nomination, made public or about to be.
  private var awardNotice: [String: FormTemplate.Value] {
    let merit = book.commendation(file.category)
    let notice = procedure.award?.notice
    let until = notice?.until ?? procedure.awardPublicUntil(from: paper.servedOn)
    return [
      "category": .text((merit?.title).map(word) ?? file.category.id), "article": text(merit?.article),
      "articleText": text(merit.flatMap { book.article($0.article) }.map { word($0.text) }),
      "elements": text(merit?.elements.map(word)), "level": text(file.level.map { word($0.title) }),
      "nominator": text(procedure.award?.nominator), "from": date(notice?.from ?? paper.servedOn), "until": date(until),
      "isExternal": .flag(procedure.award?.isExternal ?? false),
    ]
  }

  /// The last answer to a request; where none was asked for, the repair itself.
  private var repair: [String: FormTemplate.Value] {
    let request = procedure.repairRequests.last { $0.answer != nil }
    let repair = file.repairs.last
    guard let day = request?.answer?.day ?? repair?.effective else { return [:] }
    let level = file.rulings.last { $0.level != nil }?.level ?? file.level
    let share = (request?.answer?.restores ?? repair?.restores ?? violation?.repair?.restores ?? .one).value
    return [
      "level": text(level.map { word($0.title) }), "requested": date(request?.day),
      "found": date(file.rulings.first { $0.state.isFinding }?.effective), "repairedOn": date(day),
      "reason": text(step(.repairDecided)?.texts[.reason] ?? step(.repaired)?.reason),
      "isGranted": .flag(request?.answer?.isGranted ?? true), "isFull": .flag(share == 1000),
      "share": count(share / 10),
    ]
  }

  /// What is on record, by its number in the case; the hash shows that a copy is the same.
  private var evidence: FormTemplate.Value {
    .list(
      paper.evidence.map { file in
        [
          "number": count(file.number), "name": text(file.name), "received": date(file.received),
          "from": .text(word(file.giver.title)), "hash": text(file.digest?.description),
        ]
      })
  }

  // MARK: Words

  private func step(_ event: CaseCourse.Event) -> CaseCourse.Step? { paper.steps.last { $0.event == event } }

  private func names(_ step: CaseCourse.Step?) -> [String] {
    step?.texts[.people]?.split(separator: "\n").map(String.init) ?? []
  }

  private func people(_ step: CaseCourse.Step?) -> FormTemplate.Value {
    let names = names(step)
    return .list(
      names.enumerated().map { ["name": .text($0.element), "last": .flag($0.offset == names.count - 1)] })
  }

  private func body(_ tally: Tally, named step: CaseCourse.Step?) -> String {
    switch tally.body {
    case .outside: step?.body ?? language.text("其他机构", "another body")
    case .council: language.text("理事会", "the council")
    case .panel, .officer: language.text("评议组", "the panel")
    }
  }

  private func decider(_ level: Level?) -> String {
    let isSummary = level.map { procedure.rules.summary.contains($0) } ?? false
    return isSummary
      ? language.text("负责人（简易程序）或者评议组", "an officer (summary procedure) or the panel")
      : language.text("评议组", "the panel")
  }

  private var heard: Day? {
    if case .closed(let day)? = round.hearing { day } else { nil }
  }

  /// Those that may follow at this level, the mildest first, as the rulebook lists them.
  private func possibleSanctions(_ level: Level?) -> FormTemplate.Value {
    let place = level.flatMap { book.levels.firstIndex(of: $0) } ?? 0
    let possible = book.sanctions.filter { (book.levels.firstIndex(of: $0.from) ?? 0) <= place }
    return .list(
      possible.enumerated().map {
        ["title": .text(word($0.element.title)), "last": .flag($0.offset == possible.count - 1)]
      })
  }

  private func sanctions(_ imposed: [ImposedSanction]) -> FormTemplate.Value {
    .list(
      imposed.map { sanction in
        let rule = book.sanctions.first { $0.id == sanction.id }
        return [
          "title": .text(rule.map { word($0.title) } ?? sanction.id), "from": date(sanction.start),
          "until": date(sanction.end), "isCouncils": .flag(rule?.body == .council),
        ]
      })
  }

  /// `12`, or `12 – 36`; empty where the level is never public.
  private func publication(_ level: Level?) -> FormTemplate.Value {
    guard let term = level.flatMap({ book.publication[$0] }), term.maximum > 0 else { return .text("") }
    return .text(term.months == term.maximum ? "\(term.months)" : "\(term.months) – \(term.maximum)")
  }

  private func points(_ level: Level) -> String? { violation?.points[level].map(plain) }

  private func range(_ level: Level) -> String? {
    violation?.range[level].map { "\(plain($0.lowerBound)) – \(plain($0.upperBound))" }
  }

  /// Without places that say nothing: `8`, `12.5`.
  private func plain(_ points: Millipoints) -> String {
    var text = points.description
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Within a sentence.
  private func withoutStop(_ text: String) -> String {
    ["。", "."].contains { text.hasSuffix($0) } ? String(text.dropLast()) : text
  }

  private func word(_ phrase: Phrase) -> String { phrase.text(in: language) }
  private func text(_ text: String?) -> FormTemplate.Value { .text(text ?? "") }
  private func count(_ number: Int) -> FormTemplate.Value { .text("\(number)") }
  private func positive(_ number: Int) -> FormTemplate.Value { .text(number > 0 ? "\(number)" : "") }
  private func date(_ day: Day?) -> FormTemplate.Value { .text(day.map { Words.date($0).text(in: language) } ?? "") }
}
