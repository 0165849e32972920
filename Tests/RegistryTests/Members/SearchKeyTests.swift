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
}
