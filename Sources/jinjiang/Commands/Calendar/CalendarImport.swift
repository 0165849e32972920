internal import ArgumentParser
internal import Interchange
internal import Registry

/// `jinjiang calendar import FILE`: a new calendar, or further years of one.
struct CalendarImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Speech.says(zh: "导入工作日历（YAML）；未列出的年份不变", en: "Import a calendar (YAML); years that it does not name stay")
  )

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "日历文件（YAML）", en: "The calendar's file (YAML)"), valueName: "file"))
  var file: String

  func run() throws {
    let calendar = try WorkingCalendarReader.read(YAMLSource.tree(of: InputFile.bytes(at: file)))
    guard let outcome = try writing.record(AddCalendar(calendar), in: options) else { return }
    let (added, changed) = (list(outcome.added), list(outcome.changed))
    try Output.shared.line(
      Speech.says(
        zh: "已登记工作日历 \(calendar.id)：新增 \(added)；改动 \(changed)。",
        en: "Recorded the calendar \(calendar.id): added \(added); changed \(changed)."))
    CalendarRemark.speak(of: outcome.calendar)
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang calendar show \(calendar.id)", en: "Next: jinjiang calendar show \(calendar.id)"))
  }

  private func list(_ years: [Int]) -> String {
    years.isEmpty ? Speech.says(zh: "无", en: "none") : years.map(String.init).joined(separator: ", ")
  }
}
