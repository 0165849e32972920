import Registry
import Testing

@testable import Interchange

@Suite("Templates say what the import reads")
struct TemplateTests {
  private func columns(_ file: TemplateFile) throws -> [ColumnGuide] {
    let rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(SampleRulebook.yaml.utf8)))
    return file.columns(associations: [], rulebook: rulebook)
  }

  @Test("every column of the import is there, under a title that the import knows, in both languages")
  func titles() throws {
    for language in Language.allCases {
      let members = try Header<MemberColumn>(
        columns(.members).map { $0.title[language] }, mapped: [], required: MemberImporter.required)
      #expect(MemberColumn.allCases.allSatisfy(members.has) && members.unknown.isEmpty)
      let accounts = try Header<AccountColumn>(
        columns(.accounts).map { $0.title[language] }, mapped: [], required: AccountImporter.required)
      #expect(AccountColumn.allCases.allSatisfy(accounts.has) && accounts.unknown.isEmpty)
      let events = try Header<EventColumn>(
        columns(.events).map { $0.title[language] }, mapped: [], required: EventImporter.required)
      #expect(EventColumn.allCases.allSatisfy(events.has) && events.unknown.isEmpty)
    }
  }

  @Test("every word in a drop-down is one that the import understands, in both languages")
  func choices() throws {
    let rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(SampleRulebook.yaml.utf8)))
    let vocabulary = Vocabulary(of: rulebook)
    func words(_ file: TemplateFile, _ name: String) throws -> [String] {
      let guide = try #require(columns(file).first { $0.title.en == name })
      switch guide.entry {
      case .choice(let words), .suggestion(let words): return words.flatMap { [$0.zh, $0.en] }
      case .text, .day, .points: return []
      }
    }
    for word in try words(.members, "kind") { #expect(Words.memberKinds[word] != nil, "\(word)") }
    for word in try words(.events, "kind") { #expect(Words.caseKinds[word] != nil, "\(word)") }
    for word in try words(.events, "outcome") {
      #expect((Words.violationOutcomes[word] ?? Words.commendationOutcomes[word]) != nil, "\(word)")
    }
    for word in try words(.events, "category") {
      #expect(
        vocabulary.violation(matching: word) != .none || vocabulary.commendation(matching: word) != .none, "\(word)")
    }
    for word in try words(.events, "level") {
      #expect(vocabulary.level(matching: word) != .none || vocabulary.honour(matching: word) != .none, "\(word)")
    }
    for (file, name) in [(TemplateFile.members, "platform"), (.accounts, "platform"), (.events, "platform")] {
      let known = Set(Platform.known.map(\.id))
      let offered = try words(file, name)
      #expect(!offered.isEmpty && offered.allSatisfy { known.contains(Platform.canonical($0)) })
    }
  }

  @Test("a lone association may be left out, one of several may not")
  func associations() throws {
    let rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(SampleRulebook.yaml.utf8)))
    func association(_ codes: String...) -> ColumnGuide? {
      let known = codes.enumerated().map { index, code in
        Association(
          key: Key(Position(index + 1)), code: code, name: Phrase(zh: code, en: code), liveFrom: Day("2026-01-01")!,
          note: Phrase(zh: "", en: ""))
      }
      return TemplateFile.events.columns(associations: known, rulebook: rulebook).first { $0.title.en == "association" }
    }
    #expect(association("A")?.isRequired == false)
    #expect(association("A", "B")?.isRequired == true)
    #expect(association("A", "B")?.entry == .suggestion([Phrase(zh: "A", en: "A"), Phrase(zh: "B", en: "B")]))
  }
}
