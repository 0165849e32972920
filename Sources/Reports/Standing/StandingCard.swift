internal import Documents
internal import Registry

/// Who, how much, and what is on record, as far as it may be told: the top of every paper about one member.
struct StandingCard {
  let standing: Standing
  let language: DocumentLanguage

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  var title: String {
    let name = standing.name ?? standing.account?.spoken(in: language) ?? Words.erased.text(in: language)
    return standing.number.map { "\(name)  \($0)" } ?? name
  }

  var audience: String {
    let level = standing.disclosure.title.text(in: language)
    return text("披露范围：\(level)。", "Disclosure: \(level).") + text("", " ") + Words.purpose.text(in: language)
  }

  var facts: Facts { Facts(id: "standing", rating + record + times) }

  private var rating: [Facts.Fact] {
    var facts: [Facts.Fact] = []
    if let score = standing.rating?.score {
      facts.append(.init("score", Words.score.text(in: language), .score(score)))
    }
    if let grade = standing.rating?.grade {
      facts.append(.init("grade", Words.grade.text(in: language), .text(grade.id)))
    }
    if let result = standing.figures?.confirmed {
      facts += [
        .init("deduction", Words.deduction.text(in: language), .points(result.deduction)),
        .init("uplift", Words.uplift.text(in: language), .points(result.uplift)),
      ]
    }
    return facts
  }

  private var record: [Facts.Fact] {
    var facts: [Facts.Fact] = [.init("membership", text("会籍", "Membership"), .text(membership))]
    if let cases = standing.cases {
      facts += [
        .init("findings", text("认定成立", "Findings"), .text(findings(cases))),
        .init("pending", text("待处理案件", "Cases pending"), .integer(cases.pending)),
        .init("awards", text("正向记录", "Awards"), .integer(cases.awards)),
      ]
    }
    if let figures = standing.figures, standing.dependsOnAppeals {
      for figure in [Figure.ifAppealsFail, .ifAppealsSucceed] {
        let other = figures[figure]
        facts.append(
          .init(
            figure.rawValue, figure.title(reopened: standing.cases?.reopened ?? 0).text(in: language),
            .text("\(other.score)  \(other.grade.id)")))
      }
    }
    if standing.isDisputed {
      facts.append(
        .init("disputed", text("异议", "Objection"), .text(text("异议正在处理中", "an objection is being looked into"))))
    }
    return facts
  }

  private var times: [Facts.Fact] {
    [
      .init("as_of", Words.asOf.text(in: language), .day(standing.asOf)),
      .init("known_at", Words.knownAt.text(in: language), .text(standing.knownAt.description)),
      .init(
        "rulebook", Words.rulebook.text(in: language), .text("\(standing.rulebook.id) \(standing.rulebook.edition)")),
    ]
  }

  private func findings(_ cases: CaseTally) -> String {
    var remarks: [String] = []
    if cases.findings > cases.weighing {
      let lapsed = cases.findings - cases.weighing
      remarks.append(text("\(lapsed) 起已不计分", "\(lapsed) no longer weighing"))
    }
    if cases.underAppeal > 0 { remarks.append(text("\(cases.underAppeal) 起申诉中", "\(cases.underAppeal) under appeal")) }
    if cases.reopened > 0 { remarks.append(text("\(cases.reopened) 起重新审理中", "\(cases.reopened) open again")) }
    if cases.repaired > 0 { remarks.append(text("\(cases.repaired) 起已修复", "\(cases.repaired) repaired")) }
    guard !remarks.isEmpty else { return "\(cases.findings)" }
    return text(
      "\(cases.findings)（\(remarks.joined(separator: "，"))）", "\(cases.findings) (\(remarks.joined(separator: ", ")))")
  }

  var membership: String {
    let observed = standing.rating?.underObservation == true ? text("，观察期内", ", under observation") : ""
    switch standing.membership {
    case .member(let since?): return text("会员，自 \(since) 起", "member since \(since)") + observed
    case .member(nil): return text("会员，入会日期不详", "member, joining day not known") + observed
    case .left(let day): return text("已于 \(day) 退会", "left on \(day)")
    case .notYet(let day): return text("将于 \(day) 入会", "joins on \(day)")
    }
  }

  // MARK: Tables

  /// What follows from findings, and awards: as far as there are any.
  var tables: [Block] {
    (standing.findings.isEmpty ? [] : [.table(consequences)])
      + (standing.awards.isEmpty || standing.disclosure >= .member ? [] : [.table(awards)])
  }

  private var consequences: Table {
    Table(
      id: "consequences", caption: text("生效中的惩戒与公开", "Sanctions in force and publications"),
      columns: [
        Column("case", text("案件", "Case"), .integer), Column("category", text("类别", "Category")),
        Column("level", text("程度", "Level")), Column("found_on", text("认定日", "Found"), .day),
        Column("sanctions", text("惩戒", "Sanctions")), Column("published_until", text("公开至", "Public until"), .day),
      ],
      rows: Rows(
        standing.findings.map { finding in
          [
            .integer(finding.number.value), .text(finding.name.text(in: language)),
            finding.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(finding.found),
            .text(finding.sanctions.map { $0.text(in: language) }.joined(separator: text("；", "; "))),
            finding.published.map { .day($0.upperBound) } ?? .empty,
          ]
        }))
  }

  private var awards: Table {
    Table(
      id: "awards", caption: text("正向记录", "Awards"),
      columns: [
        Column("category", text("类别", "Category")), Column("level", text("级别", "Level")),
        Column("awarded_on", text("授予日", "Awarded on"), .day),
      ],
      rows: Rows(
        standing.awards.map { award in
          [
            .text(award.title.text(in: language)), award.level.map { .text($0.title.text(in: language)) } ?? .empty,
            .day(award.awarded),
          ]
        }))
  }
}

extension FindingInSight {
  /// What was found, and that it is appealed against where it is: whoever is told of it is told that, too.
  var name: Phrase {
    isUnderAppeal ? Phrase(zh: "\(title.zh)（申诉中）", en: "\(title.en) (under appeal)") : title
  }
}

extension SanctionInForce {
  /// `暂停会员资格（至 2027-02-28）`.
  func text(in language: DocumentLanguage) -> String {
    title.text(in: language) + (end.map { language.text("（至 \($0)）", " (until \($0))") } ?? "")
  }
}

extension AccountName {
  /// `抖音账号 demo_tea`: how a member is called whose name is not told.
  func spoken(in language: DocumentLanguage) -> String {
    let platform = Platform.title(of: platform).text(in: language)
    return language.text("\(platform)账号 \(handle) 的持有人", "the holder of the \(platform) account \(handle)")
  }
}
