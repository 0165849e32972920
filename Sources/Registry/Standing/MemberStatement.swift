/// A member's account over a period (信用明细): what it opened with, every movement, what it closed with, and what lies
/// ahead. For the member and the council.
public struct MemberStatement: Sendable, Equatable {
  public var membership: Membership
  public var credit: CreditStatement
  /// At the end of the day before the period, under the three assumptions about appeals.
  public var openingFigures: Figures
  /// On the last day of the period, with the path from there.
  public var explanation: StandingExplanation

  public var association: Association { standing.association }
  public var period: ClosedRange<Day> { credit.period }
  public var standing: Standing { explanation.standing }
  public var closingFigures: Figures {
    standing.figures
      ?? Figures(
        confirmed: credit.closing.result, ifAppealsFail: credit.closing.result, ifAppealsSucceed: credit.closing.result)
  }

  /// Whether what was recorded since the period began, with an effect before it, moved the score that it opened with.
  public var isOpeningRestated: Bool { credit.openingAsThen.map { $0.result.shown != openingShown } ?? false }

  private var openingShown: Millipoints { credit.opening.result.shown }
}

/// What is read once to state the accounts of any members of one association over one period.
///
/// Each statement touches the member's own rows alone.
public struct StatementDesk {
  public let period: ClosedRange<Day>
  private let desk: RecordDesk
  private let openingPosition: Position

  /// - Throws: `DisclosureRefusal.notForOutsiders` before any member is looked at; `StatementRefusal`;
  ///   `ScoringFailure`; `StoreFailure`.
  public init(
    of association: Key<Association>, over period: ClosedRange<Day>, for audience: Audience,
    in registry: any RegistryReader
  ) throws {
    guard !audience.isOutside else { throw DisclosureRefusal.notForOutsiders(audience.disclosure) }
    guard StatementDesk.years.contains(period.lowerBound), StatementDesk.years.contains(period.upperBound) else {
      throw StatementRefusal.outOfTime(period)
    }
    self.period = period
    desk = try RecordDesk(of: association, asOf: period.upperBound, for: audience, in: registry)
    openingPosition = try registry.position(knownOn: period.lowerBound.adding(days: -1))
  }

  /// So that the day before exists, and every day ahead on which something lapses.
  private static let years = Day(daysSince1970: -718_797)...Day(daysSince1970: 2_896_373)

  /// - Throws: `StatementRefusal.doesNotAddUp`, and no statement is made.
  public func statement(of membership: Membership) throws -> MemberStatement {
    let statement = try desk.record(of: membership).statement(over: period, openingPosition: openingPosition)
    let credit = statement.credit
    guard credit.addsUp else {
      throw StatementRefusal.doesNotAddUp(
        number: membership.number, opening: credit.opening.result.shown, closing: credit.closing.result.shown)
    }
    return statement
  }
}

/// Why a member's account is not stated.
public enum StatementRefusal: Failure, Equatable {
  case notAPeriod(from: Day, to: Day)
  case outOfTime(ClosedRange<Day>)
  /// Opening and movements are not the closing.
  case doesNotAddUp(number: String?, opening: Millipoints, closing: Millipoints)

  public var failureClass: FailureClass {
    if case .doesNotAddUp = self { .badData } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .notAPeriod(let from, let to):
      Phrase(
        zh: "期初 \(from) 晚于期末 \(to)，没有这样的期间。请核对 --from 与 --to。",
        en: "The period would begin on \(from), after its end on \(to). Check --from and --to.")
    case .outOfTime(let period):
      Phrase(
        zh: "期间 \(period.lowerBound) 至 \(period.upperBound) 超出可计分的年代。请核对 --from 与 --to 的年份。",
        en:
          "From \(period.lowerBound) to \(period.upperBound) there is nothing to reckon with. Check the years of --from and --to."
      )
    case .doesNotAddUp(let number, let opening, let closing):
      Phrase(
        zh: "会员 \(number ?? "?") 的账目不平：期初 \(opening)，期末 \(closing)。未出具明细。请运行 jinjiang check，并保留此信息。",
        en:
          "The account of member \(number ?? "?") does not add up: opening \(opening), closing \(closing). No statement was made. Run jinjiang check, and keep this message."
      )
    }
  }
}
