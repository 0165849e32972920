import Registry
import Testing

/// A name is found however it is typed: full width or half, capital or small, composed or not, with blanks around it.
@Suite struct SearchKeyTests {
  @Test(
    "what is written differently and means the same has one key",
    arguments: [
      ("Demo_One", "demo_one"), ("ＤＥＭＯ", "demo"), ("  演示 　甲 ", "演示 甲"), ("e\u{301}", "é"), ("ÉLAN", "élan"),
      ("演示甲", "演示甲"), ("\u{f900}", "\u{8c48}"), ("", ""), ("　", ""), ("\u{4e00}a\u{9fff}", "\u{4e00}a\u{9fff}"),
    ])
  func folded(original: String, key: String) {
    #expect(Array(SearchKey(original).text.unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test("a name that is its own key is seen as one without a look at its characters, and no other is")
  func plain() {
    // A blank in front comes off again, but has every character looked at.
    for code in UInt32(0x21)...0xffff {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let text = "甲" + String(Character(scalar))
      let (quick, thorough) = (SearchKey(text).text, SearchKey(" " + text).text)
      if !quick.unicodeScalars.elementsEqual(thorough.unicodeScalars) { Issue.record("\(code)") }
    }
  }
}
