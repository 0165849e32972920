import Registry

/// An association with a few editions, and members whose records could all have been made by its use cases.
struct RandomWorld {
  static let days = day(2023, 1, 1)...day(2025, 12, 31)

  let books: [(effective: Day, sequence: Position, book: Rulebook)]
  let lexicon: Lexicon
  let editions: Editions
  var dice: ScoringDice
  private let check: RulingCheck
  /// Things happen only every so many days, so that they coincide.
  private let grid: Int
  /// The next entry of the journal.
  private var next: Position

  init(seed: UInt64) throws {
    dice = ScoringDice(seed: seed)
    grid = dice.one(of: [1, 7, 30])
    var books: [(Day, Position, Rulebook)] = []
    for place in 1...dice.one(of: [1, 1, 2, 3]) {
      let effective = place == 1 ? dice.day(Self.days.lowerBound...Self.day(2024, 6, 30)) : dice.day(Self.days)
      books.append((effective, Position(place), RandomRulebook.make(edition: "\(place)", &dice)))
    }
    var lexicon = Lexicon()
    for (_, _, book) in books { for name in Lexicon.names(of: book) { _ = lexicon.add(name) } }
    self.books = books.map { (effective: $0.0, sequence: $0.1, book: $0.2) }
    self.lexicon = lexicon
    editions = Editions(
      try books.map { Adoption(effective: $0.0, sequence: $0.1, edition: try Edition($0.2, lexicon: lexicon)) })
    check = try RulingCheck(editions: editions, knownAt: .end)
    next = Position(books.count + 1)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
  }

  /// A position from the adoption of the first edition on, up to the last entry.
  mutating func position() -> Position { Position(dice.number(1...max(1, next.value - 1))) }

  /// A day on which something may happen, month ends more often than not.
  mutating func anyDay() -> Day {
    let day = onGrid(dice.day(Self.days.lowerBound...Self.day(2027, 6, 30)))
    return dice.chance(30) ? day.adding(days: 1 - day.components.day).adding(days: -1) : day
  }

  private func onGrid(_ day: Day) -> Day {
    day.adding(days: -(day.days(since: Self.days.lowerBound) % grid))
  }

  mutating func history(cases: ClosedRange<Int> = 0...6) throws -> History {
    var history = History(joined: dice.chance(80) ? dice.day(Self.days) : nil)
    let count = dice.number(cases)
    for number in 0..<count { try addCase(CaseNumber(number + 1), to: &history) }
    history.rulings.sort { ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence) }
    history.repairs.sort { ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence) }
    return history
  }

  private mutating func addCase(_ number: CaseNumber, to history: inout History) throws {
    let kind: CaseKind = dice.chance(65) ? .violation : .commendation
    let occurred = onGrid(dice.day(Self.days))
    var rulings: [RulingRow] = []
    for _ in 0..<dice.number(1...5) {
      let latest = rulings.last?.effective ?? occurred
      let effective = dice.chance(20) ? latest : onGrid(latest.adding(days: dice.number(-20...120)))
      if let ruling = try ruling(number, kind, occurred: occurred, effective: effective, after: rulings) {
        rulings.append(ruling)
      }
      if dice.chance(15) { next = next.advanced(by: 1) }
    }
    history.rulings += rulings
    guard kind == .violation, dice.chance(35) else { return }
    for _ in 0..<dice.number(1...2) {
      history.repairs.append(
        RepairRow(
          caseNumber: number, effective: onGrid(occurred.adding(days: dice.number(0...400))), sequence: take(),
          restores: dice.chance(40) ? PerMille(dice.one(of: [0, 100, 333, 1000])) : nil))
    }
  }

  /// A ruling that the check lets pass; nil where the dice came up with another.
  mutating func ruling(
    _ number: CaseNumber, _ kind: CaseKind, occurred: Day, effective: Day, after rulings: [RulingRow],
    state: CaseState? = nil, category: Term? = nil
  ) throws -> RulingRow? {
    let names = kind == .violation ? RandomRulebook.violations : RandomRulebook.commendations
    let levels = kind == .violation ? RandomRulebook.levels : RandomRulebook.honours
    let states: [CaseState] =
      kind == .violation
      ? [.pending, .dismissed, .upheld, .upheld, .upheld, .upheld, .upheldUnderAppeal, .stayed, .overturned, .void]
      : [.pending, .awarded, .awarded, .awarded, .revoked, .void]
    guard let category = category ?? rulings.first?.category ?? lexicon[dice.one(of: names)] else { return nil }
    let row = RulingRow(
      caseNumber: number, effective: effective, sequence: next, state: state ?? dice.one(of: states), kind: kind,
      category: category, level: dice.chance(60) ? lexicon[dice.one(of: levels).id] : nil, occurred: occurred,
      points: dice.chance(20) ? dice.points(0...20) : nil)
    do {
      try check.check(row, after: rulings)
    } catch {
      return nil
    }
    next = next.advanced(by: 1)
    return row
  }

  mutating func take() -> Position {
    defer { next = next.advanced(by: 1) }
    return next
  }
}
