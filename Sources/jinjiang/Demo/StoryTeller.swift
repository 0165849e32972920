internal import Registry

/// Tells a story to a registry: every step is a request of its own, entered on its own day.
struct StoryTeller {
  let store: any RegistryStore
  let randomBytes: @Sendable (_ count: Int) -> [UInt8]
  /// The case that each of the story's event references became.
  private var cases: [String: CaseNumber] = [:]
  /// What each association's adoption of the rulebook rests on, which the story tells after its founding.
  private var bases: [String: String] = [:]

  init(store: any RegistryStore, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.store = store
    self.randomBytes = randomBytes
  }

  /// Nine in the morning (+08:00) of a day in the story.
  static func surroundings(on day: Day, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]) -> Surroundings {
    let morning = Instant(millisecondsSince1970: Int64(day.daysSince1970) * 86_400_000 + 3_600_000)
    return Surroundings(now: { morning }, randomBytes: randomBytes)
  }

  mutating func tell(_ steps: [StoryStep]) throws {
    for step in steps where step.verb == "adopt" {
      bases[try step.required("association")] = try step.required("basis")
    }
    for step in steps { try tell(step) }
  }

  private mutating func tell(_ step: StoryStep) throws {
    switch step.verb {
    case "association":
      let name = try step.phrase("name")
      let code = try step.required("association")
      try carryOut(
        FoundAssociation(code: code, name: name, liveFrom: try step.day("live_from"), basis: bases[code]), step)
    case "adopt":
      // The founding adopted it; the day of effect of a first edition reaches back.
      break
    case "member":
      try carryOut(
        EnrolMember(
          association: try association(step).key, number: try step.required("member_no"),
          name: try step.required("name"), kind: step["kind"] == "organization" ? .organization : .person,
          joined: try step.day("joined_on"), person: step["person"]), step)
    case "account":
      let account = NewAccount(try account(step), uid: step["uid"], from: try step.day("held_from"))
      try carryOut(HoldAccount(membership: try member(step).key, account: account), step)
    case "end-account":
      try endAccount(step)
    case "rename":
      try carryOut(ChangeMemberDetails(try member(step).key, name: try step.required("name")), step)
    case "leave":
      try carryOut(LeaveMember(try member(step).key, on: try step.day("left_on")), step)
    case "rejoin":
      try carryOut(RejoinMember(try member(step).key, on: try step.day("joined_on")), step)
    case "violation", "commendation":
      try record(step)
    default:
      try rule(step)
    }
  }

  private mutating func record(_ step: StoryStep) throws {
    let outcome = try step.required("outcome")
    let decision: PriorDecision? =
      outcome == "pending"
      ? nil
      : PriorDecision(
        decided: try step.day("decided_on") ?? step.day, outcome: outcome,
        points: step["points"].flatMap { Millipoints(decimal: $0) }, basis: try step.required("basis"))
    let texts = CaseTexts(
      platform: step["platform"], handle: step["handle"], url: step["url"], summary: step["summary"])
    let recorded = try carryOut(
      RecordCase(
        membership: try member(step).key, category: try step.required("category"), level: step["level"],
        occurred: try step.day("occurred_on"), texts: texts, decision: decision), step)
    cases[try step.required("event_ref")] = recorded?.number
  }

  private func rule(_ step: StoryStep) throws {
    let association = try association(step)
    guard let number = cases[try step.required("event_ref")], let decided = try step.day("decided_on") else {
      throw StoryFault(line: step.line, key: "event_ref")
    }
    let basis = try step.required("basis")
    switch step.verb {
    case "decide":
      let decision = PriorDecision(decided: decided, outcome: try step.required("outcome"), basis: basis)
      try carryOut(RecordPriorOutcome(association: association.key, number: number, decision: decision), step)
    case "overturn":
      try carryOut(
        OverturnPriorDecision(association: association.key, number: number, decided: decided, basis: basis), step)
    case "revoke":
      try carryOut(
        RevokeAward(association: association.key, number: number, effective: decided, reason: basis), step)
    default:
      throw StoryFault(line: step.line, key: "do")
    }
  }

  private func endAccount(_ step: StoryStep) throws {
    let (name, member) = (try account(step), try member(step))
    let held = try store.read(at: nil) { registry in
      try registry.accounts(platform: name.platform, handle: SearchKey(name.handle))
        .last { $0.membership == member.key && $0.until == nil }
    }
    guard let held, let last = try step.day("held_to") else { throw StoryFault(line: step.line, key: "handle") }
    try carryOut(EndAccount(held.key, on: last.adding(days: 1)), step)
  }

  private func association(_ step: StoryStep) throws -> Association {
    let code = try step.required("association")
    return try store.read(at: nil) { try $0.theAssociation(code: code) }
  }

  private func member(_ step: StoryStep) throws -> Membership {
    let (association, number) = (try association(step), try step.required("member_no"))
    return try store.read(at: nil) { registry in
      try MemberLookup(number, in: association, on: step.day).resolve(in: registry)
    }
  }

  private func account(_ step: StoryStep) throws -> AccountName {
    guard let name = AccountName("\(try step.required("platform")):\(try step.required("handle"))") else {
      throw StoryFault(line: step.line, key: "handle")
    }
    return name
  }

  @discardableResult
  private func carryOut<R: Request>(_ request: R, _ step: StoryStep) throws -> R.Outcome? {
    let registrar = Registrar(
      store: store, surroundings: StoryTeller.surroundings(on: step.day, randomBytes: randomBytes), clockIsRight: true)
    guard case .now(let outcome, _) = try registrar.carryOut(request) else { return nil }
    return outcome
  }
}
