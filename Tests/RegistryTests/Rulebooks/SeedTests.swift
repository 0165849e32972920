import Interchange
import Registry
import Seeds
import Testing

@Suite("The files that a registry starts from")
struct SeedTests {
  @Test("the rulebook is read without a problem, and its canonical form says the same")
  func rulebook() throws {
    let rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(Seed.rulebook.utf8)))
    #expect(try RulebookReader.read(canonical: rulebook.canonicalBytes) == rulebook)
    let vocabulary = Vocabulary(of: rulebook)
    for violation in rulebook.violations {
      for word in [violation.id.id, violation.title.zh, violation.title.en] + violation.aliases {
        #expect(vocabulary.violation(matching: word) == .one(violation.id))
      }
    }
    for commendation in rulebook.commendations {
      for word in [commendation.id.id, commendation.title.zh, commendation.title.en] + commendation.aliases {
        #expect(vocabulary.commendation(matching: word) == .one(commendation.id))
      }
    }
  }

  @Test("the calendar is read without a problem, and its canonical form says the same")
  func calendar() throws {
    let calendar = try WorkingCalendarReader.read(YAMLSource.tree(of: Array(Seed.calendar.utf8)))
    #expect(try WorkingCalendarReader.read(canonical: calendar.canonicalBytes) == calendar)
    #expect(calendar.id == "cn")
  }

  /// A year has 104 or 105 days of weekends and, since 2025, 13 statutory holidays (11 before); the notices only move them.
  @Test(
    "the calendar has as many working days as the law gives the year",
    arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func workingDays(_ year: Int, _ count: Int) throws {
    let calendar = try WorkingCalendarReader.read(YAMLSource.tree(of: Array(Seed.calendar.utf8)))
    let first = try #require(Day(year: year, month: 1, day: 1))
    let days = (0..<366).map(first.adding(days:)).filter { $0.components.year == year }
    #expect(days.count { calendar.isWorkingDay($0) } == count)
    #expect(days.allSatisfy { calendar.isAnnounced($0) })
  }

  @Test("the calendar says that nothing was announced for 2027")
  func unannounced() throws {
    let calendar = try WorkingCalendarReader.read(YAMLSource.tree(of: Array(Seed.calendar.utf8)))
    let served = try #require(Day("2026-12-25"))
    let deadline = calendar.adding(workingDays: 10, to: served)
    #expect(deadline == .init(day: try #require(Day("2027-01-11")), unannouncedYears: [2027]))
  }
}
