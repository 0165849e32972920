import Registry
import Testing

@Suite("The laws of the score, over random histories and rulebooks")
struct ScoringLawTests {
  @Test("adding an upheld violation raises neither score nor grade")
  func violationNeverHelps() throws {
    try compareWithOneMoreCase(.violation, .upheld) { with, without in
      with.score <= without.score && with.gradePlace >= without.gradePlace
    }
  }

  @Test("adding an award lowers neither score nor grade")
  func awardNeverHarms() throws {
    try compareWithOneMoreCase(.commendation, .awarded) { with, without in
      with.score >= without.score && with.gradePlace <= without.gradePlace
    }
  }

  private func compareWithOneMoreCase(
    _ kind: CaseKind, _ state: CaseState, holds: (_ with: ScoreResult, _ without: ScoreResult) -> Bool
  ) throws {
    var tried = 0
    for var member in SampledMember.all {
      let occurred = member.world.dice.day(RandomWorld.days)
      let effective = occurred.adding(days: member.world.dice.number(0...60))
      guard
        let ruling = try member.world.ruling(
          member.history.newNumber, kind, occurred: occurred, effective: effective, after: [], state: state)
      else { continue }
      let scorer = try member.scorer
      let with = try scorer.score(member.history.adding([ruling]), figure: member.figure)
      let without = try scorer.score(member.history, figure: member.figure)
      try #require(holds(with, without), "\(member.comment)")
      tried += 1
    }
    #expect(tried * 3 > ScoringSearch.rounds)
  }

  @Test("accepting a repair lowers neither score nor grade")
  func repairNeverHarms() throws {
    var tried = 0
    for var member in SampledMember.all {
      let cases = member.history.cases.filter { $0[0].kind == .violation }
      guard !cases.isEmpty else { continue }
      let rows = member.world.dice.one(of: cases)
      let repair = RepairRow(
        caseNumber: rows[0].caseNumber, effective: rows[0].effective.adding(days: member.world.dice.number(0...400)),
        sequence: member.world.take(),
        restores: member.world.dice.chance(50) ? PerMille(member.world.dice.number(0...1000)) : nil)
      let scorer = try member.scorer
      let with = try scorer.score(member.history.adding(repairs: [repair]), figure: member.figure)
      let without = try scorer.score(member.history, figure: member.figure)
      try #require(
        with.score >= without.score && with.gradePlace <= without.gradePlace, "\(member.comment)")
      tried += 1
    }
    #expect(tried * 3 > ScoringSearch.rounds)
  }

  @Test("from the effective day of an overturning, known at its sequence, the result is as without the case")
  func overturningUndoes() throws {
    var tried = 0
    for var member in SampledMember.all {
      guard !member.history.cases.isEmpty else { continue }
      let rows = member.world.dice.one(of: member.history.cases)
      let first = rows[0]
      let latest = rows.map(\.effective).max() ?? first.effective
      let overturning = RulingRow(
        caseNumber: first.caseNumber, effective: latest.adding(days: member.world.dice.number(0...100)),
        sequence: member.world.take(), state: first.kind == .violation ? .overturned : .revoked, kind: first.kind,
        category: first.category, level: nil, occurred: first.occurred, points: nil)
      let day = overturning.effective.adding(days: member.world.dice.number(0...300))
      let scorer = try Scorer(editions: member.world.editions, asOf: day, knownAt: overturning.sequence)
      let with = try scorer.explain(member.history.adding([overturning]), figure: member.figure)
      let without = try scorer.explain(member.history.without(first.caseNumber), figure: member.figure)
      try #require(with == without, "\(member.comment)")
      tried += 1
    }
    #expect(tried * 2 > ScoringSearch.rounds)
  }

  @Test("if_appeals_fail ≤ confirmed ≤ if_appeals_succeed, in score and grade")
  func figuresAreOrdered() throws {
    var apart = 0
    for member in SampledMember.all {
      let figures = try member.scorer.figures(member.history)
      let (fail, confirmed, succeed) = (figures.ifAppealsFail, figures.confirmed, figures.ifAppealsSucceed)
      try #require(fail.score <= confirmed.score && confirmed.score <= succeed.score, "\(member.comment)")
      try #require(
        fail.gradePlace >= confirmed.gradePlace && confirmed.gradePlace >= succeed.gradePlace, "\(member.comment)")
      if fail.score < succeed.score { apart += 1 }
    }
    #expect(apart * 50 > ScoringSearch.rounds)
  }

  @Test("filing an appeal without stay changes confirmed by nothing")
  func appealChangesNothing() throws {
    var tried = 0
    for var member in SampledMember.all {
      let upheld = member.history.cases.first {
        RulingInForce($0, asOf: RandomWorld.day(2100, 1, 1), knownAt: .end)?.state == .upheld
      }
      guard let last = upheld?.last else { continue }
      let appeal = RulingRow(
        caseNumber: last.caseNumber, effective: last.effective.adding(days: member.world.dice.number(0...60)),
        sequence: member.world.take(), state: .upheldUnderAppeal, kind: .violation, category: last.category, level: nil,
        occurred: last.occurred, points: nil)
      let before = try member.scorer.explain(member.history)
      let after = try member.scorer.explain(member.history.adding([appeal]))
      try #require(before.result == after.result, "\(member.comment)")
      try #require(before.lines.map(\.weight) == after.lines.map(\.weight), "\(member.comment)")
      tried += 1
    }
    #expect(tried * 10 > ScoringSearch.rounds)
  }

  @Test("with all recorded and no void, the order of recording changes nothing, unless rulings of a case share a day")
  func orderOfRecordingIsIdle() throws {
    var tried = 0
    for var member in SampledMember.all {
      var history = member.history
      for rows in history.cases
      where rows.contains(where: { $0.state == .void }) || Set(rows.map(\.effective)).count < rows.count {
        history = history.without(rows[0].caseNumber)
      }
      guard history.rulings.count + history.repairs.count > 1 else { continue }
      var sequences = (history.rulings.map(\.sequence) + history.repairs.map(\.sequence))
        .shuffled(using: &member.world.dice)
      var permuted = history
      for place in permuted.rulings.indices { permuted.rulings[place].sequence = sequences.removeLast() }
      for place in permuted.repairs.indices { permuted.repairs[place].sequence = sequences.removeLast() }
      let scorer = try member.scorer
      let recorded = try scorer.explain(history, figure: member.figure)
      try #require(try scorer.explain(permuted.sorted(), figure: member.figure) == recorded, "\(member.comment)")
      tried += 1
    }
    #expect(tried * 4 > ScoringSearch.rounds)
  }

  @Test("the result at (D, K) never changes, whatever is recorded after K")
  func theKnownPastStays() throws {
    var changed = 0
    for var member in SampledMember.all {
      let position = member.world.position()
      let before = member.history.known(at: position)
      let editions = member.world.editions
      let known = Editions(editions.adoptions.filter { $0.sequence <= position })
      let now = try Scorer(editions: editions, asOf: member.day, knownAt: position)
      let then = try Scorer(editions: known, asOf: member.day, knownAt: .end)
      let result = outcome { try now.explain(member.history, figure: member.figure) }
      let earlier = outcome { try then.explain(before, figure: member.figure) }
      try #require(result?.result == earlier?.result && result?.lines == earlier?.lines, "\(member.comment)")
      let latest = outcome { try member.scorer.score(member.history, figure: member.figure) }
      if result?.result != latest { changed += 1 }
    }
    #expect(changed * 10 > ScoringSearch.rounds)
  }

  /// Nil where an early position has a case that the editions of the time did not know yet.
  private func outcome<Value>(_ body: () throws -> Value) -> Value? { try? body() }
}

extension History {
  func known(at position: Position) -> History {
    History(
      rulings: rulings.filter { $0.sequence <= position }, repairs: repairs.filter { $0.sequence <= position },
      joined: joined)
  }
}
