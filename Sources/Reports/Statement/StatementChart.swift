internal import Documents
internal import Registry

/// The picture of a statement: the score through the period, with its events marked, over the bands of the grades.
struct StatementChart {
  let statement: MemberStatement
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  /// More marks than these are numbered alone: their words would cover each other.
  private static let mostWorded = 6

  var chart: Chart {
    let book = statement.explanation.rulebooks.inForce
    let events = events
    let all = Set(statement.track.steps.map(\.day)).union(events.keys).sorted()
    let first = statement.track.steps.first?.day
    var (previous, month): (ScoreTrack.Step?, Int?) = (nil, nil)
    let steps = all.compactMap { day -> Steps.Step? in
      guard let step = statement.track.steps.last(where: { $0.day <= day }) else { return nil }
      let isListed =
        events[day] != nil || day == first || previous?.grade != step.grade || month != day.components.month
      (previous, month) = (step, day.components.month)
      return Steps.Step(day.description, step.score.tenths, label: events[day], isListed: isListed)
    }
    return Chart(
      id: "history", title: text("信用分走势", "The score through time"), summary: summary, axis: text("日期", "Day"),
      places: 1,
      shape: .steps(
        Steps(
          name: Words.score.text(in: language), steps: steps, through: statement.period.upperBound.description,
          bands: book.grades.reversed().map { Steps.Band($0.grade.id, from: $0.minimum.value / 100) },
          range: book.score.floor.value / 100...max(book.score.floor.value / 100, book.score.ceiling.value / 100),
          numbersMarks: events.count > StatementChart.mostWorded)))
  }

  private var summary: String {
    let scores = statement.track.steps.map(\.score)
    let (low, high) = (scores.min()?.description ?? "", scores.max()?.description ?? "")
    let (from, to) = (statement.credit.opening.result.score, statement.credit.closing.result.score)
    return text(
      "信用分由期初的 \(from) 到期末的 \(to)，最低 \(low)，最高 \(high)；有标记的日子 \(events.count) 个。",
      "The score goes from \(from) to \(to), between \(low) and \(high); \(Words.count(events.count, "day is", "days are")) marked."
    )
  }

  /// By day, what happened; the passing of time alone is no event.
  private var events: [Day: String] {
    var events: [Day: [String]] = [:]
    for movement in statement.credit.movements {
      guard let word = word(movement) else { continue }
      let about = movement.line.map { text("案件 \($0.caseNumber) \(word.zh)", "case \($0.caseNumber) \(word.en)") }
      events[movement.days.lowerBound, default: []].append(about ?? text(word.zh, word.en))
    }
    return events.mapValues { $0.joined(separator: text("；", "; ")) }
  }

  private func word(_ movement: Movement) -> Phrase? {
    switch movement.kind {
    case .found: Phrase(zh: "认定成立", en: "upheld")
    case .awarded: Phrase(zh: "授予", en: "awarded")
    case .resumed: Phrase(zh: "恢复计分", en: "counting again")
    case .ceased(let state): state.word
    case .restated: Phrase(zh: "变更", en: "changed")
    case .repaired, .repairChanged: Phrase(zh: "修复", en: "repaired")
    // The first edition judges the days before it, too: its coming into force is no event.
    case .edition(let edition) where movement.amount != .zero:
      Phrase(zh: "规则 \(edition) 生效", en: "edition \(edition) in force")
    case .edition, .repetition, .holdEnded, .fading, .lapsed, .categoryCaps, .commendationCap, .bounds, .rounding: nil
    }
  }
}
