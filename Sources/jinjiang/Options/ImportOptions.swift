public import ArgumentParser
public import Interchange
internal import Registry

/// What every import takes.
struct ImportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "CSV 或 XLSX 文件；- 为标准输入", en: "A CSV or XLSX file; - is the standard input"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "无协会列的文件属于哪个协会（默认：唯一的协会）", en: "The association of a file without that column (default: the only one)"),
      valueName: "code"))
  var association: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "指明文件中的列名是哪一列，可重复", en: "Which column a title of the file is; may be repeated"),
      valueName: Speech.says(zh: "列名=列", en: "title=column")))
  var map: [ColumnMapping] = []

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "CSV 的编码：utf-8 或 gb18030（默认：自动判断）", en: "Encoding of a CSV: utf-8 or gb18030 (default: found out)"),
      valueName: "name"))
  var encoding: TextEncoding?

  @Flag(help: ArgumentHelp(Speech.says(zh: "只检查，不登记", en: "Check everything, record nothing")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(Speech.says(zh: "登记无误的行，其余写入 --rejects", en: "Record the good rows; the others go to --rejects"))
  )
  var acceptValid = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "把有误的行连同原因写入此文件", en: "Write the bad rows, each with its reasons, to this file"),
      valueName: "file"))
  var rejects: String?

  @Flag(
    help: ArgumentHelp(Speech.says(zh: "已登记而内容有变的行，作为更正登记", en: "Record changed rows of known keys as corrections")))
  var corrections = false

  @Flag(
    help: ArgumentHelp(
      Speech.says(
        zh: "已核对 GB18030 各版不同的字", en: "The characters that GB18030's editions read differently were looked at")))
  var charactersAreRight = false

  @Flag(help: ArgumentHelp(Speech.says(zh: "不显示进度", en: "Show no progress")))
  var quiet = false

  func validate() throws {
    if acceptValid, rejects == nil {
      throw ValidationError(
        Speech.says(
          zh: "--accept-valid 须同时用 --rejects 指明有误的行写到哪里。",
          en: "--accept-valid needs --rejects FILE for the rows that are bad."))
    }
  }

  var settings: ImportSettings {
    var settings = ImportSettings()
    settings.encoding = encoding
    settings.mappings = map
    settings.association = association
    settings.acceptsValid = acceptValid
    settings.isRehearsal = dryRun
    settings.corrects = corrections
    settings.charactersAreRight = charactersAreRight
    return settings
  }

  /// Imports, shows how far it is, lists what is wrong, and ends with what was recorded and what comes next.
  func run(next: Phrase, _ record: (ImportFile, any ImportObserver) throws -> ImportOutcome?) throws {
    let source = try opened()
    let rejects = try rejects.map { try RejectsFile(path: $0, besides: file) }
    let desk = ImportDesk(isQuiet: quiet, rejects: rejects)
    do {
      guard let outcome = try Interruption.watched({ try record(source, desk) }) else { return }
      try desk.end()
      try Output.shared.line(ImportSummary(outcome, isRehearsal: false).text)
      Output.remark(next.spoken)
    } catch let rehearsed as ImportRehearsed {
      try desk.end()
      try Output.shared.line(ImportSummary(rehearsed.outcome, isRehearsal: true).text)
      if rehearsed.outcome.refused > 0, !acceptValid {
        throw ImportRefusal.badRows(file: source.name, rehearsed.outcome)
      }
    } catch {
      try desk.end()
      throw error
    }
  }

  private func opened() throws -> ImportFile {
    do {
      return try ImportFile(path: file, temporaryFolder: Composition.environment["TMPDIR"] ?? "/tmp")
    } catch let error as ReadingError {
      throw ImportRefusal.unreadable(error)
    }
  }
}

extension ColumnMapping: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}
