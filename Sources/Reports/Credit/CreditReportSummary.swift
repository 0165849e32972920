internal import Registry

/// The period in a few figures and sentences.
struct CreditReportSummary {
  let report: CreditReport

  private var period: ReportPeriod { report.period }

  var members: Int { report.members.count { $0.isMember } }
  var open: Int { report.open.count { $0.kind == .violation } }
  func count(_ event: CaseEvent) -> Int { report.events.reduce(0) { $0 + $1[event] } }

  /// Members at both ends whose grade got better, and worse; as places in the edition in force.
  var risen: Int { gradeSteps.count { $0 < 0 } }
  var fallen: Int { gradeSteps.count { $0 > 0 } }

  private var gradeSteps: [Int] {
    let order = report.grades.map(\.grade)
    return report.members.lazy.filter { $0.wasMember && $0.isMember && $0.gradeChanged }.map {
      (order.firstIndex(of: $0.closing.grade) ?? 0) - (order.firstIndex(of: $0.opening.grade) ?? 0)
    }
  }

  /// Cases that have been open for longer than that.
  func open(longerThan days: Int) -> Int {
    report.open.count { $0.kind == .violation && report.asOf.days(since: $0.since) > days }
  }

  /// How things stand at the end.
  var sentences: [Phrase] {
    [
      Phrase(
        zh: "\(period.end.zh)有会员 \(members) 名。",
        en: "At \(period.end.en) there were \(Words.count(members, "member", "members"))."),
      Phrase(
        zh: "\(period.this.zh)认定违规成立 \(count(.upheld)) 起、不成立 \(count(.dismissed)) 起，授予正向记录 \(count(.awarded)) 项。",
        en:
          "\(Words.count(count(.upheld), "violation was", "violations were")) upheld, \(count(.dismissed)) dismissed, "
          + "and \(Words.count(count(.awarded), "commendation", "commendations")) awarded."),
      Phrase(
        zh: "\(period.end.zh)有 \(open) 起案件待处理，\(report.underAppeal) 起认定在申诉或重新审理中。",
        en: "\(Words.count(open, "case was", "cases were")) open at the end, and "
          + "\(Words.count(report.underAppeal, "finding", "findings")) under appeal or opened again."),
    ]
  }

  // MARK: What changed

  var changes: [Phrase] {
    [roll, findings, grades, pace, restated, report.restated?.sentence].compactMap(\.self)
  }

  private var roll: Phrase {
    let change = members - report.members.count { $0.wasMember }
    let (joined, left) = (report.members.count { !$0.joined.isEmpty }, report.members.count { !$0.left.isEmpty })
    let movement = Phrase(
      zh: joined + left == 0 ? "" : "（入会 \(joined) 名，退会 \(left) 名）",
      en: joined + left == 0 ? "" : " (\(joined) joined, \(left) left)")
    guard change != 0 else {
      return Phrase(
        zh: "会员人数与\(period.lastEnd.zh)相同\(movement.zh)。", en: "As many members as \(period.lastEnd.en)\(movement.en).")
    }
    return Phrase(
      zh: "会员比\(period.lastEnd.zh)\(change > 0 ? "多" : "少") \(abs(change)) 名\(movement.zh)。",
      en:
        "\(Words.count(abs(change), "member", "members")) \(change > 0 ? "more" : "fewer") than \(period.lastEnd.en)\(movement.en)."
    )
  }

  /// Findings beside those of the period before, and what most of them were about.
  private var findings: Phrase? {
    let length: Int =
      switch period {
      case .quarter: 1
      case .year: 4
      }
    guard report.activity.quarters.count >= 2 * length else { return nil }
    let each = report.activity.upheld
    let now = each.reduce(0) { $0 + $1.counts.suffix(length).reduce(0, +) }
    let before = each.reduce(0) { $0 + $1.counts.dropLast(length).suffix(length).reduce(0, +) }
    let most = each.map { ($0.category, $0.counts.suffix(length).reduce(0, +)) }.max { $0.1 < $1.1 }
    let comparison =
      now == before
      ? Phrase(zh: "与上期相同", en: "as many as in the period before")
      : Phrase(
        zh: "比上期\(now > before ? "多" : "少") \(abs(now - before)) 起",
        en: "\(abs(now - before)) \(now > before ? "more" : "fewer") than in the period before")
    guard let most, most.1 > 0 else {
      return Phrase(zh: "认定成立的违规 \(now) 起，\(comparison.zh)。", en: "\(now) violations upheld, \(comparison.en).")
    }
    let title = report.rulebooks.title(of: most.0)
    return Phrase(
      zh: "认定成立的违规 \(now) 起，\(comparison.zh)；最多的是“\(title.zh)”（\(most.1) 起）。",
      en:
        "\(Words.count(now, "violation", "violations")) upheld, \(comparison.en); most often: \(title.en) (\(most.1)).")
  }

  private var grades: Phrase {
    Phrase(
      zh: risen + fallen == 0 ? "没有会员的等级变化。" : "\(risen) 名会员的等级上升，\(fallen) 名下降。",
      en: risen + fallen == 0
        ? "No member's grade changed." : "\(Words.count(risen, "member", "members")) rose in grade and \(fallen) fell.")
  }

  /// How long deciding took.
  private var pace: Phrase? {
    guard let median = report.activity.median else { return nil }
    let (count, slowest) = (report.activity.daysToDecision.count, report.activity.daysToDecision.last ?? median)
    return Phrase(
      zh: "作出决定的 \(count) 起案件，从受理到生效的天数中位数为 \(median) 天，最长 \(slowest) 天。",
      en: "\(Words.count(count, "case was", "cases were")) decided, from intake to effect in a median of "
        + "\(Words.count(median, "day", "days")), \(slowest) at most.")
  }

  private var restated: Phrase? {
    let count = report.members.count { !$0.corrections.isEmpty }
    guard count > 0 else { return nil }
    return Phrase(
      zh: "\(count) 名会员以前各期的记录有更正，见“对以前各期的更正”。",
      en: "Earlier records of \(Words.count(count, "member", "members")) were corrected; see the last section.")
  }

  // MARK: What the council is to decide

  /// What is listed on the first page; the table has the rest.
  static let mostListed = 8

  var decisions: [Phrase] {
    report.agenda.prefix(CreditReportSummary.mostListed).map { $0.sentence(in: report.rulebooks) }
  }

  var moreDecisions: Phrase? {
    let rest = report.agenda.count - CreditReportSummary.mostListed
    guard rest > 0 else { return nil }
    return Phrase(zh: "另有 \(rest) 项，见“待处理的案件”。", en: "\(rest) more are under “Open cases”.")
  }

  /// What needs the council's eye.
  var warnings: [Phrase] {
    let old = open(longerThan: 90)
    guard old > 0 else { return [] }
    return [
      Phrase(
        zh: "\(old) 起案件待处理已超过 90 天，请理事会过问。",
        en: "\(Words.count(old, "case has", "cases have")) been open for more than 90 days; the council should ask why."
      )
    ]
  }
}
