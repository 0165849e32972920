internal import ArgumentParser
internal import Documents
internal import Interchange
internal import Registry
internal import Reports

/// `jinjiang report verify FILE`: makes a report again from the registry, and says whether the file is what it claims.
struct ReportVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.says(zh: "核验一份报告文件：是否与登记库一致", en: "Whether a report's file is what the registry says"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var paper: PaperOptions
  @OptionGroup var issuing: IssueOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "报告文件", en: "The report's file"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "文件中没有核验码时（例如 csv）：它是哪一份已出具的报告", en: "For a file without a seal, such as csv: which issued report it is"),
      valueName: "#N"))
  var issued: Position?

  func run() throws {
    let bytes = try InputFile.bytes(at: file, limit: PaperOptions.largest)
    let claim = try options.read { try SealClaim(file: bytes, issued: issued, in: $0) }
    let remade = try options.read { try claim.remade(approval: issuing.approval, in: $0) }
    guard remade.seal.digest == claim.code.digest else {
      if claim.isTheIssuedFile, let erasure = try options.read({ try $0.erasures().last }), erasure > claim.code.knownAt
      {
        return try Output.shared.line(ReportVerify.sayErased(since: erasure))
      }
      throw VerificationFailure.otherValue(claim.code.knownAt)
    }
    if !claim.isTheIssuedFile {
      guard claim.code.programVersion == Program.version else {
        throw VerificationFailure.otherProgram(made: claim.code.programVersion, this: Program.version)
      }
      var paper = paper
      paper.format = PaperOptions.Format(rawValue: claim.code.format) ?? .text
      let again = try paper.bytes(
        of: Paper(
          remade.report, remade.seal, paper.format, in: DocumentLanguage(rawValue: claim.code.language) ?? .zh,
          theme: paper.theme(of: remade.report.association, in: options)))
      guard again == bytes else {
        throw VerificationFailure.differs(
          paper.format.isOfLines ? ReportVerify.differences(of: again, to: bytes) : [])
      }
    }
    try Output.shared.line(claim.sentence.spoken)
    try sayRestatements(of: claim, remade.report)
  }

  /// The file is what was issued; what is on record has fewer names.
  private static func sayErased(since erasure: Position) -> String {
    Speech.says(
      zh: "一致：逐字节就是登记在案的出具文件。此后有个人信息被删除（最近一次见 \(erasure)），重做的报告会写「已删除」，因此未逐项比较。",
      en:
        "Identical, byte for byte, to the file that is on record as issued. Personal data were erased since (last at \(erasure)): made again, it would say erased, so its contents were not compared."
    )
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

  /// The first lines that differ, cut to where they do.
  private static func differences(of again: [UInt8], to bytes: [UInt8]) -> [(record: String, file: String)] {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (ours, theirs) = (lines(again), lines(bytes))
    var found: [(String, String)] = []
    for index in 0..<max(ours.count, theirs.count) where found.count < 10 {
      let (a, b) = (index < ours.count ? ours[index] : "", index < theirs.count ? theirs[index] : "")
      guard a != b else { continue }
      let same = zip(a, b).prefix { $0 == $1 }.count
      func excerpt(_ line: Substring) -> String {
        (same > 24 ? "…" : "") + String(line.dropFirst(max(0, same - 24)).prefix(72)).visible
      }
      found.append((excerpt(a), excerpt(b)))
    }
    return found
  }
}

/// What a file claims to be.
struct SealClaim {
  let code: SealCode
  /// The bytes are those that went on record when it was issued.
  let isTheIssuedFile: Bool

  init(file bytes: [UInt8], issued number: Position?, in registry: any RegistryReader) throws {
    let digest = Digest(of: bytes)
    for association in try registry.associations() {
      if let issued = try registry.issuedReports(of: association.key).first(where: { $0.facts.file.digest == digest }) {
        code = SealCode(issued: issued, association: association.code)
        isTheIssuedFile = true
        return
      }
    }
    isTheIssuedFile = false
    if let number {
      guard let issued = try registry.issuedReport(at: number),
        let association = try registry.association(issued.facts.association)
      else { throw IssueLookupFailure.notIssued(number) }
      code = SealCode(issued: issued, association: association.code)
    } else {
      guard let found = try SealCode(findIn: SealClaim.text(of: bytes)) else { throw VerificationFailure.noSeal }
      code = found
    }
  }

  /// Everything in it that is text, or for a workbook what is on its first sheet.
  private static func text(of bytes: [UInt8]) throws -> String {
    guard bytes.starts(with: [0x50, 0x4B]) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    try RowReader(bytes: bytes).forEachRow { row in text += row.texts.joined(separator: "\n") + "\n" }
    return text
  }

  func remade(
    approval: Seal.Approval?, in registry: any RegistryReader
  ) throws -> (report: any SealedReport, seal: Seal) {
    guard code.knownAt <= registry.position else {
      throw VerificationFailure.notThatFar(code.knownAt, last: registry.position)
    }
    let reader = registry.earlier(at: code.knownAt)
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    let report = try code.report(on: today, in: reader)
    let status: Seal.Status
    switch code.status {
    case .draft: status = .draft
    case .approved:
      guard let approval else { throw VerificationFailure.approvalNeeded }
      status = .approved(approval)
    case .issued(let number):
      guard let issued = try registry.issuedReport(at: number), issued.facts.digest == code.digest else {
        throw VerificationFailure.neverIssued(number)
      }
      status = issued.status
    }
    return (report, try report.seal(status, programVersion: code.programVersion, in: reader))
  }

  /// What was found, where nothing is wrong.
  var sentence: Phrase {
    let days = "\(code.period.lowerBound) – \(code.period.upperBound)"
    let what = Phrase(
      zh: "\(code.association) \(code.report.title.zh)，\(days)，按登记流水 \(code.knownAt) 所知",
      en: "\(code.association), \(code.report.title.en), \(days), as known at \(code.knownAt)")
    if case .issued(let number) = code.status {
      return Phrase(
        zh: "一致：\(what.zh)；已出具，编号 \(number)。", en: "Identical: \(what.en); issued as \(number).")
    }
    return Phrase(
      zh: "一致：\(what.zh)；未出具（\(code.status == .draft ? "草案" : "已批准")）。",
      en: "Identical: \(what.en); not issued (\(code.status == .draft ? "a draft" : "approved")).")
  }
}

/// Why a file is not what it claims, or cannot be compared.
enum VerificationFailure: Failure {
  case noSeal
  case approvalNeeded
  case notThatFar(Position, last: Position)
  case neverIssued(Position)
  case otherValue(Position)
  case otherProgram(made: String, this: String)
  case differs([(record: String, file: String)])

  var failureClass: FailureClass {
    switch self {
    case .otherProgram, .approvalNeeded: .refused
    default: .badData
    }
  }

  var message: Phrase {
    switch self {
    case .noSeal:
      Phrase(
        zh: "文件中没有核验码，也不是登记在案的出具文件，无法核验。CSV 与 PDF 文件请加 --issued '#编号'（见 jinjiang report list）。",
        en:
          "The file has no seal code, and is not the file of any issue on record. It cannot be verified. For CSV or PDF add --issued '#N' (see jinjiang report list)."
      )
    case .approvalNeeded:
      Phrase(
        zh: "这是一份已批准、未出具的报告，其决议与签发人不在登记库中。请加 --resolution 与 --signatory，写法与文件中相同。",
        en:
          "This report was approved and not issued; its resolution and signatory are not on record. Add --resolution and --signatory as the file has them."
      )
    case .notThatFar(let position, let last):
      Phrase(
        zh: "不一致：文件称按登记流水 \(position) 所知，而登记库只到 \(last)。文件被改动，或属于另一个登记库。",
        en:
          "Different: the file claims to know entry \(position), and the registry ends at \(last). It was changed, or is another registry's."
      )
    case .neverIssued(let number):
      Phrase(
        zh: "不一致：文件称已出具为 \(number)，登记库中没有这样一份报告。文件被改动，或属于另一个登记库。",
        en:
          "Different: the file claims to be issued as \(number), and no such report is on record. It was changed, or is another registry's."
      )
    case .otherValue(let position):
      Phrase(
        zh: "不一致：按登记流水 \(position) 重做的报告，其指纹与文件的核验码不同。文件被改动，或此后有个人信息被删除；也请运行 jinjiang check。",
        en:
          "Different: made again as known at \(position), the report does not have the hash that the file's seal says. The file was changed, or personal data was erased since; run jinjiang check, too."
      )
    case .otherProgram(let made, let this):
      Phrase(
        zh:
          "无法逐字核验：核验码的指纹与登记库一致，但文件称由 jinjiang \(made) 制作，本程序是 \(this)，文件中的数字未比较。请用该版本核验，或用 jinjiang report reissue 取得同一报告。",
        en:
          "Not compared: the seal's hash is the registry's, but the file says that jinjiang \(made) made it, and this is \(this); the figures in the file were not looked at. Verify with that version, or get the same report with jinjiang report reissue."
      )
    case .differs(let lines):
      Phrase(
        zh: "不一致：文件被改动，或由别的模板、字体制作。"
          + (lines.isEmpty
            ? "这种格式无法逐行比较；请用 jinjiang report reissue 或同样的命令重做后对照。"
            : lines.map { "\n  登记库：\($0.record)\n  文件：  \($0.file)" }.joined()),
        en: "Different: the file was changed, or made with other templates or fonts."
          + (lines.isEmpty
            ? " This format is not compared line by line; make it again with jinjiang report reissue, or the same command, and look at both."
            : lines.map { "\n  on record: \($0.record)\n  in file:   \($0.file)" }.joined()))
    }
  }
}
