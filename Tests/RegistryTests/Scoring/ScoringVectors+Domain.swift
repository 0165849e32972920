import Registry
import Testing

extension ScoringVectors {
  static let levels = ["minor", "general", "serious"].map(Level.init)
  static let honours = ["city", "province", "national"].map(Level.init)

  /// The vectors' rulebook with a vector's changes, as the only edition.
  func editions(_ changes: ScoreChanges) throws -> Editions {
    let part = rulebook.score
    let countsFrom = try #require(Rulebook.ScoreRules.CountsFrom(rawValue: changes.countsFrom ?? part.countsFrom))
    let book = sampleRulebook(
      levels: Self.levels, honours: Self.honours,
      score: Rulebook.ScoreRules(
        base: Millipoints((changes.base ?? part.base).value), floor: Millipoints(part.floor.value),
        ceiling: Millipoints(part.ceiling.value), commendationCap: Millipoints(part.commendationCap.value),
        countsFrom: countsFrom, observationMonths: part.observationMonths),
      grades: rulebook.grades.map { .init(grade: Grade($0.grade), minimum: Millipoints($0.min.value)) },
      repeats: Rulebook.RepeatRules(
        windowMonths: rulebook.repeat.windowMonths, ladder: rulebook.repeat.ladder.map { PerMille($0.value) }),
      violations: rulebook.violations.map(violation), commendations: rulebook.commendations.map(commendation))
    let lexicon = Lexicon(names: Lexicon.names(of: book))
    let adopted = try #require(Day("2020-01-01"))
    return Editions([Adoption(effective: adopted, sequence: .start, edition: try Edition(book, lexicon: lexicon))])
  }

  private func violation(_ part: RulebookPart.Violation) -> Rulebook.Violation {
    sampleViolation(
      part.id, points: byLevel(part.points) { Millipoints($0.value) }, holdMonths: byLevel(part.holdMonths) { $0 },
      fadeMonths: byLevel(part.fadeMonths) { $0 },
      gradeCeiling: byLevel(part.gradeCeiling ?? [:]) { .init(grade: Grade($0.grade), months: $0.months) },
      repair: part.repair.map {
        .init(afterMonths: [:], restores: PerMille($0.restores.value), conditions: nil)
      })
  }

  private func commendation(_ part: RulebookPart.Commendation) -> Rulebook.Commendation {
    let points: Rulebook.Commendation.Points =
      switch part.points {
      case .flat(let same): .flat(Millipoints(same.value))
      case .byLevel(let each): .byLevel(byLevel(each) { Millipoints($0.value) })
      }
    return sampleCommendation(
      part.id, points: points, holdMonths: part.holdMonths, fadeMonths: part.fadeMonths,
      cap: part.cap.map { Millipoints($0.value) })
  }

  private func byLevel<Value, New>(_ values: [String: Value], _ change: (Value) -> New) -> ByLevel<New> {
    ByLevel(values.map { (Level($0.key), change($0.value)) })
  }
}

extension ScoringVectors.Vector {
  /// The vector's events as the store would hand them out.
  func history(_ edition: Edition) throws -> History {
    let lexicon = Lexicon(names: Lexicon.names(of: edition.rulebook))
    var history = History()
    for event in events.sorted(by: { $0.n < $1.n }) {
      let kind: CaseKind = event.kind == "violation" ? .violation : .commendation
      var needsLevel = true
      for ruling in event.rulings.sorted(by: { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }) {
        let state = try #require(CaseState(vector: ruling.state))
        // A ruling with none before it to carry on from, also after a void, states the level of the case.
        let level = ruling.level ?? (needsLevel && state != .void ? event.level : nil)
        needsLevel = state == .void
        history.rulings.append(
          RulingRow(
            caseNumber: CaseNumber(event.n), effective: try #require(Day(ruling.effective)),
            sequence: Position(ruling.sequence), state: state, kind: kind,
            category: try #require(lexicon[event.category]), level: level.flatMap { lexicon[$0] },
            occurred: try #require(Day(event.occurredOn)), points: ruling.points.map { Millipoints($0.value) }))
      }
      for repair in event.repairs ?? [] {
        history.repairs.append(
          RepairRow(
            caseNumber: CaseNumber(event.n), effective: try #require(Day(repair.effective)),
            sequence: Position(repair.sequence), restores: nil))
      }
    }
    return history
  }
}

extension CaseState {
  init?(vector name: String) {
    switch name {
    case "pending": self = .pending
    case "dismissed": self = .dismissed
    case "upheld": self = .upheld
    case "upheld_under_appeal": self = .upheldUnderAppeal
    case "stayed": self = .stayed
    case "overturned": self = .overturned
    case "void": self = .void
    case "awarded": self = .awarded
    case "revoked": self = .revoked
    default: return nil
    }
  }
}
