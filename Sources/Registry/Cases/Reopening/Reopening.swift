/// What began a later round: when, why, and in whose favour.
public struct Reopening: Sendable, Equatable {
  public let sequence: Position
  public let day: Day
  public let ground: CaseReopened.Ground
  public let isInFavour: Bool
  public let objection: Position?

  init(_ fact: CaseReopened, step: CaseProcedure.Step) {
    sequence = step.sequence
    day = step.day
    ground = fact.ground
    isInFavour = fact.isInFavour
    objection = fact.objection
  }
}

extension Reopening {
  /// `重新审理（新证据，有利于会员）`.
  public var title: Phrase {
    Phrase(
      zh: "\(ground.title.zh)，\(isInFavour ? "有利于会员" : "可能不利于会员")",
      en: "\(ground.title.en), \(isInFavour ? "in the member's favour" : "possibly to the member's detriment")")
  }
}

extension CaseRound {
  /// Opened again to the member's detriment and not decided in time: it has come to nothing, and what was stands.
  var isSetAside: Bool { reopening != nil && lapsed != nil }

  /// Nothing lapses to the member's detriment: what was opened again in their favour stays due until it is decided.
  var canLapse: Bool { !(reopening?.isInFavour ?? false) }
}

extension CaseProcedure {
  /// Why the case is open again: until the decision of the new round has been served.
  public var openReopening: Reopening? {
    guard file.latestRuling?.state != .void, let reopening = round.reopening, round.decision?.served == nil else {
      return nil
    }
    return reopening
  }

  /// Open again to the member's detriment, and the member has not been told.
  var isReopeningUntold: Bool {
    guard let openReopening else { return false }
    return !openReopening.isInFavour && round.notices.isEmpty
  }

  /// The same as it was at the end of a day.
  func reopening(openOn day: Day) -> Reopening? {
    guard file.ruling(on: day)?.state != .void, !round.isSetAside, let reopening = round.reopening,
      reopening.day <= day, round.decision?.served.map({ day < $0 }) ?? true
    else { return nil }
    return reopening
  }

  /// The last round whose decision took effect.
  public var servedRound: CaseRound? { rounds.last { $0.decision?.served != nil } }

  /// Refuses what the association did not decide itself, and what it has not decided yet.
  func requireDecidedHere() throws(ReopeningRefusal) {
    let number = file.number
    guard file.kind == .violation else { throw .merit(number) }
    let state = file.latestRuling?.state ?? .pending
    guard state != .void else { throw .void(number) }
    if let open = openReopening { throw .reopenedAlready(number, on: open.day) }
    if let deadline = round.lapsed { throw .lapsed(number, deadline: deadline) }
    guard isOwn else { throw .decidedElsewhere(number) }
    guard round.decision?.served != nil else { throw .notDecided(number) }
  }

  /// Refuses what can still be appealed against or is being reviewed; otherwise the first day on which it was final.
  func requireFinal(on today: Day) throws(ReopeningRefusal) -> Day {
    try requireDecidedHere()
    if let day = finalDay(knownOn: today) { return day }
    if round.appeal != nil { throw .underAppeal(file.number) }
    throw .mayStillAppeal(file.number, until: appealBy?.day ?? today)
  }

  /// Refuses a round that could not end better for the member than the case stands.
  func requireFinding(on day: Day) throws(ReopeningRefusal) {
    let state = file.latestRuling?.state ?? .pending
    guard state.isInEffect else { throw .nothingToLift(file.number, state) }
  }

  /// Refuses a round to the member's detriment beyond its limits: new evidence only, once, while the act could still be
  /// charged, and nothing that has been repaired.
  func requireDetriment(on day: Day, ground: CaseReopened.Ground) throws(ReopeningRefusal) {
    let number = file.number
    guard ground == .newEvidence else { throw .ownFlaw(number) }
    if let before = rounds.compactMap(\.reopening).first(where: { !$0.isInFavour }) {
      throw .detrimentOnce(number, on: before.day)
    }
    if let repaired = file.repaired(on: day) { throw .repaired(number, since: repaired) }
    if let months = rules.limitationMonths {
      let last = file.occurred.adding(months: months)
      guard day <= last else { throw .tooOld(number, occurred: file.occurred, last: last) }
    }
  }
}
