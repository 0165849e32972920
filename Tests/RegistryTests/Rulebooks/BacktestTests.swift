import Registry
import SQLiteStore
import TestSupport
import Testing

/// The mountain street after a noisy year: Early Tea spread a rumour, Granny was honoured by the city, and Duck's
/// advertisement is still pending.
private struct NoisyYear {
  let street: Teahouse
  let rumour: CaseNumber

  init() throws {
    street = try Teahouse()
    rumour = try street.carryOut(
      RecordCase(
        membership: street.earlyTea, category: "false-information", level: "general", occurred: civil("2025-11-20"),
        decision: PriorDecision(decided: civil("2025-12-10"), outcome: "upheld", basis: "理事会纪要"))
    ).number
    try street.carryOut(
      RecordCase(
        membership: street.granny, category: "public-interest-work", level: "city", occurred: civil("2025-10-01"),
        decision: PriorDecision(decided: civil("2025-12-20"), outcome: "awarded", basis: "市级表彰")))
    try street.carryOut(
      RecordCase(membership: street.duck, category: "undisclosed-advertising", occurred: civil("2026-11-01")))
  }

  /// The seeded rulebook with an edit.
  func draft(_ edition: String = "2027.1", _ edit: (inout Rulebook) throws -> Void = { _ in }) throws -> Rulebook {
    var draft = try FoundedRegistry.rulebook.get()
    draft.edition = edition
    try edit(&draft)
    return draft
  }

  /// Rumours weigh three times as much, and for ten years.
  func harsh() throws -> Rulebook {
    try draft { draft in
      let place = try #require(draft.violations.firstIndex { $0.id == CategoryID("false-information") })
      draft.violations[place].points[Level("general")] = Millipoints(30_000)
      draft.violations[place].range = [:]
      draft.violations[place].holdMonths[Level("general")] = 120
    }
  }
}

@Suite("The impact report of a draft")
struct BacktestTests {
  @Test("a draft that changes no rule of scoring changes nobody's score")
  func sameRules() throws {
    let year = try NoisyYear()
    let backtest = try year.street.impact(of: year.draft { $0.title.en = "Another title" })
    #expect(backtest.members.map(\.number) == ["S-01", "S-02", "S-03"])
    #expect(backtest.members.allSatisfy { $0.before == $0.after })
    #expect(backtest.steps.isEmpty && backtest.obstacles.isEmpty)
    #expect(backtest.grades.allSatisfy { $0.now == $0.before })
  }

  @Test("acts of long before are judged by the draft as if it had been in force all along")
  func allAlong() throws {
    let year = try NoisyYear()
    let backtest = try year.street.impact(of: year.harsh())
    let tea = try #require(backtest.members.first)
    // Eight points, in full for six months, have nearly faded; thirty still weigh in full.
    #expect(tea.after.deduction == Millipoints(30_000) && tea.before.deduction < Millipoints(8000))
    #expect(tea.after.score == Score(tenths: 700) && tea.after.grade == Grade("C"))
    #expect(backtest.rises(tea) == false)
    #expect(
      backtest.steps == [Backtest.Step(from: tea.before.grade, to: Grade("C"), members: 1)])
    let counted = backtest.grades.reduce(into: (0, 0)) { $0 = ($0.0 + $1.before, $0.1 + $1.now) }
    #expect(counted == (3, 3))
    let rumours = try #require(backtest.categories.first)
    #expect(
      rumours
        == Backtest.Category(
          kind: .violation, category: CategoryID("false-information"), cases: 1, before: tea.before.deduction,
          after: Millipoints(30_000), membersInOtherGrade: 1))
    #expect(backtest.categories.map(\.category.id) == ["false-information", "public-interest-work"])
  }

  @Test("who has left is not in it; who joins later is not in it yet")
  func roster() throws {
    let year = try NoisyYear()
    try year.street.carryOut(LeaveMember(year.street.granny, on: civil("2026-11-20")))
    #expect(try year.street.impact(of: year.draft()).members.map(\.number) == ["S-01", "S-02"])
    #expect(
      try year.street.impact(of: year.draft(), asOf: civil("2024-12-31")).members.map(\.number) == ["S-02", "S-03"])
  }

  @Test("at its position it stays the same, byte for byte, and its hash is that of its bytes")
  func repeatable() throws {
    let year = try NoisyYear()
    let draft = try year.harsh()
    let before = try year.street.impact(of: draft)
    try year.street.carryOut(
      RecordCase(membership: year.street.granny, category: "malicious-hype", occurred: civil("2026-11-02")))
    try year.street.adopt(draft, from: civil("2026-12-01"))
    let again = try year.street.founded.store.read(at: before.knownAt) { (registry) throws in
      try BacktestQuery(association: before.association, draft: draft, asOf: before.asOf).answer(in: registry)
    }
    #expect(again.canonical.bytes == before.canonical.bytes)
    #expect(before.digest == Digest(of: before.canonical.bytes))
    #expect(
      try Backtest.Reference(canonical: before.canonical.bytes)
        == Backtest.Reference(
          association: "SX", draft: draft.contentHash, asOf: Teahouse.today, knownAt: before.knownAt,
          digest: before.digest))
    #expect(throws: AdoptionRefusal.notAnImpactReport) { try Backtest.Reference(canonical: Array("{}".utf8)) }
    #expect(throws: AdoptionRefusal.notAnImpactReport) { try Backtest.Reference(canonical: draft.canonicalBytes) }
  }

  @Test("what the draft cannot judge is named, and left out of its side")
  func obstacles() throws {
    let year = try NoisyYear()
    let dropping = try year.draft { draft in
      draft.violations.removeAll { $0.id == CategoryID("false-information") }
      draft.commendations.removeAll { $0.id == CategoryID("training-completed") }
    }
    let backtest = try year.street.impact(of: dropping)
    #expect(backtest.obstacles == [.dropped(CategoryID("false-information"), .violation, cases: 1)])
    #expect(backtest.members[0].after.deduction == .zero)

    let reusing = try year.draft { draft in
      draft.commendations.removeAll { $0.id == CategoryID("training-completed") }
      draft.violations[0].id = CategoryID("training-completed")
    }
    #expect(
      try year.street.impact(of: reusing).obstacles == [
        .dropped(CategoryID("false-information"), .violation, cases: 1),
        .otherKind(CategoryID("training-completed"), was: .commendation, cases: 0),
      ])

    let unlevelled = try year.draft { draft in
      let place = try #require(draft.violations.firstIndex { $0.id == CategoryID("false-information") })
      for path in [\Rulebook.Violation.holdMonths, \.fadeMonths] {
        draft.violations[place][keyPath: path][Level("general")] = nil
      }
      draft.violations[place].points[Level("general")] = nil
      draft.violations[place].range = [:]
      draft.violations[place].defaultLevel = nil
    }
    #expect(
      try year.street.impact(of: unlevelled).obstacles == [
        .noLevel(CategoryID("false-information"), .violation, Level("general"), cases: 1)
      ])
  }
}

@Suite("Adopting an edition")
struct AdoptRulebookTests {
  private func adopting(
    _ draft: Rulebook, _ impact: Backtest, in street: Teahouse, from day: Day? = nil
  ) -> AdoptRulebook {
    AdoptRulebook(association: street.association, rulebook: draft, effective: day, basis: "会员大会决议", impact: impact)
  }

  @Test("the hash of the impact report goes into the entry, and the draft on record with it")
  func adopts() throws {
    let year = try NoisyYear()
    let draft = try year.harsh()
    let impact = try year.street.impact(of: draft)
    try year.street.carryOut(adopting(draft, impact, in: year.street, from: civil("2026-12-01")))
    try year.street.read { (registry) throws in
      #expect(try registry.rulebook(draft.contentHash) == draft)
      let adoption = try #require(try registry.adoptions(of: year.street.association).last)
      #expect(adoption.effective == civil("2026-12-01"))
      try registry.entries(adoption.sequence...adoption.sequence) { (entry) throws in
        #expect(
          entry.draft.fact
            == .rulebookAdopted(
              RulebookAdopted(
                association: year.street.association, rulebook: draft.contentHash, basis: "会员大会决议",
                impact: impact.digest)))
      }
    }
    // Nobody is judged by a later rule.
    let standing = try year.street.score(of: year.street.earlyTea)
    #expect(standing == impact.members[0].before)
  }

  @Test("a past day, the edition in force and an empty basis are refused")
  func frame() throws {
    let year = try NoisyYear()
    let draft = try year.harsh()
    let impact = try year.street.impact(of: draft)
    try year.street.refuses(
      adopting(draft, impact, in: year.street, from: civil("2026-11-22")),
      AssociationFailure.adoptionInThePast(effective: civil("2026-11-22"), today: Teahouse.today))
    let present = try FoundedRegistry.rulebook.get()
    try year.street.refuses(
      adopting(present, try year.street.impact(of: present), in: year.street),
      AssociationFailure.alreadyInForce(edition: "2024.1", on: Teahouse.today))
    var unfounded = adopting(draft, impact, in: year.street)
    unfounded.basis = " "
    try year.street.refuses(unfounded, EnteredTextFailure.empty(.basis))
  }

  @Test("the report of another draft, of another association or of too long ago is not enough")
  func impact() throws {
    let year = try NoisyYear()
    let draft = try year.harsh()
    let report = try year.street.impact(of: draft)
    try year.street.refuses(
      adopting(draft, try year.street.impact(of: year.draft("2027.2")), in: year.street),
      AdoptionRefusal.impactOfOtherDraft(report: "2027.2", draft: "2027.1"))
    var other = report
    other.association.key = Key(99)
    other.association.code = "XS"
    try year.street.refuses(
      adopting(draft, other, in: year.street), AdoptionRefusal.impactOfOtherAssociation("XS"))
    // An old day at today's position, and today's day at an old position.
    let early = try year.street.impact(of: draft, asOf: civil("2026-10-22"))
    try year.street.refuses(
      adopting(draft, early, in: year.street),
      AdoptionRefusal.impactTooOld(asOf: civil("2026-10-22"), knownAt: early.knownAt, oldest: civil("2026-10-23")))
    // Something was recorded more than a month before the adoption.
    year.street.founded.surroundings.set(day: civil("2026-11-25"))
    try year.street.carryOut(
      RecordCase(membership: year.street.granny, category: "malicious-hype", occurred: civil("2026-11-20")))
    year.street.founded.surroundings.set(day: civil("2026-12-30"))
    var late = report
    late.asOf = civil("2026-12-30")
    try year.street.refuses(
      adopting(draft, late, in: year.street),
      AdoptionRefusal.impactTooOld(asOf: civil("2026-12-30"), knownAt: report.knownAt, oldest: civil("2026-11-29")))
  }

  @Test("a draft that drops a category in use or reuses an id is refused, by what is on record now")
  func categories() throws {
    let year = try NoisyYear()
    let draft = try year.draft { $0.violations.removeAll { $0.id == CategoryID("malicious-hype") } }
    let report = try year.street.impact(of: draft)
    #expect(report.obstacles.isEmpty)
    // Used only since the report was made.
    try year.street.carryOut(
      RecordCase(membership: year.street.granny, category: "malicious-hype", occurred: civil("2026-11-02")))
    try year.street.refuses(
      adopting(draft, report, in: year.street),
      AdoptionRefusal.obstacles(
        edition: "2027.1", [.dropped(CategoryID("malicious-hype"), .violation, cases: 1)]))
    let reusing = try year.draft { draft in
      draft.commendations.removeAll { $0.id == CategoryID("training-completed") }
      let place = try #require(draft.violations.firstIndex { $0.id == CategoryID("impersonation") })
      draft.violations[place].id = CategoryID("training-completed")
    }
    try year.street.refuses(
      adopting(reusing, try year.street.impact(of: reusing), in: year.street),
      AdoptionRefusal.obstacles(
        edition: "2027.1", [.otherKind(CategoryID("training-completed"), was: .commendation, cases: 0)]))
  }
}
