import Foundation
import Testing

@testable import Documents

@Suite struct CellTests {
  @Test(
    "fixed-point numbers are written in full",
    arguments: [
      (975, 1, "97.5"), (0, 1, "0.0"), (-5, 2, "-0.05"), (-1_000, 3, "-1.000"), (7, 0, "7"), (5, 3, "0.005"),
      (Int.min, 3, "-9223372036854775.808"), (Int.max, 18, "9.223372036854775807"),
    ])
  func decimals(_ value: Int, _ places: Int, _ text: String) {
    #expect(fixedPoint(value, places: places) == text)
  }

  @Test("a plus is for people")
  func signs() {
    #expect(Cell.decimal(60, places: 1).shown(in: .en, signed: true) == "+6.0")
    #expect(Cell.integer(0).shown(in: .en, signed: true) == "0")
    #expect(Cell.integer(-3).shown(in: .en, signed: true) == "-3")
    #expect(Cell.flag(true).shown(in: .both) == "是 yes")
  }

  @Test(
    "days are read strictly",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "２026-01-01", "2026-01-32", "", "0000-01-01",
      "2026-01-01 ",
    ])
  func refusedDays(_ text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test("days are counted as the calendar counts them")
  func days() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for text in [
      "1970-01-01", "1969-12-31", "2000-02-29", "2024-02-29", "2024-03-01", "2026-11-23", "1900-03-01", "9999-12-31",
    ] {
      let day = try #require(CivilDay(text))
      let date = try #require(calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day)))
      #expect(Double(day.number) * 86_400 == date.timeIntervalSince1970, "\(text)")
    }
  }
}
