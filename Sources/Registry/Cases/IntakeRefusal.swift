/// Why something cannot come on record as a case: which rule at the door it would break.
public enum IntakeRefusal: Failure, Equatable {
  case actInFuture(Day, today: Day)
  /// The act lies outside the tenures of the membership.
  case outsideMembership(member: String, occurred: Day, tenures: [Tenure])
  /// Neither a pledge nor a vote of the assembly binds the member to the edition that judges the act.
  case notBound(member: String, association: String, edition: String, occurred: Day)
  /// Older than the rulebook allows on the day of intake.
  case limitationRun(occurred: Day, months: Int, last: Day)
  /// The account named was not the member's on the day of the act.
  case accountNotHeld(AccountName, member: String, occurred: Day)
  case decidedInFuture(Day, today: Day)
  case decidedBeforeAct(decided: Day, occurred: Day)
  /// From its live day on the association decides its cases here, not beforehand.
  case associationIsLive(decided: Day, liveFrom: Day)
  case noBasis
  /// Not an outcome that a decision can have.
  case notAnOutcome(String, CaseKind)
  case sourceOfOtherKind(CaseSource, CaseKind)
  /// A case on a complaint is opened by accepting the complaint.
  case complaintFirst
  case handleWithoutPlatform(String)
  case notALink(String)
  case tooLong(characters: Int, most: Int)

  public var failureClass: FailureClass {
    switch self {
    case .handleWithoutPlatform, .notALink, .tooLong: .badData
    default: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .actInFuture(let day, let today):
      return Phrase(
        zh: "行为日期 \(day) 在今天（\(today)）之后。请核对日期。",
        en: "The act of \(day) lies in the future; today is \(today). Check the day.")
    case .outsideMembership(let member, let occurred, let tenures):
      let zh = tenures.map { "\($0.from.map { "\($0) 起" } ?? "入会日期不详")\($0.until.map { "，至 \($0) 前" } ?? "")" }
      let en = tenures.map {
        "from \($0.from?.description ?? "an unknown day")\($0.until.map { " until before \($0)" } ?? "")"
      }
      return Phrase(
        zh: "会员 \(member) 在 \(occurred) 不在会籍期间（\(zh.joined(separator: "；"))），不得立案。请核对行为日期和会员；会籍日期有误的，先更正会籍。",
        en: """
          \(member) was no member on \(occurred) (a member \(en.joined(separator: ", and "))), so this cannot be a case. \
          Check the day and the member; if the days of membership are wrong, put those right first.
          """)
    case .notBound(let member, let association, let edition, let occurred):
      return Phrase(
        zh:
          "\(occurred) 会员 \(member) 既未承诺遵守版本 \(edition)，协会 \(association) 也没有会员大会表决通过该版本的记录，不得立案。承诺或表决在前的，先登记：jinjiang member pledge \(member) --on 日期，或 jinjiang association vote --association \(association) --document 决议 --on 日期。",
        en: """
          On \(occurred) \(member) had neither pledged edition \(edition), nor is there a vote of the assembly of \
          \(association) for it on record, so this cannot be a case. If there was one by then, put it on record first: \
          jinjiang member pledge \(member) --on DAY, or jinjiang association vote --association \(association) \
          --document TEXT --on DAY.
          """)
    case .limitationRun(let occurred, let months, let last):
      return Phrase(
        zh: "\(occurred) 的行为已超过 \(months) 个月的追究时限（最迟 \(last)），不得立案。请核对行为日期。",
        en: """
          The act of \(occurred) is older than the rulebook's limitation of \(months) months, which ran out on \(last). \
          No case can be opened on it. Check the day.
          """)
    case .accountNotHeld(let account, let member, let occurred):
      return Phrase(
        zh:
          "\(occurred) 会员 \(member) 名下没有账号 \(account.platform):\(account.handle)。请核对账号和日期，或先用 jinjiang member account add 登记该账号。",
        en: """
          \(member) did not hold the account \(account.platform):\(account.handle) on \(occurred). Check account and day, \
          or put the account on record first: jinjiang member account add.
          """)
    case .decidedInFuture(let decided, let today):
      return Phrase(
        zh: "认定日期 \(decided) 在今天（\(today)）之后。请核对日期。",
        en: "The decision of \(decided) lies in the future; today is \(today). Check the day.")
    case .decidedBeforeAct(let decided, let occurred):
      return Phrase(
        zh: "认定日期 \(decided) 早于行为日期 \(occurred)。请核对两个日期。",
        en: "The decision of \(decided) is earlier than the act of \(occurred). Check both days.")
    case .associationIsLive(let decided, let liveFrom):
      return Phrase(
        zh: "协会自 \(liveFrom) 起在本登记库办理案件，\(decided) 的决定不能作为既往决定登记。请先登记为待处理再作认定；由其他机构决定的，用 --body 写明该机构。",
        en: """
          The association has decided its cases in this registry since \(liveFrom), so a decision of \(decided) is no prior \
          decision. Record the case as pending and decide it; or name the other body that decided with --body.
          """)
    case .noBasis:
      return Phrase(
        zh: "未写明决定的依据。请用 --basis 写明作出决定的文件或纪要。",
        en: "What the decision rests on is not said. Name the document or the minutes with --basis.")
    case .notAnOutcome(let text, let kind):
      let outcomes = IntakeRefusal.outcomes(of: kind)
      return Phrase(
        zh:
          "「\(excerpt(text))」不能作为\(kind.title.zh)记录的既往结果。可选：\(outcomes.map { "\($0.id)（\($0.title.zh)）" }.joined(separator: "、"))。",
        en: """
          "\(excerpt(text))" is no outcome that a prior decision on a \(kind.id) can have. Choose from: \
          \(outcomes.map(\.id).joined(separator: ", ")).
          """)
    case .sourceOfOtherKind(let source, let kind):
      return Phrase(
        zh: "\(kind.title.zh)记录的来源不能是「\(source.title.zh)」。请另选 --source。",
        en: "A \(kind.id) cannot come from \"\(source.id)\". Choose another --source.")
    case .complaintFirst:
      return Phrase(
        zh: "投诉须先登记（jinjiang complaint receive），受理后才立案（jinjiang complaint accept）。未作登记。",
        en: """
          A complaint is received first (jinjiang complaint receive); accepting it opens the case (jinjiang complaint \
          accept). Nothing was recorded.
          """)
    case .handleWithoutPlatform(let handle):
      return Phrase(
        zh: "账号「\(excerpt(handle))」未写明平台。请用 --platform 写明。",
        en: "The platform of the account \"\(excerpt(handle))\" is not said. Name it with --platform.")
    case .notALink(let text):
      return Phrase(
        zh: "「\(excerpt(text))」不是链接。请写以 http:// 或 https:// 开头的完整网址。",
        en: "\"\(excerpt(text))\" is not a link. Write the whole address, beginning with http:// or https://.")
    case .tooLong(let characters, let most):
      return Phrase(
        zh: "文字长 \(characters) 字，最多 \(most) 字。请缩写，全文另存为证据。",
        en:
          "A text of \(characters) characters is too long; the most is \(most). Shorten it, and keep the whole as evidence."
      )
    }
  }

  static func outcomes(of kind: CaseKind) -> [CaseState] {
    kind == .violation ? [.upheld, .dismissed, .overturned] : [.awarded, .revoked]
  }
}
