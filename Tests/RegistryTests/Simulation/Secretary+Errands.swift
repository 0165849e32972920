import Registry
import TestSupport

/// What the secretary does: mostly what can be done, now and then what must not be.
extension Secretary {
  /// By a clock that is behind, days may lie before what they follow: then it is the registry's to say.
  private var sure: Errand.Expectation { today == furthest ? .recorded : .either }

  mutating func errand() throws -> Errand {
    guard notes.members.count >= 3 else { return enrolment() }
    switch dice.number(1...100) {
    case 1...6: return enrolment()
    case 7...10: return detailsChange()
    case 11...16: return comingOrGoing()
    case 17...24: return account()
    case 25...44: return try record()
    case 45...49: return nonsense()
    default:
      guard !notes.cases.isEmpty else { return try record() }
      return next(ofCase: dice.chance(70) ? recentCase() : dice.number(0...notes.cases.count - 1))
    }
  }

  private mutating func recentCase() -> Int { max(0, notes.cases.count - dice.number(1...20)) }

  private mutating func member() -> Int { dice.number(0...notes.members.count - 1) }

  // MARK: Members

  private mutating func enrolment() -> Errand {
    let isTaken = !notes.members.isEmpty && dice.chance(15)
    let number = isTaken ? notes.members[member()].number : "S-\(notes.members.count + 1)"
    let joined = today.adding(days: -dice.number(1...600))
    let name = "演示号·\(notes.members.count + 1)"
    return Errand(
      "enrol \(number)", EnrolMember(association: association, number: number, name: name, joined: joined),
      isTaken ? .refused : .recorded
    ) { notes, operation in
      notes.members.append(
        Notes.Member(key: Key(operation.entries.lowerBound), number: number, name: name, joined: joined, since: joined))
    }
  }

  private mutating func detailsChange() -> Errand {
    let place = member()
    let name = "演示号·改名\(dice.number(1...999))"
    return Errand(
      "rename \(notes.members[place].number)", ChangeMemberDetails(notes.members[place].key, name: name),
      notes.members[place].name == name ? .either : sure
    ) { notes, _ in notes.members[place].name = name }
  }

  private mutating func comingOrGoing() -> Errand {
    let place = member()
    let member = notes.members[place]
    let leaves = dice.chance(member.left == nil ? 85 : 15)
    let today = today
    if leaves {
      let expectation: Errand.Expectation = member.left != nil || today <= member.since ? .refused : sure
      return Errand("leave of \(member.number)", LeaveMember(member.key), expectation) { notes, _ in
        notes.members[place].left = today
      }
    }
    let expectation: Errand.Expectation = member.left.map { today < $0 ? .refused : sure } ?? .refused
    return Errand("return of \(member.number)", RejoinMember(member.key), expectation) { notes, _ in
      (notes.members[place].left, notes.members[place].since) = (nil, today)
    }
  }

  private mutating func account() -> Errand {
    let place = member()
    let member = notes.members[place]
    let today = today
    if let open = member.accounts.lastIndex(where: { $0.until == nil }), dice.chance(40) {
      let account = member.accounts[open]
      return Errand("end of \(account.handle)", EndAccount(account.key), today <= account.from ? .refused : sure) {
        notes, _ in notes.members[place].accounts[open].until = today
      }
    }
    let handle = "demo_\(dice.number(1...60))"
    let from = today.adding(days: -dice.number(0...30))
    let isHeld = notes.members.contains { member in
      member.accounts.contains { account in
        account.handle == handle && account.until.map { $0 > from } ?? true
      }
    }
    let request = HoldAccount(
      membership: member.key, account: NewAccount(AccountName(platform: "douyin", handle: handle), from: from))
    return Errand("\(handle) for \(member.number)", request, isHeld ? .refused : .recorded) { notes, operation in
      notes.members[place].accounts.append(
        Notes.Account(key: Key(operation.entries.upperBound), handle: handle, from: from))
    }
  }

  // MARK: Cases

  private mutating func record() throws -> Errand {
    let place = member()
    let member = notes.members[place]
    let book = try FoundedRegistry.rulebook.get()
    let isAward = dice.chance(20)
    let category = dice.one(of: book.violations.filter { $0.points.count == 3 && $0.repair != nil })
    let award = dice.one(of: book.commendations.filter { if case .flat = $0.points { true } else { false } })
    let level = isAward ? nil : dice.one(of: ["minor", "general"])
    let id = isAward ? award.id.id : category.id.id
    let occurred = today.adding(days: -dice.number(-2...40))
    let isAllowed = occurred <= today && occurred >= member.since && member.left == nil
    let isForbidden = occurred > today || occurred < member.joined
    let number = CaseNumber(notes.cases.count + 1)
    guard let term = lexicon[id] else { throw NoSuchCategory(id: id) }
    let (today, levelTerm) = (today, level.flatMap { lexicon[$0] })
    return Errand(
      "case \(number): \(id)\(level.map { ", \($0)" } ?? ""), \(occurred), of \(member.number)",
      RecordCase(membership: member.key, category: id, level: level, occurred: occurred),
      isForbidden ? .refused : isAllowed ? sure : .either
    ) { notes, operation in
      notes.cases.append(
        Notes.Case(
          member: place, number: number, stage: .pending, category: isAward ? nil : category, intake: today,
          latest: today,
          rulings: [
            RulingRow(
              caseNumber: number, effective: today, sequence: operation.entries.upperBound, state: .pending,
              kind: isAward ? .commendation : .violation, category: term, level: levelTerm, occurred: occurred,
              points: nil)
          ]))
    }
  }

  private struct NoSuchCategory: Error { var id: String }

  private mutating func next(ofCase place: Int) -> Errand {
    let one = notes.cases[place]
    guard one.category != nil else { return award(place) }
    switch one.stage {
    case .pending, .noticed, .replied:
      return dice.chance(one.isLate(on: today) ? 60 : 3) ? lapse(place) : nextUntilDecided(place)
    case .decided: return service(place)
    case .inEffect(let day, let canBeAppealed):
      return dice.chance(50)
        ? appeal(place, since: day, canBeAppealed) : repairRequest(place, since: day, canBeAppealed)
    case .appealed: return review(place)
    case .reviewed: return service(place)
    case .repairAsked: return repair(place)
    case .repaired: return decision(place, expectation: .refused)
    case .dismissed, .overturned, .void, .awarded:
      return dice.chance(50) ? appeal(place, .refused) : decision(place, expectation: .refused)
    }
  }

  private mutating func nextUntilDecided(_ place: Int) -> Errand {
    switch notes.cases[place].stage {
    case .pending where dice.chance(10): withdrawal(place)
    case .pending where dice.chance(10): tooEarlyDecision(place)
    case .pending: notice(place)
    case .noticed where dice.chance(15): withdrawal(place)
    case .noticed(let day): reply(place, noticed: day)
    default: dice.chance(85) ? decision(place) : appeal(place, .refused)
    }
  }

  /// An errand that takes a case a step further.
  private func step<R: Request>(
    _ name: String, _ place: Int, _ request: R, _ expectation: Errand.Expectation,
    note: @escaping (inout Notes.Case, Position) -> Void
  ) -> Errand {
    let today = today
    return Errand("\(name) of case \(notes.cases[place].number)", request, expectation) { notes, operation in
      notes.cases[place].latest = max(notes.cases[place].latest, today)
      note(&notes.cases[place], operation.entries.upperBound)
    }
  }

  /// Thirty working days are more than 35 days and fewer than 100.
  private func sure(inTimeFor one: Notes.Case) -> Errand.Expectation {
    let days = today.days(since: one.intake)
    return days <= 35 ? sure : days < 100 ? .either : .refused
  }

  private func lapse(_ place: Int) -> Errand {
    let one = notes.cases[place]
    let today = today
    let days = today.days(since: one.intake)
    let request = LapseCase(association: association, number: one.number)
    return step("lapse", place, request, days <= 35 ? .refused : days < 100 ? .either : sure) { one, sequence in
      one.rule(.dismissed, on: today, at: sequence)
      one.stage = .dismissed
    }
  }

  private func notice(_ place: Int) -> Errand {
    let today = today
    let request = ServeNotice(
      association: association, number: notes.cases[place].number, method: "in-person", proof: "签收单")
    return step("notice", place, request, sure(inTimeFor: notes.cases[place])) { one, _ in one.stage = .noticed(today) }
  }

  private mutating func reply(_ place: Int, noticed: Day) -> Errand {
    if today < noticed.adding(days: 5), dice.chance(20) { return tooEarlyDecision(place) }
    let request = ReceiveReply(association: association, number: notes.cases[place].number, summary: "已核实并删除")
    return step("reply", place, request, sure(inTimeFor: notes.cases[place])) { one, _ in one.stage = .replied }
  }

  private mutating func withdrawal(_ place: Int) -> Errand {
    let one = notes.cases[place]
    let request = WithdrawCase(association: association, number: one.number, reason: "登记有误")
    return step("withdrawal", place, request, one.stage == .pending ? sure : .refused) { one, sequence in
      one.rule(.void, on: one.intake, at: sequence)
      one.stage = .void
    }
  }

  private func tooEarlyDecision(_ place: Int) -> Errand { decision(place, isUpheld: true, expectation: .refused) }

  private mutating func decision(_ place: Int, expectation: Errand.Expectation? = nil) -> Errand {
    decision(place, isUpheld: dice.chance(80), expectation: expectation ?? sure(inTimeFor: notes.cases[place]))
  }

  private func decision(_ place: Int, isUpheld: Bool, expectation: Errand.Expectation) -> Errand {
    let request = DecideCase(
      association: association, number: notes.cases[place].number,
      decision: CaseDecision(
        outcome: isUpheld ? "upheld" : "dismissed", decider: Teahouse.panel, minutes: Teahouse.minutes, reason: "事实清楚"))
    return step("decision", place, request, expectation) { one, _ in one.stage = .decided(isUpheld: isUpheld) }
  }

  /// The decision, or the review of it, reaches the member and takes effect.
  private func service(_ place: Int) -> Errand {
    let today = today
    let request = ServeDecision(
      association: association, number: notes.cases[place].number, method: "registered-mail", proof: "回执")
    let (minor, general) = (lexicon["minor"], lexicon["general"])
    return step("service", place, request, sure) { one, sequence in
      switch one.stage {
      case .decided(true):
        one.rule(.upheld, on: today, at: sequence)
        one.stage = .inEffect(today, canBeAppealed: true)
      case .decided:
        one.rule(.dismissed, on: today, at: sequence)
        one.stage = .dismissed
      case .reviewed("overturned"):
        one.rule(.overturned, on: today, at: sequence)
        one.stage = .overturned
      case .reviewed(let outcome):
        let varied = one.rulings[0].level == general ? minor : nil
        one.rule(.upheld, on: today, at: sequence, level: outcome == "varied" ? varied : nil)
        one.stage = .inEffect(today, canBeAppealed: false)
      default: one.stage = .void
      }
    }
  }

  private mutating func appeal(_ place: Int, since served: Day, _ canBeAppealed: Bool) -> Errand {
    // Fifteen working days: a week is always within them, three months never.
    let expectation: Errand.Expectation =
      !canBeAppealed || today > served.adding(days: 90)
      ? .refused : today <= served.adding(days: 7) ? sure : .either
    return appeal(place, expectation)
  }

  private func appeal(_ place: Int, _ expectation: Errand.Expectation) -> Errand {
    let today = today
    let request = LodgeAppeal(association: association, number: notes.cases[place].number, grounds: "所述消息另有来源")
    return step("appeal", place, request, expectation) { one, sequence in
      let latest = one.rulings.map(\.effective).max() ?? today
      one.rule(
        one.category?.urgent == true ? .upheldUnderAppeal : .stayed, on: max(today, latest), at: sequence)
      one.stage = .appealed
    }
  }

  private mutating func review(_ place: Int) -> Errand {
    let one = notes.cases[place]
    let overlaps = dice.chance(20)
    let isGeneral = one.rulings[0].level == lexicon["general"]
    let outcome = dice.one(of: isGeneral ? ["affirmed", "varied", "overturned"] : ["affirmed", "overturned"])
    let request = ReviewCase(
      association: association, number: one.number,
      review: CaseDecision(
        outcome: outcome, decider: overlaps ? Teahouse.panel : Teahouse.others, minutes: Teahouse.minutes,
        reason: "经复核", level: outcome == "varied" ? "minor" : nil))
    return step("review (\(outcome))", place, request, overlaps ? .refused : sure) { one, _ in
      one.stage = .reviewed(outcome)
    }
  }

  private mutating func repairRequest(_ place: Int, since: Day, _ canBeAppealed: Bool) -> Errand {
    let one = notes.cases[place]
    let today = today
    let request = RequestRepair(
      association: association, number: one.number, evidence: "已更正并致歉", document: Teahouse.minutes)
    // After some months or at once, as the rulebook has it; months are more than twenty days.
    let level = one.rulings.last { $0.level != nil }?.level.map { Level(lexicon[$0]) }
    let months = level.flatMap { one.category?.repair?.afterMonths[$0] } ?? 0
    let found = one.rulings.first { $0.state == .upheld }?.effective ?? since
    let isTooEarly = months > 0 && today <= found.adding(days: 20)
    return step("request for repair", place, request, isTooEarly ? .refused : .either) { one, _ in
      one.stage = .repairAsked(since: since, canBeAppealed: canBeAppealed)
    }
  }

  private mutating func repair(_ place: Int) -> Errand {
    let one = notes.cases[place]
    let today = today
    let isGranted = dice.chance(70)
    let request = DecideRepair(
      association: association, number: one.number,
      answer: isGranted ? .granted(restores: nil, conditionsMet: true) : .refused,
      judgement: Judgement(decider: Teahouse.panel, minutes: Teahouse.minutes, reason: "整改到位"))
    return step("answer to the request for repair", place, request, sure) { one, sequence in
      guard isGranted else {
        if case .repairAsked(let since, let canBeAppealed) = one.stage {
          one.stage = .inEffect(since, canBeAppealed: canBeAppealed)
        }
        return
      }
      one.repairs.append(RepairRow(caseNumber: one.number, effective: today, sequence: sequence, restores: nil))
      one.stage = .repaired
    }
  }

  private func award(_ place: Int) -> Errand {
    let one = notes.cases[place]
    let today = today
    if one.stage == .pending {
      let request = NoticeAward(association: association, number: one.number, place: "演示公告栏")
      return step("notice", place, request, sure) { one, _ in one.stage = .noticed(today) }
    }
    // Five working days are five days or more, and fewer than 25.
    var expectation = Errand.Expectation.refused
    if case .noticed(let day) = one.stage {
      let days = today.days(since: day)
      expectation = days <= 5 ? .refused : days < 25 ? .either : sure
    }
    return step("award", place, grant(of: one.number), expectation) { one, sequence in
      one.rule(.awarded, on: today, at: sequence)
      one.stage = .awarded
    }
  }

  private func grant(of number: CaseNumber) -> GrantAward {
    GrantAward(
      association: association, number: number, decider: Teahouse.panel, minutes: Teahouse.minutes, basis: "理事会决议")
  }

  // MARK: What must not be

  private mutating func nonsense() -> Errand {
    let member = notes.members[member()]
    let none = CaseNumber(notes.cases.count + 1 + dice.number(0...9))
    switch dice.number(1...6) {
    case 1: return Errand("nobody's name", EnrolMember(association: association, number: "S-0", name: " "), .refused)
    case 2: return Errand("leave of nobody", LeaveMember(Key(.start)), .refused)
    case 3:
      return Errand(
        "notice of no case", ServeNotice(association: association, number: none, method: "in-person", proof: "签收单"),
        .refused)
    case 4: return Errand("no category", RecordCase(membership: member.key, category: "没有这一类"), .refused)
    case 5:
      return Errand(
        "an award of no case", grant(of: none), .refused)
    default:
      return Errand(
        "an act to come", RecordCase(membership: member.key, category: "谣言", occurred: furthest.adding(days: 30)),
        .refused)
    }
  }
}
