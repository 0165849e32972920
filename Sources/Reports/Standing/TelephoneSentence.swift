internal import Documents
internal import Registry

/// A standing in one sentence that can be said on the telephone, to whomever the standing is for.
///
/// Outsiders are told nothing of open cases, nor that there are none: the silence would speak another time.
struct TelephoneSentence {
  let standing: Standing

  var phrase: Phrase { Phrase(zh: chinese, en: english) }

  private var asOf: Phrase { Words.date(standing.asOf) }

  // MARK: Chinese

  private var chinese: String {
    "截至\(asOf.zh)，\(whoInChinese)" + partsInChinese.joined(separator: "，") + "。"
  }

  private var whoInChinese: String {
    let name = standing.name ?? standing.account?.spoken(in: .zh) ?? Words.erased.zh
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
    return "\(standing.association.name.zh)\(status)\(name)\(remarks.isEmpty ? "" : "（\(remarks)）")"
  }

  private var partsInChinese: [String] {
    var parts: [String] = []
    if let rating = standing.rating {
      parts.append((rating.score.map { "信用分 \($0)，等级 " } ?? "信用等级 ") + rating.grade.id)
      if rating.underObservation { parts.append("尚在观察期") }
    }
    if let cases = standing.cases {
      parts.append(
        (cases.pending == 0 ? "没有待处理的案件" : "有 \(cases.pending) 起案件待处理") + appealsInChinese(cases))
    } else {
      parts.append(sanctionsInChinese)
    }
    if standing.isDisputed { parts.append("有异议正在处理中") }
    return parts
  }

  private var sanctionsInChinese: String {
    let sanctions = standing.findings.flatMap(\.sanctions)
    guard !sanctions.isEmpty else {
      if standing.disclosure == .public, standing.isInGoodStanding { return "会员资格正常，没有公开的惩戒" }
      return "没有生效中的惩戒"
    }
    return (standing.disclosure == .public ? "正在公开的惩戒：" : "生效中的惩戒：")
      + sanctions.map { $0.text(in: .zh) }.joined(separator: "、")
  }

  private func appealsInChinese(_ cases: CaseTally) -> String {
    var open = cases.underAppeal > 0 ? "；另有 \(cases.underAppeal) 起认定在申诉中" : ""
    if cases.reopened > 0 { open += "；另有 \(cases.reopened) 起案件在重新审理中" }
    guard !open.isEmpty else { return "" }
    guard standing.dependsOnAppeals, let figures = standing.figures else { return open }
    let (won, lost) = (figures.ifAppealsSucceed, figures.ifAppealsFail)
    let what = cases.reopened == 0 ? "申诉" : cases.underAppeal == 0 ? "重新审理" : "申诉和重新审理"
    return open + "，\(what)成功则为 \(won.score)、\(won.grade.id) 级，不成功则为 \(lost.score)、\(lost.grade.id) 级"
  }

  // MARK: English

  private var english: String { "As of \(asOf.en), \(whoInEnglish) " + partsInEnglish + "." }

  private var whoInEnglish: String {
    let name = standing.name ?? standing.account?.spoken(in: .en) ?? Words.erased.en
    let number = standing.number.map { " (number \($0))" } ?? ""
    let association = standing.association.name.en
    return switch standing.membership {
    case .member: "\(name)\(number), a member of \(association),"
    case .left(let day): "\(name)\(number), who left \(association) on \(Words.date(day).en),"
    case .notYet(let day): "\(name)\(number), who joins \(association) on \(Words.date(day).en),"
    }
  }

  private var partsInEnglish: String {
    var text = ""
    if let rating = standing.rating {
      text = "has " + (rating.score.map { "a score of \($0), grade " } ?? "grade ") + rating.grade.id
      if rating.underObservation { text += ", still under observation" }
    }
    if let cases = standing.cases {
      let pending = cases.pending == 0 ? "no case pending" : Words.count(cases.pending, "case", "cases") + " pending"
      text += ", with \(pending)\(appealsInEnglish(cases))"
    } else {
      text += (text.isEmpty ? "is " : ", and is ") + sanctionsInEnglish
    }
    if standing.isDisputed { text += "; an objection is being looked into" }
    return text
  }

  private var sanctionsInEnglish: String {
    let sanctions = standing.findings.flatMap(\.sanctions)
    guard !sanctions.isEmpty else {
      return standing.disclosure == .public && standing.isInGoodStanding
        ? "in good standing, with no published sanction" : "under no sanction in force"
    }
    return (standing.disclosure == .public ? "under a published sanction: " : "under sanction: ")
      + sanctions.map { $0.text(in: .en) }.joined(separator: ", ")
  }

  private func appealsInEnglish(_ cases: CaseTally) -> String {
    var open =
      cases.underAppeal > 0
      ? "; " + Words.count(cases.underAppeal, "finding is", "findings are") + " under appeal" : ""
    if cases.reopened > 0 { open += "; " + Words.count(cases.reopened, "case is", "cases are") + " open again" }
    guard !open.isEmpty else { return "" }
    guard standing.dependsOnAppeals, let figures = standing.figures else { return open }
    let (won, lost) = (figures.ifAppealsSucceed, figures.ifAppealsFail)
    return open
      + ": \(won.score), grade \(won.grade.id), if it succeeds, and \(lost.score), grade \(lost.grade.id), if not"
  }
}
