public import Documents
public import Registry

/// The answer to "what is this member's standing?": a short card that ends with a sentence for the telephone.
public struct StandingReport: Sendable {
  public let standing: Standing

  public init(_ standing: Standing) { self.standing = standing }

  /// The last line: what can be said on the telephone.
  public var sentence: Phrase { TelephoneSentence(standing: standing).phrase }

  public func document(in language: DocumentLanguage) -> Document {
    let card = StandingCard(standing: standing, language: language)
    return Document(
      title: card.title, subtitle: standing.association.name.text(in: language), language: language,
      audience: card.audience, blocks: [.facts(card.facts), .paragraph(sentence.text(in: language))])
  }

  /// The same for programs, in one form whatever the language.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      StandingJSON(standing: standing).write(into: &json)
      json.field("sentence", sentence)
    }
    return json.take()
  }
}

/// Who, how much, and what is on record: the top of every paper about one member.
struct StandingCard {
  let standing: Standing
  let language: DocumentLanguage

  var title: String {
    let name = standing.name ?? Words.erased.text(in: language)
    return standing.number.map { "\(name)  \($0)" } ?? name
  }

  var audience: String {
    let level = standing.disclosure.title.text(in: language)
    return language.text("披露范围：\(level)。", "Disclosure: \(level).") + language.text("", " ")
      + Words.purpose.text(in: language)
  }

  var facts: Facts {
    let (result, cases) = (standing.result, standing.cases)
    var facts: [Facts.Fact] = [
      .init("score", Words.score.text(in: language), .score(result.score)),
      .init("grade", Words.grade.text(in: language), .text(result.grade.id)),
      .init("deduction", Words.deduction.text(in: language), .points(result.deduction)),
      .init("uplift", Words.uplift.text(in: language), .points(result.uplift)),
      .init("membership", language.text("会籍", "Membership"), .text(membership)),
      .init("findings", language.text("认定成立", "Findings"), .text(findings)),
      .init("pending", language.text("待处理案件", "Cases pending"), .integer(cases.pending)),
      .init("awards", language.text("正向记录", "Awards"), .integer(cases.awards)),
    ]
    if standing.dependsOnAppeals {
      for figure in [Figure.ifAppealsFail, .ifAppealsSucceed] {
        let other = standing.figures[figure]
        facts.append(
          .init(figure.rawValue, figure.title.text(in: language), .text("\(other.score)  \(other.grade.id)")))
      }
    }
    facts += [
      .init("as_of", Words.asOf.text(in: language), .day(standing.asOf)),
      .init("known_at", Words.knownAt.text(in: language), .text(standing.knownAt.description)),
      .init(
        "rulebook", Words.rulebook.text(in: language), .text("\(standing.rulebook.id) \(standing.rulebook.edition)")),
    ]
    return Facts(id: "standing", facts)
  }

  private var findings: String {
    let cases = standing.cases
    var remarks: [String] = []
    if cases.findings > cases.weighing {
      let lapsed = cases.findings - cases.weighing
      remarks.append(language.text("\(lapsed) 起已不计分", "\(lapsed) no longer weighing"))
    }
    if cases.underAppeal > 0 {
      remarks.append(language.text("\(cases.underAppeal) 起申诉中", "\(cases.underAppeal) under appeal"))
    }
    if cases.repaired > 0 {
      remarks.append(language.text("\(cases.repaired) 起已修复", "\(cases.repaired) repaired"))
    }
    guard !remarks.isEmpty else { return "\(cases.findings)" }
    return language.text(
      "\(cases.findings)（\(remarks.joined(separator: "，"))）", "\(cases.findings) (\(remarks.joined(separator: ", ")))")
  }

  private var membership: String {
    let observed = standing.result.underObservation ? language.text("，观察期内", ", under observation") : ""
    switch standing.membership {
    case .member(let since?):
      return language.text("会员，自 \(since) 起", "member since \(since)") + observed
    case .member(nil):
      return language.text("会员，入会日期不详", "member, joining day not known") + observed
    case .left(let day):
      return language.text("已于 \(day) 退会", "left on \(day)")
    case .notYet(let day):
      return language.text("将于 \(day) 入会", "joins on \(day)")
    }
  }
}

extension Figure {
  /// What the figure is called.
  var title: Phrase {
    switch self {
    case .confirmed: Phrase(zh: "已确认", en: "Confirmed")
    case .ifAppealsFail: Phrase(zh: "如申诉均不成功", en: "If the appeals fail")
    case .ifAppealsSucceed: Phrase(zh: "如申诉均成功", en: "If the appeals succeed")
    }
  }
}
