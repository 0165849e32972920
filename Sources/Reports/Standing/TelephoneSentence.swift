internal import Registry

/// A standing in one sentence that can be said on the telephone.
struct TelephoneSentence {
  let standing: Standing

  var phrase: Phrase { Phrase(zh: chinese, en: english) }

  private var result: ScoreResult { standing.result }
  private var asOf: Phrase { Words.date(standing.asOf) }

  private var chinese: String {
    let name = standing.name ?? Words.erased.zh
    let number = standing.number.map { "编号\($0)" }
    let left: String? =
      if case .left(let day) = standing.membership { "已于\(Words.date(day).zh)退会" } else { nil }
    let status: String =
      switch standing.membership {
      case .member: "会员"
      case .left: "原会员"
      case .notYet(let day): "将于\(Words.date(day).zh)入会的"
      }
    let remarks = [number, left].compactMap(\.self).joined(separator: "，")
    return "截至\(asOf.zh)，\(standing.association.name.zh)\(status)\(name)\(remarks.isEmpty ? "" : "（\(remarks)）")"
      + "信用分 \(result.score)，等级 \(result.grade.id)"
      + (result.underObservation ? "，尚在观察期" : "") + "，\(pendingInChinese)\(appealsInChinese)。"
  }

  private var pendingInChinese: String {
    standing.cases.pending == 0 ? "没有待处理的案件" : "有 \(standing.cases.pending) 起案件待处理"
  }

  private var appealsInChinese: String {
    guard standing.cases.underAppeal > 0 else { return "" }
    let open = "；另有 \(standing.cases.underAppeal) 起认定在申诉中"
    guard standing.dependsOnAppeals else { return open }
    let (won, lost) = (standing.figures.ifAppealsSucceed, standing.figures.ifAppealsFail)
    return open + "，申诉成功则为 \(won.score)、\(won.grade.id) 级，不成功则为 \(lost.score)、\(lost.grade.id) 级"
  }

  private var english: String {
    let name = standing.name ?? Words.erased.en
    let number = standing.number.map { " (number \($0))" } ?? ""
    let association = standing.association.name.en
    let who: String =
      switch standing.membership {
      case .member: "\(name)\(number), a member of \(association),"
      case .left(let day): "\(name)\(number), who left \(association) on \(Words.date(day).en),"
      case .notYet(let day): "\(name)\(number), who joins \(association) on \(Words.date(day).en),"
      }
    return "As of \(asOf.en), \(who) has a score of \(result.score), grade \(result.grade.id)"
      + (result.underObservation ? ", still under observation" : "") + ", with \(pendingInEnglish)\(appealsInEnglish)."
  }

  private var pendingInEnglish: String {
    standing.cases.pending == 0 ? "no case pending" : Words.count(standing.cases.pending, "case", "cases") + " pending"
  }

  private var appealsInEnglish: String {
    guard standing.cases.underAppeal > 0 else { return "" }
    let open = "; " + Words.count(standing.cases.underAppeal, "finding is", "findings are") + " under appeal"
    guard standing.dependsOnAppeals else { return open }
    let (won, lost) = (standing.figures.ifAppealsSucceed, standing.figures.ifAppealsFail)
    return open
      + ": \(won.score), grade \(won.grade.id), if it succeeds, and \(lost.score), grade \(lost.grade.id), if not"
  }
}
