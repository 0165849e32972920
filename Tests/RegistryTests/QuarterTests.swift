import Registry
import Testing

@Suite struct QuarterTests {
  @Test(
    "A quarter has its first and last day",
    arguments: [
      ("2026Q1", "2026-01-01", "2026-03-31"), ("2026Q2", "2026-04-01", "2026-06-30"),
      ("2026q3", "2026-07-01", "2026-09-30"),
      ("2024Q4", "2024-10-01", "2024-12-31"), ("1969Q4", "1969-10-01", "1969-12-31"),
    ])
  func days(text: String, first: String, last: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.days.lowerBound.description == first && quarter.days.upperBound.description == last)
    #expect(quarter.description == text.uppercased())
    #expect(
      Quarter(containing: quarter.days.lowerBound) == quarter && Quarter(containing: quarter.days.upperBound) == quarter
    )
  }

  @Test(
    "What is no quarter is not read as one",
    arguments: ["2026Q0", "2026Q5", "2026", "26Q3", "2026Q3 ", "2026-3", "0000Q1", "２０２６Q3", "2026Q٣"])
  func refused(text: String) { #expect(Quarter(text) == nil) }

  @Test(
    "On the last day of a quarter it has not ended yet",
    arguments: [
      ("2026-09-30", "2026Q2"), ("2026-10-01", "2026Q3"), ("2026-01-01", "2025Q4"),
    ])
  func ended(day: String, expected: String) throws {
    #expect(Quarter(endedBefore: try #require(Day(day)))?.description == expected)
  }
}
