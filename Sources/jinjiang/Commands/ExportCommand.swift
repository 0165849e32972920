internal import ArgumentParser
internal import Interchange
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `jinjiang export …`: members, accounts and events in the columns in which they are imported.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Speech.says(zh: "导出会员、账号、事件（CSV）", en: "Export members, accounts, events (CSV)"),
    subcommands: [ExportMembersCommand.self, ExportAccountsCommand.self, ExportEventsCommand.self])
}

/// What every export takes.
struct ExportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Speech.says(zh: "只导出此协会（默认：全部）", en: "This association only (default: all)"), valueName: "code"))
  var association: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入此文件（默认：标准输出）", en: "Write to this file (default: standard output)"), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "供 Excel 打开：写入 BOM", en: "For Excel: with a byte order mark")))
  var excel = false

  @Flag(help: ArgumentHelp(Speech.says(zh: "列名用中文", en: "Titles in Chinese")))
  var chineseTitles = false

  func run<Outcome>(
    in options: RegistryOptions, _ write: (ExportScope, inout CSVWriter, Language) throws -> Outcome
  ) throws -> Outcome {
    try options.read { registry in
      let associations = try association.map { [try registry.theAssociation(code: $0)] } ?? registry.associations()
      let scope = ExportScope(registry, associations: associations)
      guard let output else {
        try Output.shared.flush()
        return try writeAll(scope, to: STDOUT_FILENO, named: nil, write)
      }
      var outcome: Outcome?
      try OutputFile.replaceUnlessInterrupted(output) { temporary in
        let descriptor = open(temporary, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFileFailure.unwritable(path: output, code: errno) }
        defer { close(descriptor) }
        outcome = try writeAll(scope, to: descriptor, named: output, write)
      }
      guard let outcome else { throw OutputFileFailure.unwritable(path: output, code: EIO) }
      return outcome
    }
  }

  private func writeAll<Outcome>(
    _ scope: ExportScope, to descriptor: Int32, named path: String?,
    _ write: (ExportScope, inout CSVWriter, Language) throws -> Outcome
  ) throws -> Outcome {
    do {
      var csv = CSVWriter(
        descriptor: descriptor, byteOrderMark: excel, isCancelled: { Interruption.hasHappened })
      let outcome = try write(scope, &csv, chineseTitles ? .zh : .en)
      try csv.finish()
      return outcome
    } catch let failure as CSVWriter.Failure {
      guard !Interruption.hasHappened else { throw Interruption.Interrupted() }
      guard let path else { throw OutputFailure(code: failure.code) }
      throw OutputFileFailure.unwritable(path: path, code: failure.code)
    }
  }
}

/// `jinjiang export members`
struct ExportMembersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: Speech.says(zh: "导出会员", en: "Export members"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var exporting: ExportOptions

  func run() throws {
    let erased = try exporting.run(in: options) { try $0.writeMembers(into: &$1, language: $2) }
    guard erased > 0 else { return }
    Output.remark(
      Speech.says(
        zh: "\(erased) 位会员的个人信息已删除，未导出。", en: "\(erased) members whose data was erased were left out."))
  }
}

/// `jinjiang export accounts`
struct ExportAccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: Speech.says(zh: "导出平台账号", en: "Export platform accounts"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var exporting: ExportOptions

  func run() throws {
    try exporting.run(in: options) { try $0.writeAccounts(into: &$1, language: $2) }
  }
}

/// `jinjiang export events`
struct ExportEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: Speech.says(zh: "导出违规与表彰", en: "Export violations and commendations"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var exporting: ExportOptions

  func run() throws {
    let outcome = try exporting.run(in: options) { try $0.writeEvents(into: &$1, language: $2) }
    func remark(_ count: Int, _ zh: String, _ en: String) {
      if count > 0 { Output.remark(Speech.says(zh: "\(count) 件\(zh)", en: "\(en): \(count).")) }
    }
    remark(outcome.void, "已作废，未导出。", "Void cases, left out")
    remark(outcome.erased, "属于个人信息已删除的会员，未导出。", "Cases of members whose data was erased, left out")
    remark(outcome.repaired, "的信用修复不在文件中。", "Cases with repairs, which the file does not say")
  }
}
