/// Why personal data are not erased, or not held.
public enum ErasureRefusal: Failure, Equatable {
  case onHold(String, since: Position, until: Day?)
  case stillMember(String)
  case pending(String, [Docket.Matter])
  case nothingLeft(String)
  case basisNamesMember(String)
  case aboutSomebodyElse(Position)
  case heldAlready(String, since: Position)
  case notHeld(String)
  case holdIsPast(Day, today: Day)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .onHold(let number, let since, let until):
      Phrase(
        zh: "会员 \(number) 的个人信息自 \(since) 起暂缓删除\(until.map { "，至 \($0)" } ?? "")。未作删除。"
          + "理由见 jinjiang journal show '\(since)'；解除请用 jinjiang member release \(number) --reason 理由。",
        en:
          "The personal data of member \(number) are on hold since \(since)\(until.map { ", until \($0)" } ?? ""). Nothing was erased. "
          + "Why: jinjiang journal show '\(since)'. To release it: jinjiang member release \(number) --reason WHY.")
    case .stillMember(let number):
      Phrase(
        zh: "会员 \(number) 仍是会员，会籍需要其资料。未作删除。请先登记退会：jinjiang member leave \(number)。",
        en:
          "Member \(number) is still a member, and that needs the data. Nothing was erased. Record first that they left: jinjiang member leave \(number)."
      )
    case .pending(let number, let matters):
      Phrase(
        zh:
          "会员 \(number) 有未办结事项（\(matters.map(\.name.zh).joined(separator: "、"))），办结前需要其内容。未作删除。请先办结，见 jinjiang docket。",
        en:
          "Member \(number) has pending matters (\(matters.map(\.name.en).joined(separator: ", "))), which need their texts. Nothing was erased. Finish them first; see jinjiang docket."
      )
    case .nothingLeft(let number):
      Phrase(
        zh: "会员 \(number) 已没有可删除的个人信息。未作删除。",
        en: "There is nothing personal left of member \(number). Nothing was erased.")
    case .basisNamesMember(let number):
      Phrase(
        zh: "法律依据中写有会员 \(number) 的名称或编号，而依据会永久留存。未作删除。请只写法律条文或决议文号。",
        en:
          "The basis has the name or number of member \(number) in it, and it stays for ever. Nothing was erased. Name only the law or the resolution."
      )
    case .aboutSomebodyElse(let position):
      Phrase(
        zh: "\(position) 属于另一位会员或经办人的记录，不能一并删除。未作删除。请去掉 --also '\(position)'。",
        en:
          "\(position) is of another member's record, or an operator's, and is not erased along. Nothing was erased. Leave out --also '\(position)'."
      )
    case .heldAlready(let number, let since):
      Phrase(
        zh: "会员 \(number) 自 \(since) 起已暂缓删除。未作登记。",
        en: "Member \(number) is on hold since \(since) already. Nothing was recorded.")
    case .notHeld(let number):
      Phrase(zh: "会员 \(number) 没有暂缓删除。未作登记。", en: "Member \(number) is not on hold. Nothing was recorded.")
    case .holdIsPast(let until, let today):
      Phrase(
        zh: "暂缓至 \(until)，而今天是 \(today)。未作登记。请给出今天或以后的日期。",
        en: "The hold would end on \(until), and today is \(today). Nothing was recorded. Give a day that is not over.")
    }
  }
}

extension Docket.Matter {
  fileprivate var name: Phrase {
    switch self {
    case .complaint(let number): Phrase(zh: "投诉 \(number)", en: "complaint \(number)")
    case .violation(let number): Phrase(zh: "案件 \(number)", en: "case \(number)")
    case .member: Phrase(zh: "会员的异议或查阅申请", en: "an objection or a request for the record")
    }
  }
}
