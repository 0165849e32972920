import Foundation
import Seeds
import Testing

/// The demo story told to a small model of an association's books, which refuses what the registry would refuse.
@Suite("The demo story")
struct StoryTests {
  let steps: [Step]
  let books: Books

  init() throws {
    steps = try #require(try Tree(yaml: Seed.story)["steps"]).list.map(Step.init)
    books = try Books(rulebook: Tree(yaml: Seed.rulebook), calendar: SeededYear.all())
    for step in steps { try books.enter(step) }
  }

  @Test("steps stand in the order of their days")
  func order() {
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.on <= $1.on })
  }

  @Test("two associations adopt the seeded rulebook, one with twelve members and one with five, one of them the same")
  func members() {
    #expect(books.adopted == ["DEMO1": "jinjiang 2024.1", "DEMO2": "jinjiang 2024.1"])
    #expect(books.memberships.keys.filter { $0.hasPrefix("DEMO1/") }.count == 12)
    #expect(books.memberships.keys.filter { $0.hasPrefix("DEMO2/") }.count == 5)
    #expect(books.persons.values.map(\.count) == [2])
  }

  @Test("names and handles show that they are invented")
  func invented() {
    for step in steps {
      if let name = step["name"] { #expect(name.contains("演示") || name.contains("Demo"), "\(name)") }
      if let handle = step["handle"] { #expect(handle.hasPrefix("demo_"), "\(handle)") }
      if let uid = step["uid"] { #expect(uid.hasPrefix("demo-"), "\(uid)") }
      if let url = step["url"] { #expect(URL(string: url)?.host()?.hasSuffix(".example") == true, "\(url)") }
    }
  }

  @Test("every ruling is made before the association goes live, as a prior decision")
  func prior() {
    for step in steps {
      guard let decided = step.day("decided_on"), let live = books.live[step["association"] ?? ""] else { continue }
      #expect(decided < live, "\(step)")
    }
  }

  @Test("it shows what a demo has to show")
  func contents() throws {
    let operations = Set(steps.map(\.operation))
    #expect(operations == Set(Step.fields.keys))
    let outcomes = books.cases.values.map(\.outcome)
    for outcome in ["pending", "upheld", "dismissed", "overturned", "awarded", "revoked"] {
      #expect(outcomes.contains(outcome), "\(outcome)")
    }
    // Open cases of different ages.
    #expect(Set(books.cases.values.filter { $0.outcome == "pending" }.map(\.entered)).count >= 3)
    // A handle that two members held, one after the other.
    #expect(books.holdings.values.contains { Set($0.map(\.membership)).count == 2 })
    // The same again, by a member who had been told.
    #expect(
      books.cases.values.contains { again in
        books.cases.values.contains {
          again.outcome == "upheld" && $0.outcome == "upheld" && $0.membership == again.membership
            && $0.category == again.category && $0.decided.map { $0 < again.occurred } == true
        }
      })
    // Something happened in every quarter from 2025Q1 to 2026Q3.
    let quarters = Set(steps.compactMap { $0.day("decided_on")?.description.prefix(7) }.map { "\($0)" })
    for quarter in ["2025-0[1-3]", "2025-0[4-6]", "2025-0[7-9]", "2025-1", "2026-0[1-3]", "2026-0[4-6]", "2026-0[7-9]"]
    {
      let months = try Regex(quarter)
      #expect(quarters.contains { $0.contains(months) }, "\(quarter)")
    }
  }
}
