internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report verify FILE`: makes a report again from the registry, and says whether the file is what it claims.
struct ReportVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.says(zh: "核验一份报告文件：是否与登记库一致", en: "Whether a report's file is what the registry says"))

  @OptionGroup var options: RegistryOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "报告文件", en: "The report's file"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "文件中与旁边都没有核验码时：它是哪一份已出具的报告", en: "For a file without a seal in it or beside it: which issued report it is"),
      valueName: "#N"))
  var issued: Position?

  @OptionGroup var approving: ApprovalOptions
  @OptionGroup var look: ThemeOption

  func run() throws {
    let bytes = try InputFile.bytes(at: file, limit: PaperFile.largest)
    let claim = try options.read { try SealClaim(file: bytes, at: file, issued: issued, in: $0) }
    if claim.isTheIssuedFile { return try tellOfTheIssued(claim) }
    let remade = try options.read { try claim.remade(approval: approving.approval, in: $0) }
    try compare(bytes, to: remade, claim.code)
    try Output.shared.line(claim.sentence.spoken)
    try sayRestatements(of: claim, remade.report)
  }

  /// The bytes are those on record, whatever making the report again may give today.
  private func tellOfTheIssued(_ claim: SealClaim) throws {
    try Output.shared.line(claim.sentence.spoken)
    do {
      let remade = try options.read { try claim.remade(approval: nil, in: $0) }
      if remade.seal.digest != claim.code.digest { sayCannotBeMadeAgain(claim.code) }
      try sayRestatements(of: claim, remade.report)
    } catch is SealedReportFailure {
      sayCannotBeMadeAgain(claim.code)
    }
  }

  /// - Throws: `VerificationFailure` where the file is another than the registry gives.
  private func compare(
    _ bytes: [UInt8], to remade: (report: any SealedReport, seal: Seal), _ code: SealCode
  ) throws {
    let isTheValue = remade.seal.digest == code.digest
    guard code.programVersion == Program.version else {
      throw isTheValue
        ? VerificationFailure.otherProgram(made: code.programVersion, this: Program.version)
        : VerificationFailure.otherValue(code.knownAt, code.disclosure, nil)
    }
    let format = PaperFile.Format(rawValue: code.format) ?? .text
    let paper = Paper(
      remade.report, remade.seal, format, in: DocumentLanguage(rawValue: code.language) ?? .zh,
      theme: try look.theme(of: remade.report.association, in: options))
    let tables = try paper.document.dataTables()
    let again = try ReportVerify.file(of: paper, format, like: bytes, tables)
    guard !isTheValue || again != bytes else { return }
    let comparison = FileComparison(record: again, file: bytes, at: file, format, sheets: tables.map(\.caption))
    throw isTheValue
      ? VerificationFailure.differs(comparison)
      : VerificationFailure.otherValue(code.knownAt, code.disclosure, comparison)
  }

  /// The file as the registry gives it; of CSV the table that the file is, or else one with its header.
  private static func file(
    of paper: Paper, _ format: PaperFile.Format, like bytes: [UInt8], _ tables: [Table]
  ) throws -> [UInt8] {
    guard format == .csv else { return try PaperFile(format: format).bytes(of: paper) }
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    var likely: [UInt8]?
    for table in tables {
      let file = try PaperFile(format: .csv, table: table.id).bytes(of: paper)
      if file == bytes { return file }
      if likely == nil, file.prefix(while: { $0 != UInt8(ascii: "\n") }) == header { likely = file }
    }
    return try likely ?? PaperFile(format: .csv).bytes(of: paper)
  }

  private func sayCannotBeMadeAgain(_ code: SealCode) {
    Output.remark(
      code.disclosure < .member
        ? Speech.says(
          zh: "注意：文件是出具时的原件；今天重做，内容不同：此后有公开期满、修复、撤销的内容，或有个人信息被删除、更名，对外不再写出。",
          en:
            "Note: the file is the one that was issued; made again today it reads otherwise, since something ended its publication, was repaired or overturned, or personal data were erased or changed, which outsiders are not told again."
        )
        : Speech.says(
          zh: "注意：文件是出具时的原件；今天重做，内容不同：此后可能有个人信息被删除。请运行 jinjiang check。",
          en:
            "Note: the file is the one that was issued; made again today it reads otherwise. Personal data may have been erased since; run jinjiang check."
        ))
  }

  /// What has been recorded since that would make it another report.
  private func sayRestatements(of claim: SealClaim, _ report: any SealedReport) throws {
    let since = try options.read { registry in
      try RestatementReport(
        RestatementQuery(
          association: report.association, asOf: report.days.upperBound, from: claim.code.knownAt,
          to: registry.position, membership: report.membership), in: registry)
    }
    if since.isEmpty {
      return try Output.shared.line(
        Speech.says(zh: "此后的登记没有改变报告期末的信用分。", en: "Nothing recorded since changes the scores at its end."))
    }
    try Output.shared.line(
      Speech.says(zh: "此后有更正（重述）：", en: "Restated since: ") + since.sentence.spoken)
    for each in since.restatements { try Output.shared.line("- " + since.line(each).spoken.visible) }
  }
}
