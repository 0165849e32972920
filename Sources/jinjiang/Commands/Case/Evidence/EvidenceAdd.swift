internal import ArgumentParser
internal import Registry
internal import Vault

/// `jinjiang case evidence add N FILE…`: files become evidence in a case.
struct EvidenceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "登记证据文件", en: "Files came in as evidence"),
    discussion: Speech.says(
      zh: "只收普通文件，每个不超过 512 MiB；链接、目录、管道、设备不收。文件先落盘，再登记；登记未成的，文件不留。投诉人提供的写 --from complainant，不写姓名。",
      en: """
        Regular files only, of up to 512 MiB each. A file is on the disk before the entry that names it, and does not stay \
        where none does. What a complainant gave is --from complainant, without the name.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "文件", en: "The files"), valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "由谁提供：member 会员本人、complainant 投诉人（姓名保密）、其他人的姓名（默认：协会自行收集）",
        en: "Who gave it: member, complainant (who stays sealed), or a name (default: found by the association)"),
      valueName: "who"))
  var from: EvidenceGiver?

  @Option(help: ArgumentHelp(Speech.says(zh: "备注（仅理事会可见）", en: "A note, for the council only"), valueName: "text"))
  var note: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "收到的日期（默认：今天）", en: "The day on which it came in (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let association = try question.associationKey(options)
    // Refused before anything is copied.
    _ = try options.read { try $0.theCase(question.number, in: association) }
    let added = try options.evidenceFolder.take(files) { digest in
      try options.read { registry in try registry.evidence(of: nil).contains { $0.digest == digest } }
    } _: { kept in
      try writing.record(
        AddEvidence(
          association: association, number: question.number,
          files: kept.map { AddEvidence.File(name: $0.name, digest: $0.digest, size: $0.size) },
          giver: from?.giver ?? .office, givenBy: from?.name, note: note, day: on), in: options)
    }
    guard let added else { return }
    guard output.format == .text else { return try output.write(EvidenceTable(added, for: .council).machine) }
    for file in added {
      try Output.shared.line(
        Speech.says(
          zh:
            "案件 \(question.number)：证据 \(file.number)「\(file.name ?? "")」已登记，SHA-256 \(file.digest.map(\.description) ?? "")。",
          en: """
            Case \(question.number): evidence \(file.number), "\(file.name ?? "")", is on record; SHA-256 \
            \(file.digest.map(\.description) ?? "").
            """
        ).visible)
    }
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang case evidence list \(question.number)；请妥善保管原件。",
        en: "Next: jinjiang case evidence list \(question.number). Keep the originals safe."))
  }
}
