import Interchange
import Testing

@Suite("Fields")
struct FieldTests {
  private func day(_ text: String, _ serials: SerialEpoch = .year1900) -> Result<Int32, FieldProblem> {
    Array(text.utf8).withUnsafeBufferPointer { DayField.parse($0, serials: serials) }
  }

  private func points(_ text: String, _ kind: CellKind = .text) -> Result<Int, FieldProblem> {
    Array(text.utf8).withUnsafeBufferPointer { PointsField.parse($0, kind: kind) }
  }

  private func identifier(_ text: String, _ kind: CellKind = .text) -> Result<String, FieldProblem> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      IdentifierField.parse(bytes, kind: kind).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test("days count from 1970-01-01, through leap years and centuries, and every day has one number")
  func civilDays() {
    #expect(civilDay(1970, 1, 1) == 0 && civilDay(1969, 12, 31) == -1)
    #expect(civilDay(2000, 3, 1) == 11_017 && civilDay(1900, 3, 1) == -25_508 && civilDay(2026, 3, 5) == 20_517)
    var next = civilDay(1896, 1, 1) ?? 0
    var wrong: [(Int, Int, Int)] = []
    for year in 1896...2104 {
      let february = year % 4 == 0 && year != 1900 && year != 2100 ? 29 : 28
      for (month, days) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...days {
          if civilDay(year, month + 1, day) != next { wrong.append((year, month + 1, day)) }
          next += 1
        }
        if civilDay(year, month + 1, days + 1) != nil { wrong.append((year, month + 1, days + 1)) }
      }
    }
    #expect(wrong.isEmpty)
    #expect(civilDay(2026, 0, 1) == nil && civilDay(2026, 13, 1) == nil && civilDay(2026, 1, 0) == nil)
    #expect(civilDay(0, 1, 1) == nil && civilDay(10_000, 1, 1) == nil)
  }

  @Test(
    "a day is read however it is written, as long as it can be read in one way",
    arguments: [
      "2026-03-05", "2026-3-5", "2026/3/5", "2026/03/05", "2026年3月5日", "2026年03月05日", " 2026-03-05\u{3000}", "46086",
    ])
  func writtenDays(_ text: String) {
    #expect(day(text) == .success(20_517))
  }

  @Test("a day that could be read in two ways, or in none, is refused with the reason")
  func refusedDays() {
    for text in ["05/03/2026", "5-3-2026", "24/2/2026", "05.03.2026"] {
      #expect(day(text) == .failure(.unclearDayOrder))
    }
    for text in ["26/3/5", "5/3/26"] { #expect(day(text) == .failure(.shortYear)) }
    for text in ["2026-03-05 10:30", "2026/3/5 0:00", "2026-03-05T00:00:00", "46086.5"] {
      #expect(day(text) == .failure(.timeOfDay))
    }
    for text in ["", "x", "2026", "-1", "2026-03", "2026-3/5", "2026.3.5", "20260305", "2026-03-05x", "2026-003-05"] {
      #expect(day(text) == .failure(text == "2026" ? .serialOutOfRange : .notADay), "\(text)")
    }
    for text in ["2026年3月5", "2026年3-5日", "2026-3月5日", "3月5日", "5-Mar-26", "2026-03-055", "２０２６-03-05"] {
      #expect(day(text) == .failure(.notADay), "\(text)")
    }
    #expect(day("2026-02-29") == .failure(.impossibleDay(year: 2026, month: 2, day: 29)))
    #expect(day("2026/13/1") == .failure(.impossibleDay(year: 2026, month: 13, day: 1)))
    #expect(day("2026-00-10") == .failure(.impossibleDay(year: 2026, month: 0, day: 10)))
    #expect(day("1899-12-31") == .failure(.dayOutOfRange) && day("2100-01-01") == .failure(.dayOutOfRange))
  }

  @Test("serial numbers of a spreadsheet are days of its calendar, in a sane range")
  func serials() {
    #expect(day("25569") == .success(0) && day("18264") == .success(civilDay(1950, 1, 1) ?? 0))
    #expect(day("73050") == .success(civilDay(2099, 12, 31) ?? 0))
    for text in ["0", "59", "60", "61", "18263", "73051", "99999", "460860", "046086"] {
      #expect(day(text) == .failure(.serialOutOfRange), "\(text)")
    }
    #expect(day("44624", .year1904) == .success(20_517) && day("71589", .year1904) == .failure(.serialOutOfRange))
  }

  @Test("an identifier that a spreadsheet has rounded is refused, whatever looks like one is kept")
  func identifiers() {
    for text in ["1.23E+18", "1E+18", "9.9e+20", "1.2345678901234568E+18", "5E-05"] {
      #expect(identifier(text) == .failure(.roundedIdentifier), "\(text)")
    }
    for text in ["1E5", "12E+18", "1.E+18", "E+18", "1.23E+", "1.23E+18x", "M-001", "00123", "会员1", ""] {
      #expect(identifier(text) == .success(text), "\(text)")
    }
    #expect(identifier(" M1\u{A0}") == .success("M1"))
    #expect(identifier("1.2345678901234568E18", .number) == .failure(.roundedIdentifier))
    #expect(identifier("1234567890123456", .number) == .failure(.numericIdentifier))
    #expect(identifier("123456789012345", .number) == .success("123456789012345"))
    #expect(identifier("1234567890123456789") == .success("1234567890123456789"))
    #expect(identifier("#REF!", .error) == .failure(.failedFormula))
  }

  @Test("points are exact thousandths")
  func pointsFields() {
    let good = ["0": 0, "3": 3000, "2.5": 2500, "+1.25": 1250, "-0.125": -125, "007.1": 7100, " 4 ": 4000]
    for (text, value) in good { #expect(points(text) == .success(value), "\(text)") }
    #expect(points("1000000") == .success(1_000_000_000))
    for text in ["1000000.001", "1000001", "99999999999999999999999", "-1000001"] {
      #expect(points(text) == .failure(.numberTooLarge(limit: 1_000_000)), "\(text)")
    }
    for text in ["1.2345", "0.0000", "1.1000000000000001"] {
      #expect(points(text) == .failure(.tooManyPlaces(limit: 3)), "\(text)")
    }
    for text in ["", "-", ".", "5.", ".5", "1.2.3", "1e3", "abc", "--1", "１", "−1", "nan", "inf", "0x10", ",5"] {
      #expect(points(text) == .failure(.notANumber), "\(text)")
    }
    for text in ["1,000", "1，5"] { #expect(points(text) == .failure(.groupedNumber)) }
  }

  @Test("a number cell is read as the decimal that its binary digits stand for")
  func numberCells() {
    let wrong = (-3000...3000).filter { points("\(Double($0) / 1000)", .number) != .success($0) }
    #expect(wrong.isEmpty)
    #expect(points("1.1000000000000001", .number) == .success(1100))
    #expect(points("0.30000000000000004", .number) == .failure(.tooManyPlaces(limit: 3)))
    #expect(points("1E+3", .number) == .success(1_000_000))
    #expect(points("1E+300", .number) == .failure(.numberTooLarge(limit: 1_000_000)))
    #expect(points("nan", .number) == .failure(.notANumber))
    #expect(points("#N/A", .error) == .failure(.failedFormula))
  }

  @Test("a problem says what is wrong and what would be right, in both languages")
  func wording() {
    #expect(FieldProblem.unclearDayOrder.wrong.en == "day and month cannot be told apart")
    #expect(FieldProblem.unclearDayOrder.right.zh == "写成 2026-03-05、2026/3/5 或 2026年3月5日")
    #expect(FieldProblem.impossibleDay(year: 2026, month: 2, day: 30).wrong.zh == "没有 2026年2月30日这一天")
    #expect(
      FieldProblem.roundedIdentifier.right.en
        == "format the column as text, then fill the identifiers in again from their origin")
  }
}
