import Interchange
import Testing

@Suite("Messages of the readers")
struct ReadingMessageTests {
  @Test("a message says where, what is wrong and what to do, in both languages")
  func messages() {
    let at = TextPosition(line: 12, column: 3)
    let undecodable = ReadingError.undecodable(at, bytes: [0xD5, 0x0C], .utf8).message
    #expect(
      undecodable.en
        == "line 12, column 3: the bytes D5 0C are not UTF-8; name it with --encoding, or save the file as UTF-8")
    #expect(undecodable.zh == "第 12 行第 3 个字符: 字节 D5 0C 不是有效的 UTF-8；请用 --encoding 指明编码，或另存为 UTF-8")
    #expect(
      ReadingError.quoteNeverClosed(at).message.en
        == "line 12, column 3: the quote that opens here never closes; close it, and double quotes inside a field")
    #expect(
      ReadingError.fieldTooLong(line: 7, field: 2, limit: 100).message.zh
        == "第 7 行开始的记录，第 2 列超过 100 字节；是否有引号没有闭合？")
    #expect(
      ReadingError.notReadable(path: "a.csv", code: 13).message.en == "a.csv cannot be read: Permission denied")
    #expect(
      ReadingError.workbook(.noSuchSheet(name: "三", sheets: ["一", "二"])).message.en
        == "There is no sheet “三”; there are: 一, 二")
  }
}
