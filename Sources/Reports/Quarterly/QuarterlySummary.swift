internal import Registry

/// The quarter in a few figures and sentences.
struct QuarterlySummary {
  let report: QuarterlyReport

  var members: Int { report.members.count { $0.isMember } }
  var open: Int { report.open.count { $0.kind == .violation } }
  func count(_ event: CaseEvent) -> Int { report.events.reduce(0) { $0 + $1[event] } }

  /// Members at both ends whose grade got better, and worse; as places in the edition in force.
  var risen: Int { gradeSteps.count { $0 < 0 } }
  var fallen: Int { gradeSteps.count { $0 > 0 } }

  private var gradeSteps: [Int] {
    let order = report.grades.map(\.grade)
    return report.members.filter { $0.wasMember && $0.isMember && $0.gradeChanged }.map {
      (order.firstIndex(of: $0.closing.grade) ?? 0) - (order.firstIndex(of: $0.opening.grade) ?? 0)
    }
  }

  /// Cases that have been open for longer than that.
  func open(longerThan days: Int) -> Int {
    report.open.count { $0.kind == .violation && report.asOf.days(since: $0.since) > days }
  }

  var sentences: [Phrase] {
    let before = report.members.count { $0.wasMember }
    let change = members - before
    return [
      Phrase(
        zh: "季末有会员 \(members) 名，\(change == 0 ? "与上季末相同" : "比上季末\(change > 0 ? "多" : "少") \(abs(change)) 名")。",
        en: "At the end of the quarter there were \(Words.count(members, "member", "members")), "
          + (change == 0
            ? "as many as a quarter before." : "\(abs(change)) \(change > 0 ? "more" : "fewer") than a quarter before.")
      ),
      Phrase(
        zh: "本季度认定违规成立 \(count(.upheld)) 起、不成立 \(count(.dismissed)) 起，授予正向记录 \(count(.awarded)) 项。",
        en:
          "\(Words.count(count(.upheld), "violation was", "violations were")) upheld, \(count(.dismissed)) dismissed, "
          + "and \(Words.count(count(.awarded), "commendation", "commendations")) awarded."),
      Phrase(
        zh: "\(risen) 名会员的等级上升，\(fallen) 名下降。",
        en: "\(Words.count(risen, "member", "members")) rose in grade and \(fallen) fell."),
      Phrase(
        zh: "季末有 \(open) 起案件待处理，\(report.underAppeal) 起认定在申诉中。",
        en: "\(Words.count(open, "case was", "cases were")) open at the end, and "
          + "\(Words.count(report.underAppeal, "finding", "findings")) under appeal."),
    ]
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
