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
}
