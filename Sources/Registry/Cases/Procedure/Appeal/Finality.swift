/// What is in force of a case on a day, and since when nothing more can come of an appeal.
extension CaseProcedure {
  /// The day from which on the decision is final: the review was served, the appeal was taken back, or the time to appeal
  /// passed unused. Nil while it is none; of the present round.
  public func finalDay(knownOn today: Day) -> Day? { finalDay(of: round, knownOn: today) }

  /// The same of any round.
  func finalDay(of round: CaseRound, knownOn today: Day) -> Day? {
    guard let decision = round.decision, let served = decision.served else { return nil }
    guard decision.isUpheld else { return served }
    if let appeal = round.appeal {
      if let day = appeal.withdrawn ?? appeal.review?.served { return day }
      return nil
    }
    guard let until = appealBy(in: round)?.day, today > until else { return nil }
    return until.adding(days: 1)
  }

  /// The sanctions in force on a day, with their days: none before service, during a stay, or once overturned.
  public func sanctionsInForce(on day: Day) -> [ImposedSanction] {
    guard let state = file.ruling(on: day)?.state, [.upheld, .upheldUnderAppeal].contains(state) else { return [] }
    return sanctions(standingOn: day).filter { sanction in
      (sanction.start.map { $0 <= day } ?? true) && (sanction.end.map { $0 >= day } ?? true)
    }
  }

  /// What the decision or the review that was last served by that day imposes, whether or not it has begun or is over.
  public func sanctions(standingOn day: Day) -> [ImposedSanction] {
    guard let round = rounds.last(where: { $0.decision?.served.map { $0 <= day } ?? false }),
      let decision = round.decision, let served = decision.served
    else { return [] }
    if let review = round.appeal?.review, let served = review.served, served <= day {
      return review.terms.sanctions.map { $0.beginning(by: served) }
    }
    return imposed(decision).map { $0.beginning(by: served) }
  }
}

extension ImposedSanction {
  /// With its first day: where none was set, that of the service.
  fileprivate func beginning(by served: Day) -> ImposedSanction {
    ImposedSanction(id: id, start: start ?? served, end: end)
  }
}
