/// Puts a calendar on record: a new one whole, or the years that one on record lacks or has otherwise.
///
/// A file may hold next year only; the years that it does not name stay as they are.
public struct AddCalendar: Request {
  public static let kind = RequestKind.addCalendar

  public var calendar: WorkingCalendar

  public init(_ calendar: WorkingCalendar) { self.calendar = calendar }

  public func describe(into writer: inout ByteWriter) {
    writer.put(blob: calendar.canonicalBytes)
  }

  /// What came of it: the calendar as it now is, and which of its years are new or other than before.
  public struct Outcome: Sendable, Equatable {
    public var calendar: WorkingCalendar
    public var added: [Int]
    public var changed: [Int]
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Outcome {
    let present = try registry.workingCalendar(named: calendar.id)
    let merged = try present.map { try $0.merging(calendar) } ?? calendar
    let before = Dictionary((present?.years ?? []).map { ($0.year, $0) }, uniquingKeysWith: { $1 })
    let changed = merged.years.filter { before[$0.year].map { [$0] } ?? [] != [$0] }.map(\.year)
    guard merged != present else { throw CalendarFailure.nothingNew(calendar.id) }
    try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .calendarAdded(CalendarAdded(name: merged.id, canonical: merged.canonicalBytes))))
    return Outcome(
      calendar: merged, added: changed.filter { before[$0] == nil }, changed: changed.filter { before[$0] != nil })
  }
}

extension WorkingCalendar {
  /// This calendar with the years of another laid over its own.
  /// - Throws: `CalendarFailure.gap` where a year between them is in neither; `InvalidSource` where a day that both
  ///   list is a holiday for one and worked for the other.
  func merging(_ other: WorkingCalendar) throws -> WorkingCalendar {
    let byYear = Dictionary((years + other.years).map { ($0.year, $0) }, uniquingKeysWith: { $1 })
    let merged = byYear.values.sorted { $0.year < $1.year }
    for (year, next) in zip(merged, merged.dropFirst()) where next.year != year.year + 1 {
      throw CalendarFailure.gap(id, year: year.year + 1)
    }
    let calendar = WorkingCalendar(id: id, title: other.title, source: other.source, years: merged)
    return try WorkingCalendarReader.read(canonical: calendar.canonicalBytes)
  }

  /// Years whose notice was not out when the calendar was written, ascending: a deadline in them may move.
  public var unannouncedYears: [Int] { years.filter { !$0.isAnnounced }.map(\.year) }
}

extension RegistryReader {
  /// The calendar of that name as it is known now; nil where there is none.
  public func workingCalendar(named name: String) throws -> WorkingCalendar? {
    try calendar(named: name).map { try WorkingCalendarReader.read(canonical: $0) }
  }
}

/// Why a calendar does not go on record, or cannot be shown.
public enum CalendarFailure: Failure, Equatable {
  case nothingNew(String)
  case gap(String, year: Int)
  case notOnRecord(String)
  case noSuchYear(String, year: Int, known: [Int])

  public var failureClass: FailureClass {
    switch self {
    case .nothingNew: .refused
    case .gap: .badData
    case .notOnRecord, .noSuchYear: .notFound
    }
  }

  public var message: Phrase {
    switch self {
    case .nothingNew(let id):
      Phrase(
        zh: "工作日历 \(id) 已有这些年份，内容相同。未作登记，可直接使用。",
        en: "The calendar \(id) has these years already, day for day. Nothing was recorded; use it.")
    case .gap(let id, let year):
      Phrase(
        zh: "导入后工作日历 \(id) 会缺少 \(year) 年。未作登记。年份须连续，请先补上该年。",
        en:
          "The calendar \(id) would lack the year \(year). Nothing was recorded. Years go without gaps; add that one first."
      )
    case .notOnRecord(let id):
      Phrase(
        zh: "登记库中没有工作日历「\(excerpt(id))」。请用 jinjiang calendar import 文件 导入。",
        en: "There is no calendar \"\(excerpt(id))\" on record. Import one: jinjiang calendar import FILE.")
    case .noSuchYear(let id, let year, let known):
      Phrase(
        zh: "工作日历 \(id) 没有 \(year) 年，现有：\(CalendarFailure.list(known, "、"))。请用 jinjiang calendar import 文件 导入该年。",
        en:
          "The calendar \(id) has no year \(year), only: \(CalendarFailure.list(known, ", ")). Import that year: jinjiang calendar import FILE."
      )
    }
  }

  private static func list(_ years: [Int], _ separator: String) -> String {
    years.map(String.init).joined(separator: separator)
  }
}
