internal import Documents
internal import Registry

/// Certificates that are to be revoked, as a table: what they told, what would be told, why, and the command.
struct AffectedTable {
  let lines: [AffectedCertificates.Line]
  let position: Position
  let isSpoken: Bool

  /// As it is typed into a shell.
  static func command(revoking number: Position, for causes: [AffectedCertificates.Cause]) -> String {
    "jinjiang certificate revoke '\(number)' --reason '\(reason(causes))'"
  }

  private static func reason(_ causes: [AffectedCertificates.Cause]) -> String {
    causes.map(\.title.spoken).joined(separator: Speech.says(zh: "；", en: "; "))
  }

  var table: Table {
    let level = Disclosure.council.title
    return Table(
      id: "affected_certificates",
      caption: Speech.says(
        zh: "应撤销的信用证明：\(lines.count) 份；登记流水位置 \(position)；披露范围：\(level.zh)",
        en: "Certificates to be revoked: \(lines.count), known at \(position); disclosure: \(level.en)"),
      columns: [
        Column("number", Speech.says(zh: "编号", en: "Number"), .integer),
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("issued_on", Speech.says(zh: "出具日", en: "Issued"), .day),
        Column("expires_on", Speech.says(zh: "有效期至", en: "Expires"), .day),
        Column("recipient", Speech.says(zh: "接收方", en: "Recipient")),
        Column("told_score", Speech.says(zh: "所载信用分", en: "Score told"), .decimal),
        Column("told_grade", Speech.says(zh: "所载等级", en: "Grade told")),
        Column("score", Speech.says(zh: "更正后信用分", en: "Score corrected"), .decimal),
        Column("grade", Speech.says(zh: "更正后等级", en: "Grade corrected")),
        Column("causes", Speech.says(zh: "原因", en: "Why")), Column("command", Speech.says(zh: "撤销命令", en: "Command")),
      ],
      rows: Rows(lines.map(cells)))
  }

  private func cells(of line: AffectedCertificates.Line) -> [Cell] {
    func score(_ score: Score?) -> Cell { score.map { .decimal($0.tenths, places: 1) } ?? .empty }
    let (certificate, facts) = (line.certificate, line.certificate.facts)
    return [
      .integer(certificate.number.value), Cell(line.number), Cell(certificate.issued), Cell(facts.expires),
      Cell(certificate.texts[.recipient].map { isSpoken ? UsualWords.shown($0).spoken : $0 }), score(facts.score),
      Cell(facts.grade?.id), score(line.now?.score),
      Cell(line.now?.grade.id),
      .text(isSpoken ? AffectedTable.reason(line.causes) : line.causes.map(\.id).joined(separator: " ")),
      .text(AffectedTable.command(revoking: certificate.number, for: line.causes)),
    ]
  }
}
