extension AffectedCertificates.Cause {
  /// For programs.
  public var id: String {
    switch self {
    case .erased: "member_erased"
    case .merged: "member_merged"
    case .left: "member_left"
    case .accountEnded: "account_ended"
    case .consentEnded: "consent_withdrawn"
    case .minor: "minor"
    case .rating: "rating_changed"
    case .minorsCase(let number): "case_\(number)_of_a_minor"
    case .elsewhere(let number): "case_\(number)_elsewhere"
    case .ended(let number): "case_\(number)_ended"
    case .revised(let number): "case_\(number)_revised"
    case .added(let number): "case_\(number)_added"
    }
  }

  /// It may stand on record as the reason of the revocation: no names are in it, and no quotation marks.
  public var title: Phrase {
    switch self {
    case .erased: Phrase(zh: "会员个人信息已依法删除", en: "the personal data of the member were erased")
    case .merged: Phrase(zh: "会员已并入另一会籍", en: "the member was merged into another membership")
    case .left(let day): Phrase(zh: "会员已于 \(day) 退会", en: "the member left on \(day)")
    case .accountEnded: Phrase(zh: "会员不再持有所列账号", en: "the member no longer holds the account")
    case .consentEnded: Phrase(zh: "会员已撤回公开等级的同意", en: "consent to telling the grade was withdrawn")
    case .minor: Phrase(zh: "未成年人的等级不公开", en: "the grade of a minor is not told")
    case .rating: Phrase(zh: "出具日的信用分或等级已更正", en: "score or grade of the day of issue were corrected")
    case .minorsCase(let number):
      Phrase(zh: "案件 \(number) 依未成年人保护不公开", en: "case \(number) is of an act as a minor and not public")
    case .elsewhere(let number):
      Phrase(zh: "案件 \(number) 不属于该会员", en: "case \(number) is not of this member")
    case .ended(let number):
      Phrase(zh: "案件 \(number) 的认定不再生效", en: "the decision in case \(number) is no longer in effect")
    case .revised(let number): Phrase(zh: "案件 \(number) 的认定已变更", en: "the decision in case \(number) was revised")
    case .added(let number): Phrase(zh: "案件 \(number) 当日已应计入", en: "case \(number) counted on the day of issue")
    }
  }
}
