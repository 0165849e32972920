internal import Registry

/// The figures of one account. An object, so that there is one of them from the reading to the last table, however many
/// members an association has.
final class AccountFigures: Sendable {
  let opening: ScoreResult
  let movements: [AccountMovement]
  let closing: ScoreResult
  let openingAsThen: ScoreResult?
  let corrections: [CreditStatement.Correction]

  init(
    opening: ScoreResult, movements: [AccountMovement], closing: ScoreResult, openingAsThen: ScoreResult?,
    corrections: [CreditStatement.Correction]
  ) {
    self.opening = opening
    self.movements = movements
    self.closing = closing
    self.openingAsThen = openingAsThen
    self.corrections = corrections
  }

  /// The lines behind the results are let go. What was known before is kept where it was corrected, and its score where
  /// that was another.
  convenience init(_ statement: CreditStatement) {
    let then = statement.openingAsThen?.result
    self.init(
      opening: statement.opening.result, movements: statement.movements.map(AccountMovement.init),
      closing: statement.closing.result,
      openingAsThen: then.flatMap { $0.shown == statement.opening.result.shown ? nil : $0 },
      corrections: then == nil ? [] : statement.corrections)
  }

  /// For readers to whom the council tells scores and grades alone.
  var scoresAlone: AccountFigures {
    AccountFigures(opening: opening, movements: [], closing: closing, openingAsThen: nil, corrections: [])
  }
}

extension AccountFigures: Equatable {
  static func == (a: AccountFigures, b: AccountFigures) -> Bool {
    a.opening == b.opening && a.movements == b.movements && a.closing == b.closing
      && a.openingAsThen == b.openingAsThen && a.corrections == b.corrections
  }
}
