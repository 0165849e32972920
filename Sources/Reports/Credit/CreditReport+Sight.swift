internal import Registry

extension CreditReport {
  /// The report with what an audience may know of it: the council everything; the public sums alone; the others each
  /// member's name, score and grade, since the report is about everybody and not about the one who reads it.
  ///
  /// Nothing that is open, appealed or corrected is told below the council.
  func told(to audience: Audience) -> CreditReport {
    guard !audience.sees(.council) else { return self }
    var told = self
    told.disclosure = audience.disclosure
    told.open = []
    told.underAppeal = 0
    told.agenda = []
    told.activity.daysToDecision = []
    told.events = events.compactMap { row in
      var row = row
      row.counts = row.counts.filter { CaseEvent.toldToOutsiders.contains($0.key) }
      return row.counts.isEmpty ? nil : row
    }
    told.members = audience.sees(.peer) ? members.filter { $0.name != nil }.map(\.told) : []
    told.awards = awards.map { award in
      var award = award
      award.number = nil
      return award
    }
    return told
  }
}

extension CaseEvent {
  /// What came of cases; what is under way is the council's to know.
  static let toldToOutsiders: [CaseEvent] = [.upheld, .awarded, .revoked, .overturned]
}

extension MemberAccount {
  fileprivate var told: MemberAccount {
    var told = self
    told.number = nil
    told.figures = figures.scoresAlone
    return told
  }
}
