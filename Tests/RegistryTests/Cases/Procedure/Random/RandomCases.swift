import Registry
import SQLiteStore
import TestSupport
import Testing

/// A street whose office does things in a random order: half of the time what comes next, half of the time anything.
///
/// Everything follows from the seed, so that a failure can be seen again.
struct RandomCases {
  let street: Teahouse
  private var dice: SplitMix64
  private(set) var today = Teahouse.today
  private(set) var numbers: [CaseNumber] = []
  private(set) var recorded = 0
  private(set) var refused = 0
  /// What was recorded, for the comment of a failure.
  private(set) var course: [String] = []

  init(seed: Int) throws {
    street = try Teahouse()
    dice = SplitMix64(state: UInt64(seed))
    for _ in 0..<3 { numbers.append(try street.rumour(on: Teahouse.today, level: nil)) }
  }

  // MARK: Chance

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  private mutating func one<Element>(of all: [Element]) -> Element { all[number(0...(all.count - 1))] }

  private mutating func decider() -> Decider {
    switch number(1...20) {
    case 1: .officer("演示甲")
    case 2: .panel([Vote("admin", .inFavour), Vote("演示乙", .inFavour)])
    case 3: .panel([Vote("演示号·早茶铺", .inFavour), Vote("演示乙", .inFavour)])
    case 4: .panel([Vote("演示甲", .inFavour), Vote("演示乙", .against), Vote("演示丙", .against)])
    case 5...7: .outside(body: "演示监事会", [Vote("演示监事", .inFavour)])
    case 8...12: Teahouse.panel
    case 13...16: Teahouse.others
    default: Teahouse.third
    }
  }

  private mutating func level() -> String? { one(of: [nil, nil, "minor", "general", "serious"]) }
  private mutating func points() -> Millipoints? { chance(80) ? nil : Millipoints(number(0...40) * 1000) }
  private mutating func day() -> Day? { chance(90) ? nil : today.adding(days: number(-20...2)) }
  private mutating func reason() -> String { chance(97) ? "理由" : " " }
  private mutating func judgement() -> Judgement {
    Judgement(
      decider: decider(), minutes: chance(95) ? Teahouse.minutes : nil, reason: reason(), day: day())
  }

  // MARK: What is asked

  private enum Kind: CaseIterable {
    case notice, reply, askHearing, hear, decide, council, serve, extend, lapse, appeal, takeBack, review, askRepair
    case grantRepair, refuseRepair, object, answer, correct, revise, void, reopen, reopenAgainst, publish, unpublish
    case withdraw, putRight
  }

  /// What never leaves a member worse off than they were that day.
  private static let favours: Set<Kind> = [
    .askRepair, .grantRepair, .refuseRepair, .appeal, .object, .answer, .correct, .revise, .void, .reopen,
    .reopenAgainst, .lapse, .unpublish, .withdraw, .notice, .reply, .decide, .review,
  ]

  private mutating func next(in procedure: CaseProcedure) -> Kind {
    switch procedure.stage(on: today) {
    case .opened: .notice
    case .replyOpen: chance(60) ? .reply : .askHearing
    case .hearingDue: .hear
    case .heard: .decide
    case .councilDue: .council
    case .decided, .reviewed: .serve
    case .appealOpen: chance(60) ? .appeal : .object
    case .underReview: chance(85) ? .review : .takeBack
    case .lapsed: .lapse
    case .closed:
      procedure.openRepair != nil
        ? one(of: [.grantRepair, .refuseRepair])
        : one(of: [.askRepair, .reopen, .reopen, .reopenAgainst, .object, .answer, .correct, .publish])
    case .decidedElsewhere, .void, .merit: one(of: [.object, .answer, .reopen])
    }
  }

  private mutating func request(_ kind: Kind, _ number: CaseNumber) throws -> any Request {
    let association = street.association
    switch kind {
    case .notice: return street.served(number, level: level(), on: day())
    case .reply: return street.reply(number, on: day())
    case .askHearing: return RequestHearing(association: association, number: number, day: day())
    case .hear: return CloseHearing(association: association, number: number, isWaived: chance(50), summary: reason())
    case .decide:
      let isUpheld = chance(75)
      return street.decision(
        number, isUpheld ? "upheld" : "dismissed", by: decider(), level: isUpheld ? level() : nil,
        points: isUpheld ? points() : nil, sanctions: isUpheld && chance(30) ? [sanction()] : [], on: day())
    case .council:
      return VoteInCouncil(
        association: association, number: number,
        votes: [Vote("演示理事甲", .inFavour), Vote("演示理事乙", chance(70) ? .inFavour : .against)], seats: 2,
        minutes: Teahouse.minutes)
    case .serve: return street.service(number, on: day())
    case .extend:
      return ExtendDeadline(
        association: association, number: number, term: one(of: DeadlineExtended.Term.allCases),
        until: today.adding(days: self.number(-5...60)), reason: reason())
    case .lapse: return LapseCase(association: association, number: number)
    case .appeal: return street.appeal(number, on: day())
    case .takeBack: return street.takingBack(number)
    case .review:
      return street.review(
        number, one(of: ["affirmed", "varied", "overturned"]), by: decider(), level: chance(60) ? nil : level(),
        points: points(), lifts: chance(20))
    case .askRepair: return RequestRepair(association: association, number: number, evidence: reason(), day: day())
    case .grantRepair:
      return DecideRepair(
        association: association, number: number,
        answer: .granted(
          restores: chance(60) ? nil : PerMille(self.number(0...1200)), conditionsMet: chance(90)),
        judgement: judgement())
    case .refuseRepair:
      return DecideRepair(association: association, number: number, answer: .refused, judgement: judgement())
    case .object:
      return LodgeObjection(
        membership: chance(90) ? street.earlyTea : street.granny, number: chance(80) ? number : nil,
        subject: chance(50) ? .facts : .identity, text: reason(), day: day())
    case .answer:
      let known = try street.read { try $0.objectionSteps(in: association, of: nil) }
      return AnswerObjection(
        association: association, objection: known.isEmpty ? Position(1) : one(of: known),
        followUp: one(of: ObjectionAnswered.FollowUp.allCases), reason: reason())
    case .correct:
      return CorrectFinding(
        association: association, number: number, level: level(), points: points(), isDismissed: chance(10),
        basis: reason(), judgement: judgement())
    case .revise:
      return ReviseFinding(
        association: association, number: number, level: level(), points: points(), effective: day(),
        basis: reason(), judgement: judgement())
    case .void: return VoidCase(association: association, number: number, basis: reason(), judgement: judgement())
    case .reopen, .reopenAgainst:
      return ReopenCase(
        association: association, number: number, ground: chance(80) ? .newEvidence : .proceduralFlaw,
        cause: reason(), isInFavour: kind == .reopen, judgement: judgement())
    case .publish: return PublishCase(association: association, number: number)
    case .unpublish: return EndPublication(association: association, number: number, reason: reason())
    case .withdraw: return WithdrawCase(association: association, number: number, reason: reason())
    case .putRight:
      return CorrectPendingCase(association: association, number: number, level: level())
    }
  }

  private mutating func sanction() -> CaseDecision.Sanction {
    switch number(1...4) {
    case 1: .init(name: "warning")
    case 2:
      .init(name: "suspension", start: today.adding(days: number(-2...20)), end: today.adding(days: number(0...90)))
    case 3: .init(name: "expulsion")
    default: .init(name: "talk")
    }
  }

  // MARK: The step

  mutating func step() throws {
    if chance(45) {
      today = today.adding(days: chance(10) ? number(20...100) : number(0...8))
      street.founded.surroundings.set(day: today)
    }
    if chance(8) {
      numbers.append(try street.rumour(on: today, level: level()))
      return
    }
    let number = one(of: numbers)
    // Cases that are void have nothing more to show, so few are made so.
    var kind = chance(70) ? next(in: try street.procedure(number)) : one(of: Array(Kind.allCases))
    if kind == .void || kind == .withdraw, chance(70) { kind = .reopen }
    let request = try request(kind, number)
    let position = try street.read { $0.position }
    let before = try street.figures(of: street.earlyTea, asOf: today)
    do {
      _ = try street.carryOut(request)
    } catch let failure as any Failure {
      refused += 1
      #expect([.refused, .notFound, .badData].contains(failure.failureClass), "\(comment) \(failure)")
      #expect(try street.read { $0.position } == position, "\(comment) \(kind) was refused, and is on record")
      return
    }
    recorded += 1
    course.append("\(today) \(kind) \(number)")
    let after = try street.figures(of: street.earlyTea, asOf: today)
    if RandomCases.favours.contains(kind) {
      #expect(after.confirmed.score >= before.confirmed.score, "\(comment)")
    }
    if kind == .serve, try isInFavour(number) {
      #expect(after.confirmed.score >= before.ifAppealsFail.score, "\(comment)")
    }
    #expect(after.ifAppealsFail.score <= after.confirmed.score, "\(comment)")
    #expect(after.confirmed.score <= after.ifAppealsSucceed.score, "\(comment)")
  }

  /// What was just served is a review, or the decision of a round in the member's favour.
  private func isInFavour(_ number: CaseNumber) throws -> Bool {
    let round = try street.procedure(number).round
    return round.appeal?.review?.served != nil || round.reopening?.isInFavour ?? false
  }

  var comment: String { "after " + course.suffix(25).joined(separator: ", ") }
}
