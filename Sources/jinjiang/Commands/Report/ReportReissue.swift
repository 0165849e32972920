internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report reissue #N`: an issued report again, from the registry, byte for byte.
struct ReportReissue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue", abstract: Speech.says(zh: "再次出具一份已出具的报告", en: "An issued report again, as it was"),
    discussion: Speech.says(
      zh: "格式与语言和出具时相同，逐字节一致。--format 另给一种格式：内容与编号相同，但不是登记在案的那个文件。",
      en:
        "In the format and language of the issue, byte for byte. With --format the same report, under its number, in another format: not the file that is on record."
    ))

  @OptionGroup var options: RegistryOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "报告编号，见 report list", en: "The report's number; see report list"), valueName: "#N"))
  var number: Position

  @OptionGroup var paper: PaperOptions

  func run() throws {
    let remade = try options.read { registry in
      guard let issued = try registry.issuedReport(at: number) else { throw IssueLookupFailure.notIssued(number) }
      return try RemadeReport(issued, in: registry)
    }
    guard remade.isTheValue else { throw ReissueFailure.valueDiffers(number) }
    var paper = paper
    let format = paper.chosenFormat ?? remade.format
    paper.format = format
    let file = try remade.paper(format, theme: paper.theme(of: remade.report.association, in: options))
    if format == .csv, paper.table == nil { paper.table = try remade.tableOnRecord(of: file) }
    var digest: Digest?
    try paper.issue(file) { digest = $0 }
    guard digest != remade.issued.facts.file.digest else { return }
    guard format == remade.format else {
      return Output.remark(
        Speech.says(
          zh: "注意：登记在案的文件是 \(remade.format.rawValue)；这是同一报告的 \(format.rawValue)，内容与编号相同。",
          en:
            "Note: the file on record is \(remade.format.rawValue); this is the same report, under the same number, as \(format.rawValue)."
        ))
    }
    let version = remade.issued.facts.programVersion
    Output.remark(
      version == Program.version
        ? Speech.says(
          zh: "注意：数字与出具时相同，但文件的字节与当时的不同：模板、字体或排版程序可能已变。",
          en:
            "Note: the figures are those of the issue, but the bytes of the file are not: templates, fonts or the typesetting program may have changed."
        )
        : Speech.says(
          zh: "注意：数字与出具时相同，但当时的文件由 jinjiang \(version) 制作，字节与本版本（\(Program.version)）的不同。",
          en:
            "Note: the figures are those of the issue, but its file was made by jinjiang \(version), and this is \(Program.version): the bytes differ."
        ))
  }
}

/// A report that was issued, made again from the registry.
struct RemadeReport {
  let issued: IssuedReport
  let report: any SealedReport
  let seal: Seal

  init(_ issued: IssuedReport, in registry: any RegistryReader) throws {
    self.issued = issued
    guard let association = try registry.association(issued.facts.association) else {
      throw StoreFailure.damaged(reason: "the report \(issued.position) is of no association")
    }
    let reader = registry.earlier(at: issued.facts.knownAt)
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    report = try SealCode(issued: issued, association: association.code).report(on: today, in: reader)
    seal = try report.seal(issued.status, programVersion: issued.facts.programVersion, in: reader)
  }

  /// Whether the figures are still those that were issued.
  var isTheValue: Bool { seal.digest == issued.facts.digest }

  var format: PaperFile.Format { PaperFile.Format(rawValue: issued.facts.file.format) ?? .text }

  /// Which of the tables the file on record is, if it is one.
  func tableOnRecord(of paper: Paper) throws -> String? {
    try paper.document.dataTables().first { table in
      Digest(of: try PaperFile(format: .csv, table: table.id).bytes(of: paper)) == issued.facts.file.digest
    }?.id
  }

  func paper(_ format: PaperFile.Format, theme: Theme?) -> Paper {
    Paper(
      report, seal, format, in: DocumentLanguage(rawValue: issued.facts.file.language) ?? Speech.written, theme: theme)
  }
}

/// Why an issued report cannot be issued again as it was.
enum ReissueFailure: Failure, Equatable {
  case valueDiffers(Position)

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    switch self {
    case .valueDiffers(let number):
      Phrase(
        zh: "报告 \(number) 现在无法照原样出具：按同一位置重做的数字与出具时的指纹不符。可能此后有个人信息被删除，或登记库受损。请运行 jinjiang check。未写文件。",
        en:
          "Report \(number) cannot be issued again as it was: made anew at the same position, it does not have the hash of the issue. Personal data may have been erased since, or the registry is damaged. Run jinjiang check. No file was written."
      )
    }
  }
}
