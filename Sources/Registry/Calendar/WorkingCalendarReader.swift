/// Makes a calendar from what somebody wrote, or says everything that is wrong with it.
public enum WorkingCalendarReader {
  /// All problems at once, in the order of the file.
  public static func read(_ tree: SourceNode) throws(InvalidSource) -> WorkingCalendar {
    let reading = WorkingCalendarReading()
    guard let calendar = reading.calendar(tree), !reading.source.hasProblems else { throw reading.source.failure }
    return calendar
  }

  /// From the bytes that `WorkingCalendar.canonicalBytes` wrote.
  public static func read(canonical bytes: [UInt8]) throws(InvalidSource) -> WorkingCalendar {
    try read(CanonicalJSON.tree(of: bytes))
  }
}

/// One reading of one calendar.
private final class WorkingCalendarReading {
  private static let yearLimit = 200
  /// Holidays, or make-up days, of one year.
  private static let entryLimit = 100
  private static let longestHoliday = 31

  let source = SourceReader()
  // Every day that is listed so far, to find those listed twice.
  private var listed: Set<Day> = []

  func calendar(_ node: SourceNode) -> WorkingCalendar? {
    guard let fields = source.fields(of: node, keys: ["calendar", "title", "source", "years"]) else { return nil }
    let id = source.required("calendar", of: fields, source.identifier)
    let title = source.required("title", of: fields, source.title)
    let origin = source.required("source", of: fields, source.phrase)
    var before: Int?
    let years = source.required("years", of: fields) { node in
      source.list(node, upTo: WorkingCalendarReading.yearLimit) { node -> WorkingCalendar.Year? in
        let year = self.year(node, after: before)
        before = year?.year ?? before.map { $0 + 1 }
        return year
      }
    }
    guard let id, let title, let origin, let years else { return nil }
    return WorkingCalendar(id: id, title: title, source: origin, years: years)
  }

  private func year(_ node: SourceNode, after before: Int?) -> WorkingCalendar.Year? {
    let keys = ["year", "announced", "basis", "note", "holidays", "make_up"]
    guard let fields = source.fields(of: node, keys: keys) else { return nil }
    let year = source.required("year", of: fields) { node -> Int? in
      guard let year = source.whole(node, upTo: 9998) else { return nil }
      if let before, year != before + 1 {
        source.report(CalendarFault.yearOutOfOrder(year, expected: before + 1), at: node)
      }
      return year
    }
    let announced = source.required("announced", of: fields, source.boolean)
    let basis = source.required("basis", of: fields, basis)
    let note = source.optional("note", of: fields, source.phrase)
    let holidays = source.required("holidays", of: fields) { node in
      source.list(node, upTo: WorkingCalendarReading.entryLimit) { holiday($0, of: year) }
    }
    let makeUpDays = source.required("make_up", of: fields) { node in
      source.list(node, upTo: WorkingCalendarReading.entryLimit) { makeUpDay($0, of: year) }
    }
    guard let year, let announced, let basis, let holidays, let makeUpDays else { return nil }
    return WorkingCalendar.Year(
      year: year, isAnnounced: announced, basis: basis, note: note, holidays: holidays, makeUpDays: makeUpDays)
  }

  private func basis(_ node: SourceNode) -> WorkingCalendar.Basis? {
    guard let fields = source.fields(of: node, keys: ["title", "number", "date"]) else { return nil }
    let title = source.required("title", of: fields, source.title)
    let number = source.optional("number", of: fields, source.line)
    let date = source.required("date", of: fields, day)
    guard let title, let date else { return nil }
    return WorkingCalendar.Basis(title: title, number: number, date: date)
  }

  private func holiday(_ node: SourceNode, of year: Int?) -> WorkingCalendar.Holiday? {
    guard let fields = source.fields(of: node, keys: ["from", "to", "zh", "en"]) else { return nil }
    let from = source.required("from", of: fields) { day($0, of: year) }
    let to = source.required("to", of: fields) { day($0, of: year) }
    let zh = source.translation(.zh, of: fields, source.line)
    let en = source.translation(.en, of: fields, source.line)
    guard let from, let to else { return nil }
    let length = to.days(since: from) + 1
    guard (1...WorkingCalendarReading.longestHoliday).contains(length) else {
      source.report(CalendarFault.holidayLength(length, limit: WorkingCalendarReading.longestHoliday), at: node)
      return nil
    }
    if let twice = (0..<length).map(from.adding(days:)).first(where: { !listed.insert($0).inserted }) {
      source.report(CalendarFault.listedTwice(twice), at: node)
    }
    guard let zh, let en else { return nil }
    return WorkingCalendar.Holiday(days: from...to, name: Phrase(zh: zh, en: en))
  }

  private func makeUpDay(_ node: SourceNode, of year: Int?) -> Day? {
    guard let day = day(node, of: year) else { return nil }
    if day.weekday <= 5 { source.report(CalendarFault.makeUpOnWeekday(day), at: node) }
    if !listed.insert(day).inserted { source.report(CalendarFault.listedTwice(day), at: node) }
    return day
  }

  /// A day of that year; the New Year's holiday may begin in the December before.
  private func day(_ node: SourceNode, of year: Int?) -> Day? {
    guard let day = day(node) else { return nil }
    let (itsYear, month, _) = day.components
    if let year, itsYear != year, (itsYear, month) != (year - 1, 12) {
      source.report(CalendarFault.otherYear(day, expected: year), at: node)
    }
    return day
  }

  private func day(_ node: SourceNode) -> Day? {
    guard let text = source.line(node) else { return nil }
    guard let day = Day(text) else {
      source.report(CalendarFault.notDay(text), at: node)
      return nil
    }
    return day
  }
}
