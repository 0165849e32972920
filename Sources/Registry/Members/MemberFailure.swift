/// Why a member cannot be enrolled, changed, or leave or come back.
public enum MemberFailure: Failure, Equatable {
  case numberTaken(String, by: String?)
  case notOnRecord(Key<Membership>)
  /// The personal texts were erased; there is nothing left to change.
  case erased(Key<Membership>)
  case nothingNamed
  case nothingChanges(number: String)
  case alreadyLeft(number: String, on: Day)
  case leavesBeforeJoining(number: String, leaving: Day, joined: Day)
  case stillMember(number: String)
  case rejoinsBeforeLeaving(number: String, rejoining: Day, left: Day)

  public var failureClass: FailureClass {
    switch self {
    case .numberTaken, .leavesBeforeJoining, .rejoinsBeforeLeaving: .badData
    case .notOnRecord: .notFound
    case .erased, .nothingNamed, .nothingChanges, .alreadyLeft, .stillMember: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .numberTaken(let number, let name):
      Phrase(
        zh: "会员编号 \(number) 已由「\(name ?? "（已删除）")」使用。未作登记。请换一个编号；若是同一位会员，请用 jinjiang member show \(number) 查看。",
        en:
          "The number \(number) is that of \"\(name ?? "(erased)")\". Nothing was recorded. Choose another; if it is the same member, see jinjiang member show \(number)."
      )
    case .notOnRecord(let key):
      Phrase(
        zh: "登记流水 \(key.position) 处没有会员。未作登记。请用 jinjiang member find 查找。",
        en: "No member is on record at \(key.position). Nothing was recorded. Look with jinjiang member find.")
    case .erased(let key):
      Phrase(
        zh: "会员（\(key.position)）的个人信息已删除。未作登记。",
        en: "The personal data of the member at \(key.position) have been erased. Nothing was recorded.")
    case .nothingNamed:
      Phrase(
        zh: "没有说明要改什么。未作登记。请给出新的名称、联系方式或送达地址。",
        en: "Nothing to change was named. Nothing was recorded. Give a new name, contact or address.")
    case .nothingChanges(let number):
      Phrase(
        zh: "会员 \(number) 登记的正是这些内容。未作登记。用 jinjiang member show \(number) 查看。",
        en: "Member \(number) is on record just so. Nothing was recorded. See jinjiang member show \(number).")
    case .alreadyLeft(let number, let day):
      Phrase(
        zh: "会员 \(number) 已于 \(day) 退会。未作登记。若重新入会，请用 jinjiang member rejoin \(number)。",
        en:
          "Member \(number) left on \(day). Nothing was recorded. If the member comes back, use jinjiang member rejoin \(number)."
      )
    case .leavesBeforeJoining(let number, let leaving, let joined):
      Phrase(
        zh: "退会日期 \(leaving) 不晚于会员 \(number) 的入会日期 \(joined)。未作登记。退会日期是不再是会员的第一天，请核对。",
        en:
          "The leaving day \(leaving) is not after the day on which member \(number) joined, \(joined). Nothing was recorded. It is the first day outside the association; check it."
      )
    case .stillMember(let number):
      Phrase(
        zh: "会员 \(number) 未曾退会。未作登记。用 jinjiang member show \(number) 查看。",
        en: "Member \(number) has not left. Nothing was recorded. See jinjiang member show \(number).")
    case .rejoinsBeforeLeaving(let number, let rejoining, let left):
      Phrase(
        zh: "重新入会日期 \(rejoining) 早于会员 \(number) 的退会日期 \(left)。未作登记。请核对日期。",
        en:
          "The day of rejoining, \(rejoining), is before the day on which member \(number) left, \(left). Nothing was recorded. Check the days."
      )
    }
  }
}

extension RegistryReader {
  /// A membership that has to be on record.
  func knownMembership(_ key: Key<Membership>) throws -> Membership {
    guard let membership = try membership(key) else { throw MemberFailure.notOnRecord(key) }
    return membership
  }

  /// One that can still be told of what is recorded about it.
  /// - Throws: also where the personal data were erased: nothing new is recorded of somebody who is nobody any more.
  func knownByName(_ key: Key<Membership>) throws -> Membership {
    let membership = try knownMembership(key)
    guard membership.name != nil else { throw MemberFailure.erased(key) }
    return membership
  }
}

extension Membership {
  /// The number, or the place of its enrolment once the number is erased: what a message calls the member.
  var label: String { number ?? key.position.description }
}
