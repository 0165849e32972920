/// The member asks for everything that is held about them: it is due within fifteen working days.
public struct RequestDossier: Request {
  public static let kind = RequestKind.requestDossier

  /// No rule of the trade sets one; half of the thirty days of GB/T 35273, section 8.7, and counted in working days.
  public static let workingDays = 15

  public var membership: Key<Membership>
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(_ membership: Key<Membership>, on day: Day? = nil) {
    self.membership = membership
    self.day = day
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: day)
  }

  /// - Returns: the last day on which it can be given in time.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Day {
    let member = try registry.knownMembership(membership)
    if let open = try registry.openDossierRequest(of: membership) {
      throw AnswerRefusal.dossierRequestedBefore(number: member.label, due: open.due)
    }
    let day = try act.day(day, notBefore: Day(daysSince1970: .min))
    let rulebook = try registry.rulebook(judging: act.today, in: member.association)
    guard let calendar = try registry.workingCalendar(named: rulebook.procedure.calendar) else {
      throw CalendarFailure.notOnRecord(rulebook.procedure.calendar)
    }
    let due = calendar.adding(workingDays: RequestDossier.workingDays, to: day).day
    try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .memberStep(.dossierRequested(DossierRequested(about: membership, due: due)))))
    return due
  }
}

/// Everything that is held was given to the member.
public struct GiveDossier: Request {
  public static let kind = RequestKind.giveDossier

  public var membership: Key<Membership>
  /// Of the file that the member gets.
  public var content: Digest

  public init(_ membership: Key<Membership>, content: Digest) {
    self.membership = membership
    self.content = content
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(blob: content.bytes)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Position {
    let member = try registry.knownMembership(membership)
    return try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym,
        fact: .memberStep(
          .answerGiven(
            AnswerGiven(
              about: membership, form: .dossier, disclosure: .member, asOf: act.today, knownAt: registry.position,
              content: content))),
        personal: Personal([.recipient: member.name, .purpose: "会员本人查阅", .ground: "会员请求（个人信息保护法第四十五条）"])))
  }
}

extension RegistryReader {
  /// The request of a member that no dossier has followed; nil where there is none.
  func openDossierRequest(of membership: Key<Membership>) throws -> DossierRequested? {
    guard let last = try steps(of: membership, kind: .dossierRequested).last else { return nil }
    for answer in try steps(of: membership, kind: .answerGiven) where answer > last {
      var isDossier = false
      try entries(answer...answer) { entry in
        if case .memberStep(.answerGiven(let fact)) = entry.draft.fact { isDossier = fact.form == .dossier }
      }
      if isDossier { return nil }
    }
    var open: DossierRequested?
    try entries(last...last) { entry in
      if case .memberStep(.dossierRequested(let fact)) = entry.draft.fact { open = fact }
    }
    return open
  }
}
