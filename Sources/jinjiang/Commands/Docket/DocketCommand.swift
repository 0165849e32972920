internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang docket`: what is due, for whom, by when.
struct DocketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket", abstract: Speech.says(zh: "待办期限：逾期的在先", en: "What is due, for whom, by when; overdue first"),
    discussion: Speech.says(
      zh: "供定时任务：--fail-if-overdue 有逾期时以 1 退出；--ics 写出日历文件。期限按规则所用日历的工作日计算。",
      en:
        "For cron: --fail-if-overdue exits with 1 when something is overdue; --ics writes a file for a calendar program. Days are working days of the rulebook's calendar."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "全部协会", en: "Of every association")))
  var all = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "另写日历文件（iCalendar）", en: "Write a calendar file, too (iCalendar)"), valueName: "file"))
  var ics: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "有逾期时以 1 退出", en: "Exit with 1 when something is overdue")))
  var failIfOverdue = false

  func run() throws {
    let table = try options.read { registry in
      let associations = all ? try registry.associations() : [try association.theOne(in: registry)]
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try DocketTable(of: associations, on: today, format: output.format, in: registry)
    }
    try output.write(table.table)
    if let ics {
      let text = table.calendar(stamped: Composition.surroundings.now())
      try OutputFile.replace(ics, text: { try $0.write(text) })
    }
    let years = table.docket.unannouncedYears.map(String.init).joined(separator: ", ")
    if !years.isEmpty {
      Output.remark(
        Speech.says(
          zh: "注意：\(years) 年的放假安排尚未登记，跨该年的期限可能变动。公布后请用 jinjiang calendar import 更新。",
          en:
            "Attention: the days off of \(years) are not on record, so deadlines counted through it may move. Once they are announced: jinjiang calendar import."
        ))
    }
    if failIfOverdue, table.docket.hasOverdue {
      throw SomethingOverdue(count: table.docket.items.filter(\.isOverdue).count)
    }
  }
}

/// What `--fail-if-overdue` ends with.
struct SomethingOverdue: Failure, Equatable {
  let count: Int

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    Phrase(
      zh: "有 \(count) 项逾期。请办理，或说明情况。", en: "\(count) overdue. See to it, or say why it could not be done.")
  }
}
