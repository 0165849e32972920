import Testing

@testable import Workbook

@Suite struct SheetNamesTests {
  @Test("names are made fit for a spreadsheet")
  func fit() {
    var names = SheetNames()
    #expect(names.name(for: "变动") == "变动")
    #expect(names.name(for: "变动") == "变动 2")
    #expect(names.name(for: "a/b[c]:d") == "a b c  d")
    #expect(names.name(for: "'quoted'") == "quoted")
    #expect(names.name(for: "") == "Sheet")
    #expect(names.name(for: "?*") == "Sheet 2")
    #expect(names.name(for: "History") == "History 2")
    #expect(names.name(for: "SHEET") == "SHEET 3")
  }

  @Test("a long name is cut to 31 characters as Excel counts them, its number kept")
  func length() {
    var names = SheetNames()
    let long = String(repeating: "🏮", count: 40)
    #expect(names.name(for: long) == String(repeating: "🏮", count: 15))
    #expect(names.name(for: long) == String(repeating: "🏮", count: 14) + " 2")
  }
}
