import Registry
import TestSupport
import Testing

/// Autumn 2026 and the turn of the year, after the notice for 2026 (国办发明电〔2025〕7号); nothing is known of 2028.
@Suite("Working days are counted")
struct WorkingCalendarTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = WorkingCalendar(
      id: "cn", title: Phrase(zh: "样例", en: "Sample"), source: Phrase(zh: "样例", en: "Sample"),
      years: [
        try Self.year(
          2026, announced: true,
          holidays: [
            ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-09-25", "2026-09-27"),
            ("2026-10-01", "2026-10-07"),
          ],
          makeUp: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"]),
        try Self.year(2027, announced: false, holidays: [("2027-01-01", "2027-01-01")], makeUp: []),
      ])
  }

  @Test(
    "from Monday to Friday, without holidays, with make-up days",
    arguments: [
      ("2026-11-20", true), ("2026-11-21", false), ("2026-11-22", false), ("2026-11-23", true),
      ("2026-10-01", false), ("2026-10-07", false), ("2026-10-08", true), ("2026-10-10", true), ("2026-10-11", false),
      ("2026-02-14", true), ("2026-02-23", false), ("2026-02-28", true), ("2026-01-04", true),
      ("2027-01-01", false), ("2028-01-01", false), ("2028-01-03", true), ("2025-10-01", true),
    ])
  func workingDays(_ day: String, _ isWorked: Bool) throws {
    #expect(calendar.isWorkingDay(try #require(Day(day))) == isWorked)
  }

  @Test(
    "beginning on the day after",
    arguments: [
      // Served on Monday 21 September: 22, 23, 24, then the Mid-Autumn holiday, 28, 29, 30, the National Day, 8, 9, 10, 12.
      ("2026-09-21", 10, "2026-10-12"), ("2026-09-21", 3, "2026-09-24"), ("2026-09-21", 4, "2026-09-28"),
      ("2026-09-21", 9, "2026-10-10"), ("2026-11-20", 1, "2026-11-23"), ("2026-11-21", 1, "2026-11-23"),
      ("2026-10-01", 1, "2026-10-08"), ("2026-02-13", 2, "2026-02-24"), ("2026-11-23", 0, "2026-11-23"),
      ("2026-11-21", 0, "2026-11-21"),
    ])
  func adding(_ start: String, _ count: Int, _ end: String) throws {
    let deadline = calendar.adding(workingDays: count, to: try #require(Day(start)))
    #expect(deadline == WorkingCalendar.Deadline(day: try #require(Day(end)), unannouncedYears: []))
  }

  @Test(
    "into a year without a notice, with a word about it",
    arguments: [
      ("2026-12-30", 1, "2026-12-31", []), ("2026-12-30", 2, "2027-01-04", [2027]),
      ("2026-12-31", 1, "2027-01-04", [2027]),
      ("2027-06-01", 5, "2027-06-08", [2027]), ("2027-12-30", 2, "2028-01-03", [2027, 2028]),
      ("2026-12-28", 530, "2029-01-09", [2027, 2028, 2029]), ("2025-12-30", 3, "2026-01-05", [2025]),
      ("2025-12-31", 1, "2026-01-04", []),
    ])
  func unannounced(_ start: String, _ count: Int, _ end: String, _ years: [Int]) throws {
    let deadline = calendar.adding(workingDays: count, to: try #require(Day(start)))
    #expect(deadline == WorkingCalendar.Deadline(day: try #require(Day(end)), unannouncedYears: years))
  }

  @Test("one by one: the period ends on a working day, with as many in it as were asked for")
  func laws() throws {
    var random = SplitMix64(state: 20_261_123)
    let first = try #require(Day("2025-06-01"))
    for _ in 0..<300 {
      let start = first.adding(days: Int.random(in: 0...900, using: &random))
      let count = Int.random(in: 1...60, using: &random)
      let end = calendar.adding(workingDays: count, to: start).day
      #expect(calendar.isWorkingDay(end))
      #expect((1...end.days(since: start)).count { calendar.isWorkingDay(start.adding(days: $0)) } == count)
      #expect(calendar.adding(workingDays: count - 1, to: start).day < end)
    }
  }

  @Test("by a calendar that is itself a content with a hash")
  func canonical() throws {
    let bytes = calendar.canonicalBytes
    #expect(try WorkingCalendarReader.read(canonical: bytes) == calendar)
    #expect(
      calendar.contentHash.description == "73e5b4be40513aef00b245c60ceda9bf85b8f3da4ff86cac0f8d85cd7b495727",
      "\(calendar.canonical.text)")
  }

  private static func year(
    _ year: Int, announced: Bool, holidays: [(String, String)], makeUp: [String]
  ) throws -> WorkingCalendar.Year {
    let name = Phrase(zh: "假日", en: "Holiday")
    return WorkingCalendar.Year(
      year: year, isAnnounced: announced,
      basis: WorkingCalendar.Basis(
        title: name, number: nil, date: try #require(Day(year: year - 1, month: 11, day: 4))),
      note: nil,
      holidays: try holidays.map { from, to in
        WorkingCalendar.Holiday(days: try #require(Day(from))...(try #require(Day(to))), name: name)
      },
      makeUpDays: try makeUp.map { try #require(Day($0)) })
  }
}
