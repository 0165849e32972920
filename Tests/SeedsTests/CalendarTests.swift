import Foundation
import Seeds
import Testing

/// The seeded calendar against the notices, the law, and Foundation's own calendars.
@Suite("The seeded calendar")
struct CalendarTests {
  let years: [SeededYear]

  init() throws { years = try SeededYear.all() }

  @Test("it gives 2024 to 2027 in order; what is announced names its notice")
  func span() {
    #expect(years.map(\.year) == [2024, 2025, 2026, 2027])
    #expect(years.filter(\.announced).map(\.number) == ["国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"])
    for year in years where !year.announced { #expect(year.number == nil && year.hasNote && year.makeUp.isEmpty) }
    for year in years { #expect(year.basisDate.year < year.year, "\(year.year)") }
  }

  @Test("holidays are real days of their year, in order, none twice")
  func holidays() {
    for year in years {
      let days = year.holidays.flatMap(\.self)
      #expect(days == days.sorted() && Set(days).count == days.count, "\(year.year)")
      #expect(days.allSatisfy { $0.year == year.year })
    }
  }

  @Test("only Saturdays and Sundays outside the holidays are made up")
  func makeUp() {
    for year in years {
      #expect(year.makeUp == year.makeUp.sorted() && Set(year.makeUp).count == year.makeUp.count)
      #expect(year.makeUp.allSatisfy { $0.isWeekend && $0.year == year.year }, "\(year.year)")
      #expect(Set(year.makeUp).isDisjoint(with: year.holidays.flatMap(\.self)), "\(year.year)")
    }
  }

  @Test(
    "each holiday is as long, and each worked weekend is the one, that the notice says; in 2027, as the law says",
    arguments: [
      (
        2024, [1, 8, 3, 5, 1, 3, 7],
        ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
      ),
      (2025, [1, 8, 3, 5, 3, 8], ["01-26", "02-08", "04-27", "09-28", "10-11"]),
      (2026, [3, 9, 3, 5, 3, 3, 7], ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]),
      (2027, [1, 4, 1, 2, 1, 1, 3], []),
    ])
  func notices(year: Int, lengths: [Int], worked: [String]) throws {
    let seeded = try #require(years.first { $0.year == year })
    #expect(seeded.holidays.map(\.count) == lengths)
    #expect(seeded.makeUp.map(\.description) == worked.map { "\(year)-\($0)" })
  }

  /// Every swapped day is worked on another, so a year has as many working days as it has weekdays, less the statutory
  /// holidays: 11 by the law until 2024, 13 since. One wrong day in a notice's copy breaks the sum.
  @Test(
    "an announced year's working days are its weekdays less the statutory holidays",
    arguments: [(2024, 11), (2025, 13), (2026, 13)])
  func balance(year: Int, statutory: Int) throws {
    let seeded = try #require(years.first { $0.year == year })
    let days = CivilDay.days(of: year)
    #expect(days.filter(seeded.isWorkingDay).count == days.filter { !$0.isWeekend }.count - statutory)
  }

  @Test("every statutory day of the law is a holiday", arguments: [2024, 2025, 2026, 2027])
  func statutoryDays(year: Int) throws {
    let seeded = try #require(years.first { $0.year == year })
    let holidays = Set(seeded.holidays.flatMap(\.self))
    let fixed = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)] + (year < 2025 ? [] : [(5, 2)])
    var statutory = Set(fixed.compactMap { CivilDay(year, $0.0, $0.1) })
    let lunar = [(1, 1), (1, 2), (1, 3), (5, 5), (8, 15)]
    for day in CivilDay.days(of: year) {
      guard let lunarDay = day.lunarDay else { continue }
      if lunar.contains(where: { $0 == lunarDay }) { statutory.insert(day) }
      // New Year's Eve is the day before the first of the first month, and statutory since 2025.
      if year >= 2025, let next = day.next.lunarDay, next == (1, 1) { statutory.insert(day) }
    }
    // Tomb-Sweeping Day by the almanac's rule for this century.
    let century = year - 2000
    let tombSweeping = Int(Double(century) * 0.2422 + 4.81) - century / 4
    statutory.insert(try #require(CivilDay(year, 4, tombSweeping)))
    #expect(statutory.count == (year < 2025 ? 11 : 13))
    #expect(statutory.isSubset(of: holidays), "\(statutory.subtracting(holidays).sorted())")
    if !seeded.announced { #expect(holidays == statutory) }
  }
}

/// One year of the seed, with its rule for working days.
struct SeededYear {
  let year: Int
  let announced: Bool
  let number: String?
  let basisDate: CivilDay
  let hasNote: Bool
  let holidays: [[CivilDay]]
  let makeUp: [CivilDay]

  static func all() throws -> [SeededYear] {
    try #require(try Tree(yaml: Seed.calendar)["years"]).list.map(SeededYear.init)
  }

  init(_ tree: Tree) throws {
    #expect(Set(["year", "announced", "basis", "note", "holidays", "make_up"]).isSuperset(of: tree.keys))
    year = try #require(Int(tree["year"]?.text ?? ""))
    announced = try #require(["true": true, "false": false][tree["announced"]?.text ?? ""] as Bool?)
    number = tree["basis"]?["number"]?.text
    basisDate = try #require(CivilDay(tree["basis"]?["date"]?.text))
    hasNote = tree["note"] != nil
    holidays = try #require(tree["holidays"]).list.map { holiday in
      #expect(holiday.keys == ["from", "to", "zh", "en"])
      let from = try #require(CivilDay(holiday["from"]?.text))
      let to = try #require(CivilDay(holiday["to"]?.text))
      #expect(from <= to)
      return Array(sequence(first: from) { $0 < to ? $0.next : nil })
    }
    makeUp = try #require(tree["make_up"]).list.map { try #require(CivilDay($0.text)) }
  }

  func isWorkingDay(_ day: CivilDay) -> Bool {
    makeUp.contains(day) || !day.isWeekend && !holidays.contains { $0.contains(day) }
  }
}
