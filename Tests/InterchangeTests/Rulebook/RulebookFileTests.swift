import Interchange
import Registry
import Testing

@Suite("A rulebook file")
struct RulebookFileTests {
  let rulebook: Rulebook

  init() throws { rulebook = try RulebookReader.read(YAMLSource.tree(of: Array(SampleRulebook.yaml.utf8))) }

  @Test("is known by a hash that no later version of this program may change")
  func frozenHash() {
    #expect(
      rulebook.contentHash.description == "f42fc35738f84a1c78efae11825861fdb028d43da51740f35ef400778bb73c37",
      "\(rulebook.canonical.text)")
  }

  @Test("has texts where texts belong, however they are written: 2026.1 and 3 are no numbers there")
  func texts() {
    #expect(rulebook.id == "willow-bank")
    #expect(rulebook.edition == "2026.1")
    #expect(rulebook.articles.map(\.id) == ["1", "3"])
    #expect(rulebook.violations.map(\.article) == ["3", "3"])
    #expect(rulebook.title[.zh] == "柳岸创作者自律规则")
  }

  @Test("has numbers in thousandths")
  func numbers() {
    #expect(rulebook.score.ceiling == Millipoints(120_000))
    #expect(rulebook.grades.map(\.minimum.value) == [90_000, 60_500, 0])
    #expect(rulebook.repeats.ladder.map(\.value) == [1000, 1500, 2000])
    #expect(rulebook.violations[0].points[Level("general")] == Millipoints(8125))
    #expect(rulebook.violations[0].range == [Level("serious"): Millipoints(15_000)...Millipoints(40_000)])
    #expect(rulebook.violations[0].repair?.restores == PerMille(500))
    #expect(rulebook.commendations[1].points == .flat(Millipoints(1500)))
    #expect(rulebook.procedure.quorum == Rulebook.Fraction(numerator: 2, denominator: 3))
  }

  @Test("may leave out what has a default")
  func defaults() {
    let clickbait = rulebook.violations[1]
    #expect(clickbait.aliases == [] && clickbait.range == [:] && clickbait.gradeCeiling == [:])
    #expect(clickbait.elements == nil && clickbait.excludes == nil && clickbait.repair == nil)
    #expect(clickbait.defaultLevel == nil && !clickbait.urgent)
    #expect(clickbait.fadeMonths == [Level("minor"): 0])
    #expect(rulebook.violations[0].fadeMonths[Level("minor")] == 0)
    #expect(rulebook.violations[0].repair?.afterMonths[Level("serious")] == 0)
    #expect(rulebook.publication[Level("minor")] == Rulebook.PublicationTerm(months: 0, maximum: 0))
    #expect(rulebook.publication[Level("serious")] == Rulebook.PublicationTerm(months: 0, maximum: 0))
    #expect(rulebook.commendations[1].cap == nil && rulebook.commendations[1].fadeMonths == 0)
  }

  @Test(
    "may leave out whole parts of the procedure",
    arguments: [
      "  limitation_months: 24\n", "  hearing: [serious]\n",
      "  service:\n    - {id: by-hand, title: {zh: 当面送达, en: By hand}}\n",
    ])
  func optionalParts(_ part: String) throws {
    let yaml = SampleRulebook.yaml.split(separator: part).joined()
    let shorter = try RulebookReader.read(YAMLSource.tree(of: Array(yaml.utf8)))
    #expect(shorter != rulebook)
    #expect(
      shorter.procedure.limitationMonths == nil || shorter.procedure.hearing == []
        || shorter.procedure.service == Rulebook.ServiceMethod.standard)
  }

  @Test("says the same whatever its layout: block or flow, quotes, comments, CRLF, a byte order mark")
  func layout() throws {
    let crlf = SampleRulebook.yaml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let quoted = SampleRulebook.yaml.split(separator: "zh: 标题党").joined(separator: "'zh': \"\\u6807题党 \"")
    let literal = SampleRulebook.yaml.split(separator: "source: 柳岸创作者协会第一次会员大会")
      .joined(separator: "source: |  # adopted\n  柳岸创作者协会第一次会员大会\n\n")
    for text in [crlf, quoted, literal] {
      #expect(text != SampleRulebook.yaml)
      #expect(try RulebookReader.read(YAMLSource.tree(of: [0xef, 0xbb, 0xbf] + Array(text.utf8))) == rulebook)
    }
  }

  @Test("comes back equal from its canonical form")
  func roundTrip() throws {
    #expect(try RulebookReader.read(canonical: rulebook.canonicalBytes) == rulebook)
  }

  @Test("has a canonical form that is YAML, too, and says the same there")
  func canonicalIsYAML() throws {
    #expect(try RulebookReader.read(YAMLSource.tree(of: rulebook.canonicalBytes)) == rulebook)
  }
}
