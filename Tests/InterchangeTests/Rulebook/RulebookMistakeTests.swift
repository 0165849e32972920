import Interchange
import Registry
import Testing

/// One mistake that somebody could make in the sample, and what is said about it, to the letter.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let old: String
  let new: String
  /// For each problem `line:column path`, the Chinese text and the English text, a line each.
  let report: String

  init(_ name: String, _ old: String, _ new: String, _ report: String) {
    self.name = name
    self.old = old
    self.new = new
    self.report = report
  }

  var testDescription: String { name }

  /// The sample with this mistake, which can be made in one place only.
  func yaml() throws -> String {
    let parts = SampleRulebook.yaml.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is in the sample \(parts.count - 1) times")
    return parts.joined(separator: new)
  }
}

@Suite("What is wrong with a rulebook file")
struct RulebookMistakeTests {
  @Test(
    "is said with its place and what would be right",
    arguments: Mistake.shape + Mistake.score + Mistake.procedure + Mistake.categories + Mistake.yaml)
  func mistake(_ mistake: Mistake) throws {
    let yaml = try mistake.yaml()
    let error = #expect(throws: InvalidSource.self) { try rulebook(yaml) }
    let report = error?.problems.map { problem in
      let place = "\(problem.line):\(problem.column)" + (problem.path.isEmpty ? "" : " \(problem.path)")
      return "\(place)\n\(problem.message.zh)\n\(problem.message.en)"
    }
    #expect(report?.joined(separator: "\n") == mistake.report)
  }

  @Test("is said all at once, in the order of the file")
  func allAtOnce() throws {
    let mistakes = [
      ("{zh: 标题党, en: Clickbait}", "标题党"), ("floor: 0,", "floor: 101,"), ("quorum: 2/3", "quorum: 3/2"),
      ("restores: 0.5", "restores: 2"), ("min: 60.5", "min: 95"), ("cap: 10", "cup: 10"),
    ]
    let yaml = mistakes.reduce(SampleRulebook.yaml) { yaml, mistake in
      yaml.split(separator: mistake.0, omittingEmptySubsequences: false).joined(separator: mistake.1)
    }
    let error = #expect(throws: InvalidSource.self) { try rulebook(yaml) }
    #expect(
      error?.problems.map(\.path) == [
        "score.floor", "grades[1].min", "procedure.panel.quorum", "violations[0].repair.restores",
        "violations[1].title",
        "commendations[0].cup",
      ])
    #expect(
      error?.message.en.hasPrefix("line 10, column 27, score.floor: the floor 101 is above the base 100;") == true)
    #expect(error?.message.zh.hasPrefix("第 10 行第 27 列，score.floor：下限 101 高于基础分 100；") == true)
  }

  @Test("is not repeated for what refers to it: an article with an unreadable text can still be referred to")
  func noCascade() throws {
    let yaml = SampleRulebook.yaml.split(separator: "zh: 崇德向善").joined(separator: "zh: [崇德向善]")
    let error = #expect(throws: InvalidSource.self) { try rulebook(yaml) }
    #expect(error?.problems.map(\.path) == ["articles[0].zh"])
  }

  @Test("is said two hundred times at most, and the rest is counted")
  func limit() throws {
    let keys = (1...250).map { "x\($0): 1\n" }.joined()
    let error = #expect(throws: InvalidSource.self) { try rulebook(keys + SampleRulebook.yaml) }
    #expect(error?.problems.count == 200)
    #expect(error?.omitted == 50)
    #expect(error?.message.en.hasSuffix("\n50 more not listed.") == true)
  }

  private func rulebook(_ yaml: String) throws -> Rulebook {
    try RulebookReader.read(YAMLSource.tree(of: Array(yaml.utf8)))
  }
}
