public import Documents
public import Registry

/// Everything that is held about a member, as a paper for the member (本人全部记录).
public struct DossierReport: Sendable {
  public let dossier: Dossier
  /// The day on which it was made.
  public let today: Day

  public init(_ dossier: Dossier, today: Day) {
    self.dossier = dossier
    self.today = today
  }

  public func document(in language: DocumentLanguage) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let tables = DossierTables(dossier: dossier, language: language)
    let member = dossier.file.membership
    let name = [member.number, member.name ?? Words.erased.text(in: language)].compactMap(\.self).joined(separator: " ")
    var blocks: [Block] = [
      .heading(text("会员资料", "The member's file"), level: 1), .facts(tables.facts), .table(tables.tenures),
      .table(tables.accounts), .table(tables.pledges), .table(tables.formerNames), .table(tables.elsewhere),
      .heading(text("案件与正向记录", "Cases and awards"), level: 1), .table(tables.cases), .table(tables.evidence),
      .paragraph(
        text(
          "尚未向会员送达告知的待处理记录不列入；送达或者终结后即列入。",
          "Open records of which the member has not been served a notice are not listed until they are served or closed."
        )),
      .heading(text("信用明细", "Credit statement"), level: 1),
    ]
    blocks += ExplanationReport(dossier.explanation).document(in: language).blocks.map { block in
      if case .heading(let title, _) = block { return .heading(title, level: 2) }
      return block
    }
    blocks += [
      .heading(text("同意与查阅申请", "Consents and requests"), level: 1), .table(tables.consents), .table(tables.requests),
      .heading(text("对外答复", "Answers given to others"), level: 1), .table(tables.answers),
      .heading(text("登记流水", "The journal"), level: 1), .table(tables.entries),
      .paragraph(
        text(
          "投诉人、评议组成员的个人表决、其他会员和经办人的信息属于他人，不在其列。",
          "Complainants, how members of a panel voted, other members and operators are third parties, and are left out."
        )),
    ]
    return Document(
      title: text("会员本人全部记录：\(name)", "Everything held about member \(name)"),
      subtitle: dossier.file.association.name.text(in: language), language: language,
      audience: text(
        "披露范围：\(Disclosure.member.title.zh)。\(Words.purpose.zh)",
        "Disclosure: \(Disclosure.member.title.en). \(Words.purpose.en)"),
      blocks: blocks,
      seal: [
        .init("made_on", text("制作日期", "Made on"), .day(today)),
        .init("known_at", Words.knownAt.text(in: language), .text(dossier.file.knownAt.description)),
      ],
      footer: Words.purpose.text(in: language))
  }

  /// The same for programs.
  public func json(in language: DocumentLanguage) throws -> String {
    try JSONRenderer().string(document(in: language))
  }
}
