import Testing

@testable import Documents

@Suite struct LineBreakerTests {
  @Test("lines fit, lose nothing but spaces, and no closing mark begins one", arguments: 0..<300 as Range<UInt64>)
  func lines(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = VisibleText.line(random.text(upTo: 60))
    let width = Int.random(in: 16...40, using: &random)
    let lines = LineBreaker.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "seed \(seed)")
    func solid(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
    #expect(solid(lines.joined()) == solid(text), "seed \(seed)")
    // But for a word that had to be cut, which leaves at most a column over.
    for (line, next) in zip(lines, lines.dropFirst()) where DisplayWidth.of(line) < width - 1 {
      #expect(next.unicodeScalars.first.map { "，。）".unicodeScalars.contains($0) } != true, "seed \(seed)")
    }
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
