internal import Documents
internal import Registry

/// A member's file as it is written.
struct MemberAnswer {
  let file: MemberFile
  /// People get names where programs get ids.
  let isSpoken: Bool

  var answer: Answer {
    Answer(
      title: title, facts: facts, tables: [tenures, accounts, pledges, formerNames, merged, elsewhere].filter(isTold),
      notes: [
        Speech.says(
          zh: "截至 \(file.asOf)，登记流水位置 \(file.knownAt)；披露范围：\(file.disclosure.title.zh)。",
          en: "As of \(file.asOf), known at \(file.knownAt); disclosure: \(file.disclosure.title.en).")
      ])
  }

  private var member: Membership { file.membership }

  private var isForOutsiders: Bool { file.disclosure < .member }

  private var title: String {
    guard !isForOutsiders else {
      let who = [member.number, member.name].compactMap(\.self).joined(separator: " ").visible
      return Speech.says(
        zh: "会员 \(who)（\(file.association.code)）", en: "Member \(who) (\(file.association.code))")
    }
    return Speech.says(
      zh: "会员 \(member.spoken)（\(file.association.code)）", en: "Member \(member.spoken) (\(file.association.code))")
  }

  private var facts: [Facts.Fact] {
    let all: [Facts.Fact] = [
      .init(
        "association", Speech.says(zh: "协会", en: "Association"),
        .text(isSpoken ? file.association.name.spoken : file.association.code)),
      .init("member_no", Speech.says(zh: "会员编号", en: "Number"), personal(member.number)),
      .init("name", Speech.says(zh: "名称", en: "Name"), personal(member.name)),
      .init(
        "kind", Speech.says(zh: "类型", en: "Kind"), .text(isSpoken ? member.kind.title.spoken : member.kind.id)),
      .init("status", Speech.says(zh: "会籍", en: "Membership"), .text(isSpoken ? spokenStatus : file.status.id)),
      .init("contact", Speech.says(zh: "联系方式", en: "Contact"), optional(member.contact)),
      .init("address", Speech.says(zh: "送达地址", en: "Address for service"), optional(member.address)),
    ]
    let age: [Facts.Fact] = [
      .init("minor_until", Speech.says(zh: "成年日期", en: "Of age on"), Cell(file.minority?.until)),
      .init(
        "guardian", Speech.says(zh: "监护人", en: "Guardian"),
        file.minority == nil ? .empty : personal(file.minority?.guardian)),
    ]
    // What outsiders are not told is not there, rather than empty or erased.
    var facts = isForOutsiders ? all.filter { !["contact", "address"].contains($0.key) } : all
    if isForOutsiders, member.number == nil { facts.removeAll { $0.key == "member_no" } }
    if isForOutsiders, member.name == nil { facts.removeAll { $0.key == "name" } }
    if !isForOutsiders, file.minority != nil || !isSpoken { facts += age }
    if !isSpoken {
      if !isForOutsiders {
        facts += [
          .init("person", "person", Cell(member.person)),
          .init("pseudonym", "pseudonym", .text("\(member.pseudonym)")),
        ]
      }
      facts += [
        .init("as_of", "as_of", Cell(file.asOf)), .init("known_at", "known_at", .integer(file.knownAt.value)),
        .init("disclosure", "disclosure", .text(file.disclosure.rawValue)),
      ]
    }
    return facts
  }

  private var spokenStatus: String {
    switch file.status {
    case .member(let since?): Speech.says(zh: "会员，自 \(since) 起", en: "member since \(since)")
    case .member(nil): Speech.says(zh: "会员，入会日期不详", en: "member, joining day not known")
    case .left(let day): Speech.says(zh: "已于 \(day) 退会", en: "left on \(day)")
    case .notYet(let day): Speech.says(zh: "将于 \(day) 入会", en: "joins on \(day)")
    }
  }

  private var tenures: Table {
    Table(
      id: "tenures", caption: Speech.says(zh: "会籍期间", en: "Times of membership"),
      columns: [from, until], rows: Rows(member.tenures.map { [day($0.from), Cell($0.until)] }))
  }

  private var accounts: Table {
    Table(
      id: "accounts", caption: Speech.says(zh: "平台账号", en: "Platform accounts"),
      columns: [
        Column("platform", Speech.says(zh: "平台", en: "Platform")),
        Column("handle", Speech.says(zh: "账号", en: "Handle")),
        Column("uid", Speech.says(zh: "平台 ID", en: "Platform id")),
        from, until,
      ],
      rows: Rows(
        file.accounts.map { account in
          [
            .text(isSpoken ? Platform.title(of: account.platform).spoken : account.platform),
            personal(account.handle), Cell(account.uid), day(account.from), Cell(account.until),
          ]
        }))
  }

  private var pledges: Table {
    Table(
      id: "pledges", caption: Speech.says(zh: "承诺", en: "Pledges"),
      columns: [
        Column("rulebook", Speech.says(zh: "自律规则", en: "Rulebook")),
        Column("edition", Speech.says(zh: "版本", en: "Edition")),
        Column("pledged_on", Speech.says(zh: "日期", en: "Day"), .day),
        Column("means", Speech.says(zh: "方式", en: "How")), Column("document", Speech.says(zh: "文件", en: "Document")),
      ],
      rows: Rows(
        file.pledges.map { made in
          [
            .text(made.rulebook), .text(made.edition), Cell(made.pledge.effective),
            .text(isSpoken ? made.pledge.means.title.spoken : made.pledge.means.id), Cell(made.document),
          ]
        }))
  }

  private var formerNames: Table {
    Table(
      id: "former_names", caption: Speech.says(zh: "曾用名", en: "Former names"),
      columns: [
        Column("name", Speech.says(zh: "名称", en: "Name")),
        Column("until", Speech.says(zh: "登记更名之日", en: "Changed on record"), .day),
      ],
      rows: Rows(file.formerNames.map { [.text($0.name), Cell($0.until)] }))
  }

  private var merged: Table {
    table(id: "merged", Speech.says(zh: "已合并的会籍", en: "Merged with"), of: file.merged)
  }

  private var elsewhere: Table {
    table(
      id: "elsewhere", Speech.says(zh: "据文件所载在其他协会的会籍", en: "The same member elsewhere, as files say"),
      of: file.elsewhere)
  }

  private func table(id: String, _ caption: String, of others: [MemberFile.Elsewhere]) -> Table {
    Table(
      id: id, caption: caption,
      columns: [
        Column("association", Speech.says(zh: "协会", en: "Association")),
        Column("member_no", Speech.says(zh: "会员编号", en: "Number")),
        Column("name", Speech.says(zh: "名称", en: "Name")),
        Column("status", Speech.says(zh: "会籍", en: "Membership")),
      ],
      rows: Rows(
        others.map { other in
          let status = other.membership.status(on: file.asOf)
          return [
            .text(other.association.code), personal(other.membership.number), personal(other.membership.name),
            .text(isSpoken ? status.title.spoken : status.id),
          ]
        }))
  }

  /// Programs get every list; people are spared what says nothing beyond the facts.
  private func isTold(_ table: Table) -> Bool {
    guard !isForOutsiders else { return table.id == "accounts" && !file.accounts.isEmpty }
    guard isSpoken else { return true }
    return switch table.id {
    case "tenures": member.tenures.count > 1
    case "former_names": !file.formerNames.isEmpty
    case "merged": !file.merged.isEmpty
    case "elsewhere": !file.elsewhere.isEmpty
    default: true
    }
  }

  private var from: Column { Column("from", Speech.says(zh: "自", en: "From"), .day) }
  private var until: Column { Column("until", Speech.says(zh: "至（不含）", en: "Until (exclusive)"), .day) }

  /// A day that is not known is said to be so.
  private func day(_ day: Day?) -> Cell {
    isSpoken && day == nil ? .text(Speech.says(zh: "不详", en: "not known")) : Cell(day)
  }

  private func personal(_ text: String?) -> Cell {
    isSpoken && text == nil ? .text(Speech.says(zh: "（已删除）", en: "(erased)")) : Cell(text)
  }

  private func optional(_ text: String?) -> Cell {
    isSpoken && text == nil ? .text(Speech.says(zh: "未登记", en: "none on file")) : Cell(text)
  }
}

extension Pledge.Means {
  var id: String {
    switch self {
    case .signed: "signed"
    case .assembly: "assembly"
    }
  }

  var title: Phrase {
    switch self {
    case .signed: Phrase(zh: "本人签署", en: "signed")
    case .assembly: Phrase(zh: "会员大会表决", en: "vote of the assembly")
    }
  }
}
