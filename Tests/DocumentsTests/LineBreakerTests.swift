import Testing

@testable import Documents

@Suite struct LineBreakerTests {
  @Test("lines fit, and lose nothing but spaces", arguments: 0..<300 as Range<UInt64>)
  func lines(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = VisibleText.line(random.text(upTo: 60))
    let width = Int.random(in: 16...40, using: &random)
    let lines = LineBreaker.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "seed \(seed)")
    func solid(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
    #expect(solid(lines.joined()) == solid(text), "seed \(seed)")
  }

  @Test("no closing mark begins a line, and no opening one ends it", arguments: 0..<100 as Range<UInt64>)
  func marks(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["锦", "江，", "区。", "（甲", "乙）", "word ", "“引", "文”"]
    let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let lines = LineBreaker.lines(text, width: Int.random(in: 12...30, using: &random))
    #expect(lines.allSatisfy { !"，。）”".contains($0.first ?? "锦") && !"（“".contains($0.last ?? "锦") }, "seed \(seed)")
  }

  @Test("Chinese breaks between characters and keeps its marks together")
  func chinese() {
    #expect(LineBreaker.lines("会员（甲）已送达，期满。", width: 10) == ["会员（甲）", "已送达，期", "满。"])
    #expect(LineBreaker.lines("已经送达。", width: 8) == ["已经送", "达。"])
    #expect(LineBreaker.lines("见第（十二）条", width: 6) == ["见第", "（十", "二）条"])
  }

  @Test("English breaks between words, and a word longer than the line is cut")
  func english() {
    #expect(LineBreaker.lines("name the source", width: 8) == ["name the", "source"])
    #expect(LineBreaker.lines("unconstitutionally so", width: 8) == ["unconsti", "tutional", "ly so"])
  }
}
