import Registry
import Testing

/// The messages that the transcripts of the program do not show, to the letter.
@Suite("What a refusal about a case says")
struct CaseMessageTests {
  static let number = CaseNumber(12)

  static let messages: [(any Failure, zh: String, en: String)] = [
    (
      CaseRefusal.notPending(number, .upheld, since: civil("2026-11-23")),
      zh: "案件 12 自 2026-11-23 起为「成立」，不再是待处理。此操作只适用于待处理的案件；jinjiang case show 12 可查看经过。",
      en: """
      Case 12 has been upheld since 2026-11-23 and is no longer pending, which this asks for. `jinjiang case show 12` \
      shows its course.
      """
    ),
    (
      CaseRefusal.notAwarded(number, .pending),
      zh: "案件 12 的表彰现为「待处理」，没有可撤销的授予。误登的请用 jinjiang case withdraw 12。",
      en: """
      Case 12 is pending, so there is no award to revoke. If it was entered by mistake, withdraw it: jinjiang case \
      withdraw 12.
      """
    ),
    (
      CaseRefusal.notAwarded(number, .revoked),
      zh: "案件 12 的表彰现为「撤销」，没有可撤销的授予。", en: "Case 12 is revoked, so there is no award to revoke."
    ),
    (
      CaseRefusal.notAnOutcome(number, "dismissed", .commendation),
      zh: "「dismissed」不能作为案件 12（表彰）的认定结果。请用 awarded（授予）；不予授予的，用 jinjiang case withdraw 12。",
      en: """
      "dismissed" cannot be the outcome of case 12, a commendation. Use awarded; what is not awarded is withdrawn: \
      jinjiang case withdraw 12.
      """
    ),
    (
      CaseRefusal.odd(number),
      zh: "案件 12 的日期自相矛盾，导入时已作标记，不得计分。请用 jinjiang case withdraw 12 作废，再按正确日期重新登记。",
      en: """
      Case 12 was imported although its dates contradict each other, and never counts. Withdraw it (jinjiang case \
      withdraw 12) and record it again with the right days.
      """
    ),
    (
      IntakeRefusal.tooLong(characters: 2001, most: 2000),
      zh: "文字长 2001 字，最多 2000 字。请缩写，全文另存为证据。",
      en: "A text of 2001 characters is too long; the most is 2000. Shorten it, and keep the whole as evidence."
    ),
    (
      IntakeRefusal.outsideMembership(
        member: "S-02", occurred: civil("2026-03-01"),
        tenures: [Tenure(from: nil, until: civil("2026-03-01")), Tenure(from: civil("2026-06-01"))]),
      zh: """
      会员 S-02 在 2026-03-01 不在会籍期间（入会日期不详，至 2026-03-01 前；2026-06-01 起），不得立案。请核对行为日期和会员；\
      会籍日期有误的，先更正会籍。
      """,
      en: """
      S-02 was no member on 2026-03-01 (a member from an unknown day until before 2026-03-01, and from 2026-06-01), so \
      this cannot be a case. Check the day and the member; if the days of membership are wrong, put those right first.
      """
    ),
    (
      CategoryLookupFailure.severalCategories("分享", [CategoryID("a"), CategoryID("b")]),
      zh: "「分享」可能指多个类别，请改用其中一个编号：a, b。",
      en: "\"分享\" could be any of several categories. Use the id of one: a, b."
    ),
  ]

  @Test("what happened, what was asked, what to do; in both languages", arguments: messages.indices)
  func message(index: Int) {
    let (failure, zh, en) = CaseMessageTests.messages[index]
    #expect(failure.message == Phrase(zh: zh, en: en))
  }
}
