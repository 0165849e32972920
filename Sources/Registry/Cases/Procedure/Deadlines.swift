/// A deadline is put off while it still runs, with reasons.
public struct ExtendDeadline: Request {
  public static let kind = RequestKind.extendDeadline

  public var association: Key<Association>
  public var number: CaseNumber
  public var term: DeadlineExtended.Term
  /// The new last day.
  public var until: Day
  public var reason: String

  public init(
    association: Key<Association>, number: CaseNumber, term: DeadlineExtended.Term, until: Day, reason: String
  ) {
    self.association = association
    self.number = number
    self.term = term
    self.until = until
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(term.rawValue)
    writer.put(until)
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    guard let running = procedure.running(term, on: act.today) else { throw DeadlineRefusal.notRunning(number, term) }
    guard act.today <= running.day else { throw DeadlineRefusal.hasPassed(number, term, running.day) }
    guard until > running.day else { throw DeadlineRefusal.notLater(until, than: running.day) }
    try requireText(reason, else: .noReason)
    try registry.append(
      procedure.entry(
        .deadlineExtended(DeadlineExtended(about: procedure.file.key, term: term, until: until)), on: act.today,
        texts: Personal([.reason: reason]), in: registry))
    return procedure.file
  }
}

/// No decision came in time: the case ends without one, in the member's favour.
public struct LapseCase: Request {
  public static let kind = RequestKind.lapseCase

  public var association: Key<Association>
  public var number: CaseNumber

  public init(association: Key<Association>, number: CaseNumber) {
    self.association = association
    self.number = number
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    guard case .lapsed(let deadline) = procedure.stage(on: act.today), procedure.round.lapsed == nil else {
      throw DeadlineRefusal.notLapsed(number, until: procedure.running(.decision, on: act.today)?.day)
    }
    try registry.append(
      procedure.entry(
        .caseLapsed(CaseLapsed(about: procedure.file.key, deadline: deadline)), on: act.today, in: registry))
    // What was opened again to the member's detriment leaves the case as it was.
    if procedure.round.reopening == nil {
      try registry.append(procedure.file.ruling(.dismissed, effective: act.today, texts: .none, in: registry))
    }
    return try registry.theCase(number, in: association)
  }
}

extension CaseProcedure {
  /// The last day of a term that has begun and has not been met; nil where it does not run.
  func running(_ term: DeadlineExtended.Term, on today: Day) -> WorkingCalendar.Deadline? {
    switch term {
    case .decision: isOwn && round.decision == nil && round.lapsed == nil ? decisionBy : nil
    case .review: reviewBy
    case .repair: openRepair?.answerBy
    case .objection: nil
    }
  }
}

extension DeadlineExtended.Term {
  public var id: String {
    switch self {
    case .decision: "decision"
    case .review: "review"
    case .objection: "objection"
    case .repair: "repair"
    }
  }

  public var title: Phrase {
    switch self {
    case .decision: Phrase(zh: "决定", en: "decision")
    case .review: Phrase(zh: "复核", en: "review")
    case .objection: Phrase(zh: "异议答复", en: "answer to an objection")
    case .repair: Phrase(zh: "信用修复答复", en: "answer to a request for repair")
    }
  }
}

/// Why a deadline cannot be put off, or a case not be said to have lapsed.
public enum DeadlineRefusal: Failure, Equatable {
  case notRunning(CaseNumber, DeadlineExtended.Term)
  case hasPassed(CaseNumber, DeadlineExtended.Term, Day)
  case notLater(Day, than: Day)
  /// Until: while it can still be decided; nil where no decision is awaited.
  case notLapsed(CaseNumber, until: Day?)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .notRunning(let number, let term):
      Phrase(
        zh: "案件 \(number) 目前没有「\(term.title.zh)」期限可延长。jinjiang docket 列出全部期限。",
        en: "No term for the \(term.title.en) runs in case \(number). `jinjiang docket` lists all deadlines.")
    case .hasPassed(let number, let term, let day):
      Phrase(
        zh: "案件 \(number) 的\(term.title.zh)期限已于 \(day) 届满，只能在届满之前延长。",
        en: "The term for the \(term.title.en) in case \(number) ended on \(day); it can only be extended before that.")
    case .notLater(let until, let than):
      Phrase(
        zh: "新的期限 \(until) 不晚于现有期限 \(than)。请写明更晚的日期。",
        en: "\(until) is no later than the present deadline of \(than). Give a later day.")
    case .notLapsed(let number, let until):
      Phrase(
        zh: until.map { "案件 \(number) 的决定期限至 \($0)，尚未失效。" } ?? "案件 \(number) 没有逾期未作的决定，不能登记失效。",
        en: until.map { "Case \(number) can be decided until \($0), and has not lapsed." }
          ?? "No decision is overdue in case \(number), so it has not lapsed.")
    }
  }
}
