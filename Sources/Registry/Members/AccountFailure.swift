/// Why a platform account cannot be held, ended or passed on as asked.
public enum AccountFailure: Failure, Equatable {
  case heldBy(AccountName, number: String, name: String?, from: Day?, until: Day?)
  case endsBeforeItBegins(AccountName, from: Day, until: Day)
  case alreadyEnded(AccountName, on: Day)
  case alreadyTheirs(AccountName, number: String)
  case otherAssociation(AccountName, number: String)
  case notOnRecord(Key<PlatformAccount>)

  public var failureClass: FailureClass {
    switch self {
    case .heldBy, .endsBeforeItBegins: .badData
    case .notOnRecord: .notFound
    case .alreadyEnded, .alreadyTheirs, .otherAssociation: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .heldBy(let account, let number, let name, let from, let until):
      let days = DayRangeText(from: from, until: until)
      return Phrase(
        zh: "账号 \(account) \(days.zh)由会员 \(number)（\(name ?? "已删除")）持有。未作登记。账号同一时间只属于一位会员："
          + "请先 jinjiang member account end \(account)，或用 member account transfer。",
        en:
          "The account \(account) is held by member \(number) (\(name ?? "erased")) \(days.en). Nothing was recorded. "
          + "An account is one member's at a time: end it first with jinjiang member account end \(account), or transfer it."
      )
    case .endsBeforeItBegins(let account, let from, let until):
      return Phrase(
        zh: "账号 \(account) 的结束日期 \(until) 不晚于开始日期 \(from)。未作登记。结束日期是不再持有的第一天，请核对。",
        en:
          "The account \(account) would end on \(until), not after the day it begins, \(from). Nothing was recorded. The end is the first day on which it is no longer held; check the days."
      )
    case .alreadyEnded(let account, let day):
      return Phrase(
        zh: "账号 \(account) 的持有已登记到 \(day) 为止。未作登记。用 jinjiang member show 查看。",
        en: "The account \(account) is on record as ended on \(day). Nothing was recorded. See jinjiang member show.")
    case .alreadyTheirs(let account, let number):
      return Phrase(
        zh: "账号 \(account) 已由会员 \(number) 持有。未作登记。请给出另一位会员。",
        en: "The account \(account) is member \(number)'s already. Nothing was recorded. Name another member.")
    case .otherAssociation(let account, let number):
      return Phrase(
        zh: "会员 \(number) 属于另一个协会，账号 \(account) 不能跨协会转移。未作登记。请在两个协会分别登记 member account end 和 add。",
        en:
          "Member \(number) is in another association, and the account \(account) cannot pass between associations. Nothing was recorded. Record its end and its addition, each in its association."
      )
    case .notOnRecord(let key):
      return Phrase(
        zh: "登记流水 \(key.position) 处没有账号。未作登记。请用 jinjiang member show 查看。",
        en: "No account is on record at \(key.position). Nothing was recorded. See jinjiang member show.")
    }
  }
}

/// A stretch of days in a sentence, where either end may be open.
struct DayRangeText {
  let zh: String
  let en: String

  init(from: Day?, until: Day?) {
    switch (from, until) {
    case (nil, nil): (zh, en) = ("一直", "all along")
    case (let from?, nil): (zh, en) = ("自 \(from) 起", "since \(from)")
    case (nil, let until?): (zh, en) = ("在 \(until) 之前", "until \(until)")
    case (let from?, let until?): (zh, en) = ("自 \(from) 至 \(until)", "from \(from) until \(until)")
    }
  }
}
