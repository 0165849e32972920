import TestSupport
import Testing

@testable import Registry

@Suite struct AgesTests {
  @Test(
    "the last day to which months can be added is the one after which the sum is too late, also at the ends of months")
  func latest() {
    var dice = ScoringDice(seed: 7)
    for _ in 0..<20_000 {
      let day = Day(daysSince1970: Int32(dice.number(0...40_000)))
      let months = dice.number(0...130)
      let latest = day.latest(addedTo: months)
      #expect(latest.adding(months: months) <= day, "\(day) − \(months)")
      #expect(latest.adding(days: 1).adding(months: months) > day, "\(day) − \(months)")
    }
  }

  @Test("before the first year nothing is on record")
  func firstYear() {
    let first = Day(daysSince1970: Day.recordable.lowerBound)
    #expect(first.latest(addedTo: 0) == first)
    #expect(first.adding(months: 11).latest(addedTo: 11) == first)
    #expect(first.adding(months: 11).latest(addedTo: 12) < first)
    #expect(first.latest(addedTo: 12_000).latest(addedTo: 12_000) < first)
  }
}
