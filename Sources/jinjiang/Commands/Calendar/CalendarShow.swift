internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang calendar show [NAME]`: its years, or the days of one.
struct CalendarShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看工作日历", en: "A calendar's years, or the days of one"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "日历名称（默认：建库时的规则所用）", en: "Its name (default: that of the registry's first rulebook)"),
      valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "只看某一年的每个日子", en: "The days of one year"), valueName: "year"))
  var year: Int?

  func run() throws {
    let calendar = try options.read { registry in
      let name = try name ?? registry.theRulebook(named: nil).procedure.calendar
      guard let calendar = try registry.workingCalendar(named: name) else { throw CalendarFailure.notOnRecord(name) }
      return calendar
    }
    try output.write(year.map { try days(of: calendar, in: $0) } ?? years(of: calendar))
    CalendarRemark.speak(of: calendar)
  }

  private func years(of calendar: WorkingCalendar) -> Table {
    Table(
      id: "years", caption: "\(calendar.title.spoken) (\(calendar.id))",
      columns: [
        Column("year", Speech.says(zh: "年份", en: "Year"), .integer),
        Column("announced", Speech.says(zh: "已公布", en: "Announced"), .flag),
        Column("holidays", Speech.says(zh: "假日天数", en: "Days off"), .integer),
        Column("make_up_days", Speech.says(zh: "调休上班日", en: "Make-up days"), .integer),
        Column("basis", Speech.says(zh: "依据", en: "Basis")),
        Column("basis_date", Speech.says(zh: "发文日期", en: "Dated"), .day),
      ],
      rows: Rows(
        calendar.years.map { year in
          [
            .integer(year.year), .flag(year.isAnnounced),
            .integer(year.holidays.reduce(0) { $0 + $1.days.upperBound.days(since: $1.days.lowerBound) + 1 }),
            .integer(year.makeUpDays.count),
            .text([year.basis.title.spoken, year.basis.number].compactMap(\.self).joined(separator: " ")),
            Cell(year.basis.date),
          ]
        }))
  }

  private func days(of calendar: WorkingCalendar, in number: Int) throws -> Table {
    guard let year = calendar.years.first(where: { $0.year == number }) else {
      throw CalendarFailure.noSuchYear(calendar.id, year: number, known: calendar.years.map(\.year))
    }
    let holidays = year.holidays.map { holiday in
      (from: holiday.days.lowerBound, to: holiday.days.upperBound, isWorked: false, name: holiday.name.spoken)
    }
    let worked = year.makeUpDays.map {
      (from: $0, to: $0, isWorked: true, name: Speech.says(zh: "调休上班", en: "worked to make up"))
    }
    return Table(
      id: "days", caption: "\(calendar.title.spoken) \(number)",
      columns: [
        Column("from", Speech.says(zh: "自", en: "From"), .day), Column("to", Speech.says(zh: "至", en: "To"), .day),
        Column("working", Speech.says(zh: "上班", en: "Worked"), .flag),
        Column("name", Speech.says(zh: "名称", en: "Name")),
      ],
      rows: Rows(
        (holidays + worked).sorted { $0.from < $1.from }.map {
          [Cell($0.from), Cell($0.to), .flag($0.isWorked), .text($0.name)]
        }))
  }
}
