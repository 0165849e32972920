import Registry
import TestSupport
import Testing

/// What the registry says of every member and case, beside what was noted.
struct NotesComparison {
  let notes: Notes
  let association: Key<Association>
  let lexicon: Lexicon
  /// The day of which standings are asked.
  let day: Day
  let comment: String

  func run(in registry: any RegistryReader) throws {
    let book = try FoundedRegistry.rulebook.get()
    let scorer = try registry.scorer(for: association, asOf: day)
    var count = 0
    try registry.memberships(of: association) { _ in count += 1 }
    #expect(count == notes.members.count, "\(comment): members")
    for (place, member) in notes.members.enumerated() {
      try compare(member, in: registry)
      let history = try registry.history(of: member.key)
      let naive = NaiveScorer(
        books: [(civil("2026-01-01"), .start, book)], lexicon: lexicon, history: notes.history(of: place),
        figure: .ifAppealsFail, day: day, position: .end)
      let score = try scorer.score(history, figure: .ifAppealsFail)
      let expected = try #require(naive.outcome(), "\(comment): \(member.number)")
      #expect(
        score.score.description == expected.score && score.grade.id == expected.grade
          && score.deduction.value == expected.deduction && score.uplift.value == expected.uplift
          && score.underObservation == expected.observation,
        "\(comment): \(member.number) has \(score), and should have \(expected)")
    }
    for one in notes.cases { try compare(one, in: registry) }
    #expect(try registry.caseFile(CaseNumber(notes.cases.count + 1), in: association) == nil)
  }

  private func compare(_ member: Notes.Member, in registry: any RegistryReader) throws {
    let membership = try #require(try registry.membership(number: member.number, in: association), "\(comment)")
    #expect(membership.key == member.key && membership.name == member.name, "\(comment): \(member.number)")
    #expect(membership.joined == member.joined && membership.left == member.left, "\(comment): \(member.number)")
    let found = try registry.accounts(of: member.key).map { HeldAccount(key: $0.key, from: $0.from, until: $0.until) }
    let noted = member.accounts.map { HeldAccount(key: $0.key, from: $0.from, until: $0.until) }
    #expect(Set(found) == Set(noted), "\(comment): accounts of \(member.number)")
  }

  private struct HeldAccount: Hashable {
    var key: Key<PlatformAccount>
    var from: Day?
    var until: Day?
  }

  private func compare(_ one: Notes.Case, in registry: any RegistryReader) throws {
    let file = try #require(try registry.caseFile(one.number, in: association), "\(comment)")
    #expect(file.membership == notes.members[one.member].key, "\(comment): case \(one.number)")
    #expect(
      file.rulings.map { "\($0.effective) \($0.state)" }.sorted()
        == one.rulings.map { "\($0.effective) \($0.state)" }.sorted(),
      "\(comment): case \(one.number), \(one.stage)")
    #expect(
      file.repairs.map(\.effective) == one.repairs.map(\.effective), "\(comment): case \(one.number), \(one.stage)")
  }
}
