internal import Documents
internal import Registry
internal import TransparencyLog

/// A certificate that was verified, as it is told on a screen.
struct CertificateAnswer {
  private let claims: CertificateClaims
  private let day: Day
  private let checkpoint: Checkpoint?
  private let isKnownNotRevoked: Bool

  /// - Parameter isKnownNotRevoked: a status list, or the registry, says so.
  init(_ claims: CertificateClaims, on day: Day, checkpoint: Checkpoint?, isKnownNotRevoked: Bool) {
    self.claims = claims
    self.day = day
    self.checkpoint = checkpoint
    self.isKnownNotRevoked = isKnownNotRevoked
  }

  /// For programs: the signed claims as they are, and what was found of them.
  var json: String {
    let proved = checkpoint.map { String($0.size) } ?? "null"
    let revocation = isKnownNotRevoked ? "not_revoked" : "not_checked"
    return
      "{\"certificate\":\(claims.json),\"on\":\"\(day)\",\"proved_at\":\(proved),\"revocation\":\"\(revocation)\",\"valid\":true}"
  }

  var answer: Answer {
    Answer(
      title: Speech.says(
        zh: "有效：信用证明 \(claims.number)，\(claims.association.zh)，截至 \(day)",
        en: "Valid: certificate \(claims.number) of \(claims.association.en), on \(day)"),
      facts: facts.filter { $0.value != .empty }, tables: tables,
      notes: [
        Speech.says(
          zh: "披露范围：\(claims.disclosure.title.zh)。仅供行业自律，非征信产品。",
          en:
            "Disclosure: \(claims.disclosure.title.en). For self-regulation of the trade only; not a credit-reference product."
        )
      ])
  }

  private var facts: [Facts.Fact] {
    [
      .init("valid", Speech.says(zh: "可信赖", en: "Can be relied on"), .flag(true)),
      .init("number", Speech.says(zh: "编号", en: "Number"), .integer(claims.number.value)),
      .init("association", Speech.says(zh: "协会代码", en: "Association"), .text(claims.associationCode)),
      .init("name", Speech.says(zh: "会员", en: "Member"), Cell(claims.name)),
      .init("member_no", Speech.says(zh: "会员编号", en: "Member number"), Cell(claims.memberNumber)),
      .init("account", Speech.says(zh: "平台账号", en: "Account"), Cell(claims.account)),
      .init("membership", Speech.says(zh: "会籍", en: "Membership"), .text(membership)),
      .init("good_standing", Speech.says(zh: "资格正常", en: "In good standing"), .flag(claims.isInGoodStanding)),
      .init(
        "score", Speech.says(zh: "信用分", en: "Score"),
        claims.rating?.score.map { .decimal($0.tenths, places: 1) } ?? .empty),
      .init("grade", Speech.says(zh: "信用等级", en: "Grade"), Cell(claims.rating?.grade)),
      .init(
        "disputed", Speech.says(zh: "异议", en: "Objection"),
        claims.isDisputed
          ? .text(Speech.says(zh: "正在处理中", en: "being looked into")) : .empty),
      .init("issued_on", Speech.says(zh: "出具日", en: "Issued"), Cell(claims.issued)),
      .init("expires_on", Speech.says(zh: "有效期至", en: "Expires"), Cell(claims.expires)),
      .init("recipient", Speech.says(zh: "接收方", en: "Recipient"), .text(UsualWords.shown(claims.recipient).spoken)),
      .init("purpose", Speech.says(zh: "用途", en: "Purpose"), .text(claims.purpose)),
      .init("ground", Speech.says(zh: "依据", en: "Ground"), .text(UsualWords.shown(claims.ground).spoken)),
      .init("log", Speech.says(zh: "签署方", en: "Signed by"), .text(claims.log)),
      .init("serial", Speech.says(zh: "序列号", en: "Serial"), .text(claims.serial.description)),
      .init(
        "proved_at", Speech.says(zh: "登记证明至", en: "Proved on record at"),
        checkpoint.map { .text("#\($0.size)") } ?? .empty),
      .init(
        "revocation", Speech.says(zh: "撤销", en: "Revocation"),
        .text(
          isKnownNotRevoked
            ? Speech.says(zh: "未撤销", en: "not revoked") : Speech.says(zh: "未核对", en: "not looked at"))),
    ]
  }

  private var membership: String {
    switch claims.membership {
    case .member(let since?): Speech.says(zh: "会员，自 \(since) 起", en: "member since \(since)")
    case .member(nil): Speech.says(zh: "会员，入会日期不详", en: "member, joining day not known")
    case .left(let day): Speech.says(zh: "已于 \(day) 退会", en: "left on \(day)")
    case .notYet(let day): Speech.says(zh: "将于 \(day) 入会", en: "joins on \(day)")
    }
  }

  private var tables: [Table] {
    (claims.findings.isEmpty ? [] : [findings]) + (claims.awards.isEmpty ? [] : [awards])
  }

  private var findings: Table {
    Table(
      id: "findings", caption: Speech.says(zh: "生效中的惩戒与公开", en: "Sanctions in force and publications"),
      columns: [
        Column("category", Speech.says(zh: "类别", en: "Category")), Column("level", Speech.says(zh: "程度", en: "Level")),
        Column("found_on", Speech.says(zh: "认定日", en: "Found"), .day),
        Column("under_appeal", Speech.says(zh: "申诉中", en: "Under appeal"), .flag),
        Column("sanctions", Speech.says(zh: "惩戒", en: "Sanctions")),
        Column("published_until", Speech.says(zh: "公开至", en: "Public until"), .day),
      ],
      rows: Rows(
        claims.findings.map { finding in
          let sanctions = finding.sanctions.map { sanction in
            sanction.title.spoken
              + (sanction.until.map { Speech.says(zh: "（至 \($0)）", en: " (until \($0))") } ?? "")
          }
          return [
            .text(finding.category.spoken), Cell(finding.level?.spoken), Cell(finding.found),
            .flag(finding.isUnderAppeal), .text(sanctions.joined(separator: Speech.says(zh: "；", en: "; "))),
            Cell(finding.publishedUntil),
          ]
        }))
  }

  private var awards: Table {
    Table(
      id: "awards", caption: Speech.says(zh: "正向记录", en: "Awards"),
      columns: [
        Column("category", Speech.says(zh: "类别", en: "Category")), Column("level", Speech.says(zh: "级别", en: "Level")),
        Column("awarded_on", Speech.says(zh: "授予日", en: "Awarded"), .day),
      ],
      rows: Rows(claims.awards.map { [.text($0.category.spoken), Cell($0.level?.spoken), Cell($0.awarded)] }))
  }
}
