import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite("Whatever an office asks for, in whatever order")
struct RandomProcedureTests {
  @Test(
    "no valid state is left: refusals record nothing, what is in the member's favour never harms them, tables and journal agree",
    arguments: 1...8)
  func histories(seed: Int) throws {
    var cases = try RandomCases(seed: seed)
    for _ in 0..<70 { try cases.step() }
    #expect(cases.recorded > 6 && cases.refused > 6, "recorded \(cases.recorded), refused \(cases.refused)")
    #expect(try (cases.street.founded.store as? SQLiteStore)?.check().findings == [])
    for number in cases.numbers { try CaseAudit(number, cases).run() }
    try cases.street.read { registry in
      _ = try Docket(of: [cases.street.association], on: cases.today, in: registry)
      for level in Disclosure.allCases {
        let audience = Audience(level, on: cases.today)
        _ = try StandingQuery(member: "S-01", asOf: cases.today, for: audience).answer(in: registry)
        guard !audience.isOutside else { continue }
        _ = try StandingQuery(member: "S-01", asOf: cases.today, for: audience).explanation(in: registry)
      }
    }
  }
}

/// The rules of DESIGN.md read once more from the journal, without the code that enforced them.
private struct CaseAudit {
  let cases: RandomCases
  let file: CaseFile
  let procedure: CaseProcedure
  let steps: [Entry]

  init(_ number: CaseNumber, _ cases: RandomCases) throws {
    self.cases = cases
    file = try cases.street.file(number)
    procedure = try cases.street.procedure(number)
    let association = cases.street.association
    steps = try cases.street.read { registry in
      try registry.steps(ofCase: number, in: association).flatMap { position in
        var found: [Entry] = []
        try registry.entries(position...position) { found.append($0) }
        return found
      }
    }
  }

  func run() throws {
    try auditRulings()
    var (notice, replyBy): (NoticeServed?, Day?) = (nil, nil)
    var (replied, served, reopened): (Day?, Day?, CaseReopened?) = (nil, nil, nil)
    var (hasAppeal, wasServed) = (false, false)
    var judges: Set<String> = []
    var detriments = 0
    for entry in steps {
      guard case .caseStep(let step) = entry.draft.fact else { continue }
      let day = entry.draft.effective
      let comment = Comment(rawValue: "case \(file.number), entry \(entry.sequence), \(cases.comment)")
      switch step {
      case .noticeServed(let fact):
        (notice, replied) = (fact, nil)
        replyBy = procedure.replyBy(ifServedOn: day).day
      case .replyReceived: replied = replied ?? day
      case .caseReopened(let fact):
        #expect(wasServed, comment)
        (notice, replyBy, replied, served, reopened, hasAppeal) = (nil, nil, nil, nil, fact, false)
        detriments += fact.isInFavour ? 0 : 1
        #expect(fact.isInFavour || fact.ground == .newEvidence, comment)
      case .decisionMade(let fact):
        let told = try #require(notice, comment)
        #expect(replied != nil || replyBy.map { day > $0 } ?? false, comment)
        let found = fact.terms.level ?? told.level
        #expect(rank(found) <= rank(told.level), comment)
        #expect(fact.tally.inFavour * 2 > fact.tally.sitting, comment)
        #expect(fact.tally.body != .officer || found == Level("minor"), comment)
        #expect(reopened != nil || fact.tally.body != .outside, comment)
        let sat = sitting(entry)
        #expect(sat.isDisjoint(with: ["admin", "演示号·早茶铺"]), comment)
        #expect(reopened == nil || sat.isDisjoint(with: judges), comment)
        judges.formUnion(sat)
      case .councilVoted: judges.formUnion(sitting(entry))
      case .decisionServed:
        served = served ?? day
        wasServed = true
      case .appealLodged:
        let until = procedure.appealBy(ifServedOn: try #require(served, comment)).day
        #expect(!hasAppeal && day <= until, comment)
        hasAppeal = true
      case .caseReviewed(let fact):
        #expect(hasAppeal && fact.tally.body != .officer && sitting(entry).isDisjoint(with: judges), comment)
        judges.formUnion(sitting(entry))
      default: break
      }
    }
    #expect(detriments <= 1)
  }

  /// No state of a case comes of nothing.
  private func auditRulings() throws {
    for ruling in file.rulings where ruling.sequence > file.recorded {
      var cause: EntryKind?
      let before = Position(ruling.sequence.value - 1)
      try cases.street.read { try $0.entries(before...before) { cause = $0.draft.fact.kind } }
      let causes: [EntryKind] =
        switch ruling.state {
        case .upheld: [.decisionServed, .appealWithdrawn, .recordAmended]
        case .dismissed: [.decisionServed, .caseLapsed, .recordAmended]
        case .stayed: [.appealLodged, .caseReopened]
        case .upheldUnderAppeal: [.appealLodged]
        case .overturned: [.decisionServed]
        case .awarded, .revoked: []
        // Put right or taken back before anybody was told, which has no step of its own.
        case .pending, .void: EntryKind.allCases
        }
      #expect(cause.map(causes.contains) ?? false, "case \(file.number): \(ruling.state), \(cases.comment)")
    }
  }

  private func rank(_ level: Level) -> Int { procedure.rulebook.levels.firstIndex(of: level) ?? 99 }

  private func sitting(_ entry: Entry) -> Set<String> {
    let lines = (entry.draft.personal[.people] ?? "").split(separator: "\n").map {
      $0.split(separator: " ", maxSplits: 1)
    }
    return Set(lines.filter { $0.count == 2 && $0[0] != "recused" }.map { String($0[1]) })
  }
}
