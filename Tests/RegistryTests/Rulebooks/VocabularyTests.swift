import Registry
import Testing

@Suite("A category or level is found by what people call it")
struct VocabularyTests {
  let vocabulary: Vocabulary
  let rulebook: Rulebook

  init() throws {
    rulebook = try WillowBank.rulebook()
    vocabulary = Vocabulary(of: rulebook)
  }

  @Test(
    "by id, title in either language, or alias, in any case and width",
    arguments: [
      "false-information", "FALSE-Information", "传播虚假信息", "Spreading false information", "spreading FALSE information",
      "虚假信息", " 虚假信息\u{3000}", "Ｆａｌｓｅ－ｉｎｆｏｒｍａｔｉｏｎ",
    ])
  func oneViolation(_ word: String) {
    #expect(vocabulary.violation(matching: word) == .one(CategoryID("false-information")))
  }

  @Test("and not by anything else", arguments: ["", "虚假", "false", "public-interest-work", "false information"])
  func noViolation(_ word: String) {
    #expect(vocabulary.violation(matching: word) == .none)
  }

  @Test("or returned with the candidates where several are called that")
  func ambiguous() {
    #expect(
      vocabulary.violation(matching: "谣言") == .several([CategoryID("false-information"), CategoryID("clickbait")]))
  }

  @Test("but an id means its own category, even where it is an alias of another")
  func idFirst() {
    var rulebook = rulebook
    rulebook.violations[0].aliases.append("Clickbait")
    #expect(Vocabulary(of: rulebook).violation(matching: "clickbait") == .one(CategoryID("clickbait")))
    #expect(Vocabulary(of: rulebook).violation(matching: "标题党") == .one(CategoryID("clickbait")))
  }

  @Test("among commendations, where a commendation is meant")
  func commendations() {
    #expect(vocabulary.commendation(matching: "公益") == .one(CategoryID("public-interest-work")))
    #expect(vocabulary.commendation(matching: "完成培训") == .one(CategoryID("training")))
    #expect(vocabulary.commendation(matching: "谣言") == .none)
  }

  @Test(
    "levels by id or name",
    arguments: [
      ("minor", "minor"), ("轻微", "minor"), ("General", "general"), ("一般", "general"), ("严重", "serious"),
      (" SERIOUS ", "serious"),
    ])
  func levels(_ word: String, _ id: String) {
    #expect(vocabulary.level(matching: word) == .one(Level(id)))
  }

  @Test("honours likewise, and only those that the rulebook has")
  func honours() {
    #expect(vocabulary.honour(matching: "市级") == .one(Level("city")))
    #expect(vocabulary.honour(matching: "provincial") == .one(Level("province")))
    #expect(vocabulary.honour(matching: "国家级") == .none)
    #expect(vocabulary.honour(matching: "严重") == .none)
    #expect(vocabulary.level(matching: "市级") == .none)
  }

  @Test("and a level of one's own by its id")
  func ownLevel() {
    var rulebook = rulebook
    rulebook.levels.append(Level("特别严重"))
    #expect(Vocabulary(of: rulebook).level(matching: "特别严重") == .one(Level("特别严重")))
    #expect(Level("特别严重").title == Phrase(zh: "特别严重", en: "特别严重"))
    #expect(Level("serious").title == Phrase(zh: "严重", en: "Serious"))
  }

  @Test("and is named in both languages")
  func titles() {
    #expect(rulebook.title(of: CategoryID("clickbait")) == Phrase(zh: "标题党", en: "Clickbait"))
    #expect(rulebook.title(of: CategoryID("training"))?[.zh] == "完成培训")
    #expect(rulebook.title(of: CategoryID("gone")) == nil)
    #expect(rulebook.article("3")?.text.en == "No false information")
  }
}
