import Documents
import Foundation
import Testing

@testable import Workbook

@Suite("A form to fill in")
struct EntryFormTests {
  private func write(_ form: EntryForm, in language: Language = .zh) throws -> (file: XLSXFile, bytes: Data) {
    let path = FileManager.default.temporaryDirectory.appending(component: "表-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try EntryFormWriter(created: 1_790_000_000).write(form, in: language, to: path)
    return (try XLSXFile(path: path), try Data(contentsOf: URL(filePath: path)))
  }

  private let form = EntryForm(
    title: "事件",
    columns: [
      .init(title: "会员编号", kind: .text, isRequired: true, note: "在协会内唯一。"),
      .init(title: "性质", kind: .choice(["违规", "表彰"]), isRequired: true, note: "哪一种。"),
      .init(title: "发生日期", kind: .day, isRequired: true, note: "那一天。"),
      .init(title: "分值", kind: .decimal, isRequired: false, note: "另定的分值。"),
      .init(title: "平台", kind: .suggestion(["抖音", "微博", "=1+1"]), isRequired: false, note: "哪个平台。"),
    ], guide: ["从第二行起填写。"])

  @Test("the sheet to fill in comes first, with its titles only, then the guide and the words to choose from")
  func sheets() throws {
    let file = try write(form).file
    #expect(file.names == ["事件", "填写说明", "选项"])
    #expect(try file.texts(1) == ["会员编号", "性质", "发生日期", "分值", "平台"])
    #expect(try file.texts(2).prefix(4) == ["从第二行起填写。", "列", "是否必填", "填写内容"])
    #expect(try file.texts(3) == ["性质", "平台", "违规", "抖音", "表彰", "微博", "=1+1"])
    #expect(!file.parts.values.contains { $0.contains("<f>") })
  }

  @Test("choices drop down from the sheet of words; a suggestion may be overruled, a choice and a day may not")
  func validations() throws {
    let sheet = try write(form).file.sheet(1)
    let rules = sheet.matches(of: #/<dataValidation ([^>]*?)sqref="([A-Z])2:[A-Z]1048576"/#).reduce(into: [:]) {
      $0[String($1.output.2)] = String($1.output.1)
    }
    #expect(rules.keys.sorted() == ["A", "B", "C", "D", "E"])
    #expect(rules["B"]?.contains(#"type="list""#) == true && rules["B"]?.contains("showErrorMessage") == true)
    #expect(rules["E"]?.contains(#"type="list""#) == true && rules["E"]?.contains("showErrorMessage") == false)
    #expect(rules["C"]?.contains(#"type="date""#) == true && rules["C"]?.contains("showErrorMessage") == true)
    #expect(rules["A"]?.contains("prompt=\"必填。在协会内唯一。\"") == true)
    #expect(sheet.contains("<formula1>'选项'!$A$2:$A$3</formula1>"))
    #expect(sheet.contains("<formula1>'选项'!$B$2:$B$4</formula1>"))
  }

  @Test("cells take texts as texts, so that no long number is rounded, and days as days")
  func formats() throws {
    let styles = try #require(try write(form).file.parts["xl/styles.xml"])
    #expect(styles.contains(#"formatCode="@""#), "@ is the format of texts")
    #expect(styles.contains("yyyy-mm-dd"))
  }

  @Test("the same form and time give the same bytes")
  func repetition() throws {
    #expect(try write(form).bytes == write(form).bytes)
    #expect(try write(form, in: .en).file.names == ["事件", "How to fill in", "Choices"])
  }

  @Test("titles and notes longer than spreadsheets allow are cut, not refused")
  func long() throws {
    let long = EntryForm(
      title: "t",
      columns: [
        .init(
          title: String(repeating: "长", count: 60), kind: .text, isRequired: false,
          note: String(repeating: "😀", count: 300))
      ], guide: [])
    #expect(try write(long).file.sheet(1).contains("dataValidation"))
  }
}
