import Testing

@testable import Documents

@Suite struct DisplayWidthTests {
  @Test(
    "text is as wide as a terminal shows it",
    arguments: [
      ("", 0), ("abc", 3), ("锦江", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("e\u{301}", 1), ("👍", 2), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("，。", 4), ("…", 1), ("①", 1), ("𠮷", 2), ("é", 1), ("\u{3000}", 2),
    ])
  func width(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("what is cut keeps to its width and its marks")
  func truncation() {
    #expect(DisplayWidth.truncate("锦江公约", to: 8) == "锦江公约")
    #expect(DisplayWidth.truncate("锦江公约", to: 7) == "锦江公…")
    #expect(DisplayWidth.truncate("锦江公约", to: 6) == "锦江…")
    #expect(DisplayWidth.truncate("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
  }

  @Test("the tables of Unicode ascend without overlap")
  func tables() {
    for table in [UnicodeTables.hidden, UnicodeTables.combining, UnicodeTables.wide] {
      #expect(table.count.isMultiple(of: 2))
      #expect(stride(from: 0, to: table.count, by: 2).allSatisfy { table[$0] <= table[$0 + 1] })
      #expect(stride(from: 2, to: table.count, by: 2).allSatisfy { table[$0 - 1] < table[$0] })
    }
  }
}
