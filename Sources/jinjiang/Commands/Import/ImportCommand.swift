internal import ArgumentParser
internal import Interchange
internal import Registry

/// `jinjiang import …`: files of members, accounts and events.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Speech.says(zh: "导入会员、账号、事件（CSV 或 XLSX）", en: "Import members, accounts, events (CSV or XLSX)"),
    subcommands: [ImportMembersCommand.self, ImportAccountsCommand.self, ImportEventsCommand.self])
}

/// `jinjiang import members FILE`
struct ImportMembersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: Speech.says(zh: "导入会员及其首个账号", en: "Import members, each with the first account"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var importing: ImportOptions

  @Flag(
    help: ArgumentHelp(
      Speech.says(zh: "文件中未登记的协会，从今天起建立", en: "Found associations that are not known yet, live from today")))
  var createAssociations = false

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "--create-associations：采用规则的依据，例如会员大会决议",
        en: "--create-associations: what their adoption of the rulebook rests on, such as a resolution"),
      valueName: "text"))
  var basis: String?

  func run() throws {
    var settings = importing.settings
    settings.createsAssociations = createAssociations
    settings.basis = basis
    try importing.run(
      next: Phrase(
        zh: "下一步：jinjiang import events 文件.csv，或 jinjiang standing 会员编号",
        en: "Next: jinjiang import events FILE.csv, or jinjiang standing MEMBER")
    ) { file, desk in
      try writing.record(ImportMembers(file, settings, observer: desk), in: options)
    }
  }
}

/// `jinjiang import accounts FILE`
struct ImportAccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: Speech.says(zh: "导入会员的平台账号", en: "Import the platform accounts of members"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var importing: ImportOptions

  func run() throws {
    try importing.run(
      next: Phrase(zh: "下一步：jinjiang standing 平台:账号", en: "Next: jinjiang standing PLATFORM:HANDLE")
    ) { file, desk in
      try writing.record(ImportAccounts(file, importing.settings, observer: desk), in: options)
    }
  }
}

/// `jinjiang import events FILE`
struct ImportEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: Speech.says(zh: "导入违规与表彰的既往记录", en: "Import earlier records of violations and commendations"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var importing: ImportOptions

  @Flag(
    help: ArgumentHelp(
      Speech.says(
        zh: "认定早于发生、或发生早于入会的行也留存，作标记，不计分",
        en: "Keep rows decided before they occurred, or that occurred before joining: marked, never counted")))
  var allowOddDates = false

  func run() throws {
    var settings = importing.settings
    settings.allowsOddDates = allowOddDates
    try importing.run(
      next: Phrase(
        zh: "下一步：jinjiang score --all，或 jinjiang report quarterly",
        en: "Next: jinjiang score --all, or jinjiang report quarterly")
    ) { file, desk in
      try writing.record(ImportEvents(file, settings, observer: desk), in: options)
    }
  }
}
