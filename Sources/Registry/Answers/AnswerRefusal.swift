/// Why an answer does not leave the house.
public enum AnswerRefusal: Failure, Equatable {
  case consentUnchanged(number: String, isGiven: Bool)
  case onlyForOutsiders(Disclosure)
  case expiry(Day, latest: Day)
  case dossierRequestedBefore(number: String, due: Day)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .consentUnchanged(let number, true):
      Phrase(
        zh: "会员 \(number) 已同意公开信用等级。未作登记。",
        en: "Member \(number) has agreed to that already. Nothing was recorded.")
    case .consentUnchanged(let number, false):
      Phrase(
        zh: "会员 \(number) 没有同意公开信用等级，无须撤回。未作登记。",
        en: "Member \(number) has not agreed to it, so there is nothing to take back. Nothing was recorded.")
    case .onlyForOutsiders(let level):
      Phrase(
        zh: "信用状况函只能按 public（公开）或 peer（同业）范围出具，不能按「\(level.title.zh)」。会员本人请用 jinjiang member dossier。",
        en: """
          A letter of standing is for the public or for peers, not for \(level.title.en) disclosure. For the member: \
          jinjiang member dossier.
          """)
    case .expiry(let day, let latest):
      Phrase(
        zh: "有效期截止日 \(day) 须在今天之后、\(latest) 之前（含）。请改正 --expires。",
        en:
          "A letter that expires on \(day): the day has to be after today, and \(latest) at the latest. Correct --expires."
      )
    case .dossierRequestedBefore(let number, let due):
      Phrase(
        zh: "会员 \(number) 的查阅申请已登记，须于 \(due) 前提供。未重复登记。请用 jinjiang member dossier \(number) --output 文件 提供。",
        en: """
          The request of member \(number) is on record, and due by \(due). Nothing was recorded. Give it: \
          jinjiang member dossier \(number) --output FILE.
          """)
    }
  }
}
