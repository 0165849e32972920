import Registry
import Testing

@Suite("What names are found by")
struct SearchKeyTests {
  @Test(
    "composed, in small letters and narrow, with single blanks; Chinese characters as they are",
    arguments: [
      ("Cafe\u{301}", "café"), ("Ｄｅｍｏ＿７", "demo_7"), ("DEMO Tea", "demo tea"), (" 演示　号 \t 甲 ", "演示 号 甲"),
      ("演示號", "演示號"),
      ("ΔΕΜΟ", "δεμο"),
    ])
  func folded(original: String, key: String) {
    #expect(SearchKey(original).text == key)
  }

  @Test("a member is found by any of these forms, and the name stays as it was typed")
  func original() throws {
    let street = try Teahouse()
    let typed = "演示Ｃａｆe\u{301}　Tea"
    try street.carryOut(EnrolMember(association: street.association, number: "S-09", name: typed))
    for form in ["演示café tea", "演示CAFÉ TEA", typed] {
      let name = try street.read {
        try StandingQuery(member: form, asOf: Teahouse.today, for: Teahouse.council).answer(in: $0).name
      }
      #expect(try #require(name).unicodeScalars.elementsEqual(typed.unicodeScalars), "\(form)")
    }
  }

  @Test(
    "what is written differently and means the same has one key",
    arguments: [
      ("Demo_One", "demo_one"), ("ＤＥＭＯ", "demo"), ("  演示 　甲 ", "演示 甲"), ("e\u{301}", "é"), ("ÉLAN", "élan"),
      ("演示甲", "演示甲"), ("\u{f900}", "\u{8c48}"), ("", ""), ("　", ""), ("\u{4e00}a\u{9fff}", "\u{4e00}a\u{9fff}"),
    ])
  func same(original: String, key: String) {
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
