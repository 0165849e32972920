/// The score under the three assumptions about open appeals. They agree where no appeal is open.
public struct Figures: Hashable, Sendable {
  public var confirmed: ScoreResult
  public var ifAppealsFail: ScoreResult
  public var ifAppealsSucceed: ScoreResult

  public subscript(figure: Figure) -> ScoreResult {
    switch figure {
    case .confirmed: confirmed
    case .ifAppealsFail: ifAppealsFail
    case .ifAppealsSucceed: ifAppealsSucceed
    }
  }
}

extension Scorer {
  /// The three figures of one membership.
  public func figures(_ history: History) throws(ScoringFailure) -> Figures {
    try figures(rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined)
  }

  /// The three figures from rows that lie in someone's larger buffer, sorted as `History` sorts them.
  public func figures(
    rulings: Span<RulingRow>, repairs: Span<RepairRow>, joined: Day?
  ) throws(ScoringFailure) -> Figures {
    let confirmed = try score(rulings: rulings, repairs: repairs, joined: joined)
    guard mayHaveOpenAppeal(rulings) else {
      return Figures(confirmed: confirmed, ifAppealsFail: confirmed, ifAppealsSucceed: confirmed)
    }
    return Figures(
      confirmed: confirmed,
      ifAppealsFail: try score(rulings: rulings, repairs: repairs, joined: joined, figure: .ifAppealsFail),
      ifAppealsSucceed: try score(rulings: rulings, repairs: repairs, joined: joined, figure: .ifAppealsSucceed))
  }

  private func mayHaveOpenAppeal(_ rulings: Span<RulingRow>) -> Bool {
    var place = 0
    while place < rulings.count, !rulings[place].state.isUnderAppeal { place += 1 }
    return place < rulings.count
  }
}

extension CaseState {
  fileprivate var isUnderAppeal: Bool { self == .upheldUnderAppeal || self == .stayed }
}
