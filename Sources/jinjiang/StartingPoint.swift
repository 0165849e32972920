internal import Interchange
internal import Registry
internal import Seeds

/// What a new registry starts with: the seeded rulebook and calendar, or a user's own rulebook.
enum StartingPoint {
  static func rulebook(file: String?) throws -> Rulebook {
    guard let file else { return try RulebookReader.read(YAMLSource.tree(of: Array(Seed.rulebook.utf8))) }
    return try RulebookReader.read(YAMLSource.tree(of: InputFile.bytes(at: file)))
  }

  static func calendar() throws -> WorkingCalendar {
    try WorkingCalendarReader.read(YAMLSource.tree(of: Array(Seed.calendar.utf8)))
  }

  static func calendars() throws -> [CalendarAdded] {
    let calendar = try calendar()
    return [CalendarAdded(name: calendar.id, canonical: calendar.canonicalBytes)]
  }
}
