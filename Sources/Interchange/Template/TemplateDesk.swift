internal import Registry

/// What templates say of each column, with the words of one registry.
struct TemplateDesk {
  let associations: [Association]
  let rulebook: Rulebook

  private var association: ColumnGuide.Entry {
    associations.isEmpty ? .text : .suggestion(associations.map { Phrase(zh: $0.code, en: $0.code) })
  }

  /// The import takes the only association where a row names none.
  private var needsAssociation: Bool { associations.count != 1 }

  private var platform: ColumnGuide.Entry { .suggestion(Platform.known.map { Phrase(zh: $0.name.zh, en: $0.id) }) }

  func guide(_ column: MemberColumn) -> ColumnGuide {
    switch column {
    case .association: guideToAssociation(column)
    case .number:
      ColumnGuide(
        column, isRequired: true, zh: "会员编号，在协会内唯一；一经使用不再改给他人。",
        en: "The member's number: unique in the association, never given to another.")
    case .name:
      ColumnGuide(column, isRequired: true, zh: "个人姓名，或机构全称。", en: "The name of the person or organisation.")
    case .kind:
      ColumnGuide(
        column, .choice([Phrase(zh: "个人", en: "person"), Phrase(zh: "机构", en: "organization")]),
        zh: "不填即为个人。", en: "Empty means a person.")
    case .joined:
      ColumnGuide(column, .day, zh: "入会的那一天；不详则不填。", en: "The day it joined; empty where it is not known.")
    case .left:
      ColumnGuide(column, .day, zh: "退会的那一天（当天已不是会员）；仍在会则不填。", en: "The first day outside; empty for a member.")
    case .platform: ColumnGuide(column, platform, zh: "第一个账号所在的平台。", en: "The platform of the first account.")
    case .handle: ColumnGuide(column, zh: "第一个账号；更多账号填在账号表里。", en: "The first account; further ones go into accounts.")
    case .uid:
      ColumnGuide(column, zh: "平台给该账号的 ID，照抄，不要让表格改写。", en: "The platform's own id of the account, digit by digit.")
    case .person:
      ColumnGuide(
        column, zh: "同一人在两个协会都是会员时，两行填同样的标识。",
        en: "The same value in two associations says: one and the same member.")
    case .minorUntil:
      ColumnGuide(
        column, .day, zh: "未成年会员：年满十八周岁的那一天；成年人不填。",
        en: "Of a minor: the eighteenth birthday; empty for everybody else.")
    case .guardian:
      ColumnGuide(column, zh: "未成年会员的监护人，文书须送达其人。", en: "Of a minor: the guardian, on whom papers are served.")
    }
  }

  func guide(_ column: AccountColumn) -> ColumnGuide {
    switch column {
    case .association: guideToAssociation(column)
    case .number: ColumnGuide(column, zh: "会员编号；不填则按名称找到会员。", en: "The member's number; else the name says who it is.")
    case .name: ColumnGuide(column, zh: "会员名称；有编号时可不填。", en: "The member's name; not needed beside a number.")
    case .platform: ColumnGuide(column, platform, isRequired: true, zh: "平台。", en: "The platform.")
    case .handle: ColumnGuide(column, isRequired: true, zh: "账号名。", en: "The handle.")
    case .uid:
      ColumnGuide(column, zh: "平台给该账号的 ID，照抄，不要让表格改写。", en: "The platform's own id of the account, digit by digit.")
    case .from: ColumnGuide(column, .day, zh: "从哪一天起持有；不填即一直。", en: "Held since; empty means all along.")
    case .until:
      ColumnGuide(column, .day, zh: "到哪一天不再持有；仍持有则不填。", en: "The first day not held; empty while it is held.")
    }
  }

  func guide(_ column: EventColumn) -> ColumnGuide {
    switch column {
    case .reference:
      ColumnGuide(
        column, zh: "贵方自己的事件编号：同一编号只登记一次；不填则由内容生成。",
        en: "Your own key of the event: recorded once. Empty: made from the row's content.")
    case .association: guideToAssociation(column)
    case .number:
      ColumnGuide(
        column, zh: "会员编号；不填则按名称或账号找到会员。", en: "The member's number; else the name or account says who it is.")
    case .name: ColumnGuide(column, zh: "会员名称；有编号时可不填。", en: "The member's name; not needed beside a number.")
    case .kind:
      ColumnGuide(
        column, .choice([Phrase(zh: "违规", en: "violation"), Phrase(zh: "表彰", en: "commendation")]), isRequired: true,
        zh: "违规行为，或正向记录。", en: "A violation, or a commendation.")
    case .category:
      ColumnGuide(
        column, .choice(rulebook.categories.map(\.title)), isRequired: true,
        zh: "自律规则 \(rulebook.edition) 中的类别。", en: "A category of rulebook edition \(rulebook.edition).")
    case .level:
      ColumnGuide(
        column, .choice((rulebook.levels + rulebook.honours).map(\.title)),
        zh: "违规的严重程度，或表彰的级别；类别有默认程度的可不填。",
        en: "How serious the violation, or how high the honour; may be empty where the category has a default.")
    case .occurred: ColumnGuide(column, .day, isRequired: true, zh: "行为发生的那一天。", en: "The day of the act.")
    case .decided:
      ColumnGuide(
        column, .day, zh: "作出认定的那一天；待处理的不填，其余必填。", en: "The day of the decision; empty when, and only when, pending.")
    case .outcome:
      ColumnGuide(
        column,
        .choice([
          Phrase(zh: "待处理", en: "pending"), Phrase(zh: "成立", en: "upheld"), Phrase(zh: "不成立", en: "dismissed"),
          Phrase(zh: "撤销", en: "overturned"), Phrase(zh: "授予", en: "awarded"),
        ]), isRequired: true, zh: "认定的结果；表彰被撤销也填撤销。", en: "What came of it; a commendation can also be \"revoked\".")
    case .points:
      ColumnGuide(
        column, .points, zh: "认定时另定的分值；不填即按规则。最多三位小数。",
        en: "Points that the decision set; empty means the rulebook's. Three decimals at most.")
    case .basis:
      ColumnGuide(
        column, zh: "作出认定的机构和文件；协会启用本登记库以后的认定必填。",
        en: "Body and document of the decision; needed for decisions since the association went live.")
    case .platform: ColumnGuide(column, platform, zh: "发生在哪个平台。", en: "The platform where it happened.")
    case .handle: ColumnGuide(column, zh: "用哪个账号（须为会员当日持有）。", en: "The account, which the member held that day.")
    case .url:
      ColumnGuide(column, zh: "链接，以 http:// 或 https:// 开头。", en: "The address, beginning with http:// or https://.")
    case .summary: ColumnGuide(column, zh: "一两句话说明经过。", en: "What happened, in a sentence or two.")
    }
  }

  private func guideToAssociation(_ column: some FileColumn) -> ColumnGuide {
    ColumnGuide(
      column, association, isRequired: needsAssociation, zh: "协会代码；登记库只有一个协会时可不填。",
      en: "The association's code; may be empty where the registry has one association.")
  }
}
