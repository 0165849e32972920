internal import ArgumentParser
internal import Documents
internal import Registry
internal import Vault

/// `jinjiang case evidence verify [N]`: hashes every file anew and compares.
struct EvidenceVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Speech.says(zh: "核验证据文件是否完好", en: "Whether every evidence file is what it was"),
    discussion: Speech.says(
      zh: "重新计算每个文件的哈希并与登记比较。有缺失或改动的，退出码为 65。", en: "Hashes every file anew. Ends with 65 if one is missing or changed."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "案件编号（默认：全部）", en: "The case (default: all)"), valueName: "number"))
  var number: CaseNumber?

  func run() throws {
    let (files, named, codes) = try options.read { registry in
      let home = try number == nil ? association.named(in: registry) : association.theOne(in: registry)
      let files =
        if let number, let home {
          try registry.evidence(inCase: registry.theCase(number, in: home.key).number, of: home.key)
        } else {
          try registry.evidence(of: home?.key)
        }
      let named = home == nil ? Set(files.compactMap(\.digest)) : nil
      let codes = try Dictionary(uniqueKeysWithValues: registry.associations().map { ($0.key, $0.code) })
      return (files, named, codes)
    }
    let audit = try EvidenceAudit(of: files, named: named, in: options.evidenceFolder)
    try output.write(
      Table(
        id: "evidence", caption: Speech.says(zh: "证据核验", en: "Evidence"),
        columns: [
          Column("association", Speech.says(zh: "协会", en: "Association")),
          Column("case", Speech.says(zh: "案件", en: "Case"), .integer),
          Column("evidence", Speech.says(zh: "证据", en: "No."), .integer),
          Column("name", Speech.says(zh: "文件", en: "File")),
          Column("condition", Speech.says(zh: "状况", en: "Condition")), Column("sha256", "SHA-256"),
        ],
        rows: Rows(
          audit.lines.map { line in
            [
              Cell(codes[line.file.caseKey.association]), .integer(line.file.caseKey.number.value),
              .integer(line.file.number), .text(output.format == .text ? line.file.shownName : line.file.name ?? ""),
              .text(condition(of: line)), Cell(line.file.digest?.description),
            ]
          })))
    audit.remarkUnnamed()
    guard audit.faults.isEmpty else { throw EvidenceDamaged(faults: audit.faults.count, of: audit.lines.count) }
    Output.remark(
      Speech.says(
        zh: "\(audit.lines.count) 件证据均完好。", en: "Every file is what it was: \(audit.lines.count) on record."))
  }

  private func condition(of line: EvidenceAudit.Line) -> String {
    guard let condition = line.condition else {
      return output.format == .text ? Speech.says(zh: "已删除", en: "erased") : "erased"
    }
    return output.format == .text ? condition.title.spoken : condition.rawValue
  }
}

extension EvidenceAudit {
  /// Says that files lie there which no entry names.
  func remarkUnnamed() {
    guard !unnamed.isEmpty else { return }
    Output.remark(
      Speech.says(
        zh: "证据目录中有 \(unnamed.count) 个文件没有条目提到（中途停止的登记留下），可以删除：",
        en:
          "Files that no entry names, left by a command that was stopped halfway, which can be deleted: \(unnamed.count):"
      )
        + unnamed.map { "\n  \($0)" }.joined())
  }

  /// One sentence for each file that is not as it was; and what no entry names.
  func remark() {
    for fault in faults {
      let (number, evidence) = (fault.file.caseKey.number, fault.file.number)
      Output.remark(
        fault.condition == .missing
          ? Speech.says(
            zh: "注意：案件 \(number) 的证据 \(evidence) 文件缺失。请从备份恢复证据目录。",
            en:
              "Note: the file of evidence \(evidence) in case \(number) is missing. Restore the evidence folder from a backup."
          )
          : Speech.says(
            zh: "注意：案件 \(number) 的证据 \(evidence) 文件已被改动。请从备份恢复证据目录。",
            en:
              "Note: the file of evidence \(evidence) in case \(number) was changed. Restore the evidence folder from a backup."
          ))
    }
    remarkUnnamed()
  }
}

/// Some evidence is not what it was.
struct EvidenceDamaged: Failure, Equatable {
  let faults: Int
  let of: Int

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "\(of) 件证据中有 \(faults) 件缺失或已改动，如上所列。登记的哈希不受影响；请从备份恢复证据目录后再核验。",
      en: """
        Evidence that is missing or changed: \(faults) of \(of), listed above. The hashes on record are not affected: restore \
        the evidence folder from a backup, and verify again.
        """)
  }
}
