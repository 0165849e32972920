import Registry

/// SCORING.md again, sentence by sentence, as slowly and plainly as it can be put: what the scorer has to agree with.
/// It shares with it no table, no date arithmetic and no shortcut.
struct NaiveScorer {
  struct Line: Equatable {
    var number, weight, multiplier: Int
    var repaired: Bool
  }
  struct Outcome: Equatable {
    var score, grade: String
    var uplift, deduction: Int
    var lines: [Line]
    var observation: Bool
  }
  private struct Counted {
    var number: Int
    var kind: CaseKind
    var category: String
    var occurred, found: Day
    var level: String?
    var points: Int?
    var book: Rulebook
    var restores: Int?
  }

  let books: [(effective: Day, sequence: Position, book: Rulebook)]
  let lexicon: Lexicon
  let history: History
  let figure: Figure
  let day: Day
  let position: Position

  /// d + n months: the same day of the month, clamped to the last day of that month.
  static func plus(_ day: Day, _ months: Int) -> Day {
    let (y, m, d) = day.components
    var (year, month) = (y, m)
    for _ in 0..<months {
      month += 1
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    for last in stride(from: d, through: 1, by: -1) {
      if let found = Day(year: year, month: month, day: last) { return found }
    }
    return day
  }

  /// The edition in force on a day; the first one for days before it.
  private func book(on day: Day) -> Rulebook? {
    let known = books.filter { $0.sequence <= position }
      .sorted { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
    guard let first = known.first else { return nil }
    return known.last { $0.effective <= max(day, first.effective) }?.book
  }

  private func counted(_ number: CaseNumber) -> Counted? {
    var rulings = history.rulings.filter {
      $0.caseNumber == number && $0.sequence <= position && $0.effective <= day
    }
    let voids = rulings.filter { $0.state == .void }
    rulings.removeAll { row in voids.contains { row.sequence < $0.sequence && row.effective >= $0.effective } }
    rulings.sort { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
    guard let ruling = rulings.last, let book = book(on: ruling.occurred) else { return nil }
    let counts =
      switch (figure, ruling.state) {
      case (_, .upheld), (_, .awarded), (.confirmed, .upheldUnderAppeal), (.ifAppealsFail, .upheldUnderAppeal),
        (.ifAppealsFail, .stayed):
        true
      default: false
      }
    guard counts else { return nil }
    let findings: [CaseState] = [.upheld, .upheldUnderAppeal, .stayed, .awarded]
    let sinceOther = rulings.suffix(while: { findings.contains($0.state) })
    var level: Term?
    var points: Int?
    for row in rulings {
      if row.level != nil {
        level = row.level
        points = nil
      }
      if let set = row.points { points = set.value }
    }
    guard let found = sinceOther.first?.effective else { return nil }
    let category = lexicon[ruling.category]
    var restores: Int?
    for repair in history.repairs
    where repair.caseNumber == number && repair.effective <= day && repair.sequence <= position
      && repair.effective >= found
    {
      let own = book.violations.first { $0.id.id == category }?.repair?.restores.value ?? 0
      restores = max(restores ?? 0, min(own, repair.restores?.value ?? own))
    }
    return Counted(
      number: number.value, kind: ruling.kind, category: category, occurred: ruling.occurred, found: found,
      level: level.map { lexicon[$0] }, points: points, book: book, restores: restores)
  }

  func outcome() -> Outcome? {
    guard let now = book(on: day) else { return nil }
    let cases = Set(history.rulings.map(\.caseNumber)).compactMap(counted)
    var weights: [(Counted, Line)] = []
    var worst = 0
    for e in cases {
      guard let (line, ceiling) = weigh(e, among: cases) else { return nil }
      weights.append((e, line))
      if let ceiling, let place = now.grades.firstIndex(where: { $0.grade == ceiling }) { worst = max(worst, place) }
    }
    let deduction = weights.filter { $0.0.kind == .violation }.map(\.1.weight).reduce(0, +)
    var uplift = 0
    for category in Set(cases.filter { $0.kind == .commendation }.map(\.category)) {
      let sum = weights.filter { $0.0.category == category }.map(\.1.weight).reduce(0, +)
      let cap = now.commendations.first { $0.id.id == category }?.cap
      uplift += cap.map { min(sum, $0.value) } ?? sum
    }
    uplift = min(uplift, now.score.commendationCap.value)
    var score = now.score.base.value + uplift - deduction
    score = max(score, now.score.floor.value)
    score = min(score, now.score.ceiling.value)
    let tenths = (score + 50) / 100
    guard let byScore = now.grades.firstIndex(where: { $0.minimum.value <= tenths * 100 }) else { return nil }
    let order = { (a: (Counted, Line), b: (Counted, Line)) in
      (a.0.occurred, a.0.number) < (b.0.occurred, b.0.number)
    }
    return Outcome(
      score: "\(tenths / 10).\(tenths % 10)", grade: now.grades[max(byScore, worst)].grade.id, uplift: uplift,
      deduction: deduction, lines: weights.sorted(by: order).map(\.1),
      observation: history.joined.map { day < Self.plus($0, now.score.observationMonths) } ?? false)
  }

  private func weigh(_ e: Counted, among cases: [Counted]) -> (Line, ceiling: Grade?)? {
    var weight: Int
    let hold: Int
    let fade: Int
    var multiplier = 1000
    var ceiling: Rulebook.Violation.Ceiling?
    if let category = e.book.violations.first(where: { $0.id.id == e.category }) {
      guard let level = e.level.map(Level.init) ?? category.defaultLevel, let points = category.points[level],
        let months = category.holdMonths[level]
      else { return nil }
      (hold, fade) = (months, category.fadeMonths[level] ?? 0)
      ceiling = category.gradeCeiling[level]
      let priors = cases.filter {
        $0.number != e.number && $0.category == e.category && $0.restores == nil && $0.found < e.occurred
          && Self.plus($0.occurred, e.book.repeats.windowMonths) > e.occurred
      }
      let ladder = e.book.repeats.ladder
      multiplier = ladder[min(priors.count, ladder.count - 1)].value
      weight = (e.points ?? points.value) * multiplier / 1000
    } else if let category = e.book.commendations.first(where: { $0.id.id == e.category }) {
      (hold, fade) = (category.holdMonths, category.fadeMonths)
      switch category.points {
      case .flat(let points): weight = e.points ?? points.value
      case .byLevel(let each):
        guard let level = e.level.map(Level.init) ?? category.defaultLevel, let points = each[level] else { return nil }
        weight = e.points ?? points.value
      }
    } else {
      return nil
    }
    let fromAct = e.kind == .violation && e.book.score.countsFrom == .occurrence
    let c = fromAct ? e.occurred : e.found
    let h = Self.plus(c, hold)
    let z = Self.plus(h, fade)
    if day >= z { weight = 0 } else if day >= h { weight = weight * z.days(since: day) / z.days(since: h) }
    if let restores = e.restores { weight = weight * (1000 - restores) / 1000 }
    let holds = ceiling.map { e.restores == nil && day < Self.plus(c, $0.months) } ?? false
    return (
      Line(number: e.number, weight: weight, multiplier: multiplier, repaired: e.restores != nil),
      ceiling: holds ? ceiling?.grade : nil
    )
  }
}

extension Array {
  /// The longest end of it of which every element passes.
  fileprivate func suffix(while passes: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !passes($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
