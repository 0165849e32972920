internal import ArgumentParser

/// `jinjiang calendar …`: the working days that deadlines are counted in.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: Speech.says(zh: "工作日历：导入、查看", en: "Working-day calendars: import, show"),
    subcommands: [CalendarImport.self, CalendarShow.self])
}
