import Interchange
import Testing

@Suite("Workbooks")
struct WorkbookReadingTests {
  @Test("shared, inline, formula and number cells are read, each with its kind")
  func cells() throws {
    var workbook = SmallWorkbook.rows(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" s="3"><v>46086</v></c><c r="B2" t="inlineStr"><is><t>张三</t></is></c></row>
      <row r="3"><c r="A3" t="str"><f>A1&amp;"x"</f><v>a&amp;x</v></c><c r="B3" t="b"><v>1</v></c></row>
      <row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4" t="d"><v>2026-03-05</v></c></row>
      """)
    workbook.sharedStrings = "<si><t>会员编号</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>xing</t></rPh></si>"
    #expect(
      try rows(workbook.bytes) == [
        Line(1, ["会员编号", "姓名"]), Line(2, ["46086", "张三"]), Line(3, ["a&x", "TRUE"]), Line(4, ["#REF!", "2026-03-05"]),
      ])
    var kinds: [[CellKind]] = []
    let reader = try RowReader(bytes: workbook.bytes)
    try reader.forEachRow { row in kinds.append([row.kind(0), row.kind(1)]) }
    #expect(kinds == [[.text, .text], [.number, .text], [.text, .boolean], [.error, .text]])
    #expect(reader.format == .xlsx && reader.encoding == nil && !reader.encodingWasFound)
    #expect(reader.byteCount == reader.bytesRead)
  }

  @Test("cells that the file leaves out are empty fields, up to the width of the first row")
  func gaps() throws {
    let workbook = SmallWorkbook.rows(
      """
      <row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row>
      <row r="3" spans="1:3"><c r="A3" s="1"/><c r="B3"><v>2</v></c></row>
      <row r="4"/><row r="5"><c r="A5" s="1"/><c r="XFD5" s="1"/></row>
      <row><c><v>7</v></c><c><v>8</v></c><c/><c><v>9</v></c></row>
      """)
    #expect(
      try rows(workbook.bytes) == [Line(2, ["1", "", "3"]), Line(3, ["", "2", ""]), Line(6, ["7", "8", "", "9"])])
    try RowReader(bytes: workbook.bytes).forEachRow { #expect($0.kind($0.line == 2 ? 1 : 2) == .empty) }
  }

  @Test("a formula that was never worked out is an error cell, not an empty one")
  func formulaWithoutValue() throws {
    let workbook = SmallWorkbook.rows(
      #"<row><c><f>1+1</f><v></v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v></v></c><c><v>4</v></c></row>"#)
    try RowReader(bytes: workbook.bytes).forEachRow { row in
      #expect(row.texts == ["=1+1", "2", "", "4"])
      #expect((0..<4).map { row.kind($0) } == [.error, .number, .empty, .number])
    }
  }

  @Test("the first visible worksheet is read, or the one that is named")
  func sheets() throws {
    var workbook = SmallWorkbook.rows(#"<row><c><v>1</v></c></row>"#)
    workbook.sheets = """
      <sheet name="图" sheetId="3" r:id="rId3"/><sheet name="藏" sheetId="1" state="hidden" r:id="rId1"/>
      <sheet name="二" sheetId="2" r:id="rId2"/>
      """
    workbook.extra = [
      .init(
        "xl/worksheets/sheet2.xml",
        #"<x:worksheet xmlns:x="\#(SmallWorkbook.main)"><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row>"#
          + "</x:sheetData></x:worksheet>")
    ]
    #expect(try rows(workbook.bytes) == [Line(1, ["2"])])
    #expect(try rows(workbook.bytes, ReadingOptions(sheet: "藏")) == [Line(1, ["1"])])
    #expect(
      failure(workbook.bytes, ReadingOptions(sheet: "三")) == .workbook(.noSuchSheet(name: "三", sheets: ["藏", "二"])))
  }

  @Test("a workbook says where its days count from")
  func calendar() throws {
    for (properties, wanted) in [
      ("", SerialEpoch.year1900), (#"<workbookPr date1904="1"/>"#, .year1904),
      (#"<workbookPr date1904="0"/>"#, .year1900),
    ] {
      var workbook = SmallWorkbook.rows(#"<row><c><v>46086</v></c></row>"#)
      workbook.properties = properties
      try RowReader(bytes: workbook.bytes).forEachRow { #expect($0.serials == wanted) }
    }
  }

  @Test("codes for what XML cannot hold are decoded, once, and never to a control character")
  func escapes() throws {
    let cases = [
      ("a_x000A_b", "a\nb"), ("_x005F_x000A_", "_x000A_"), ("_x5F20__x4E09_", "张三"), ("__x5f20_", "_张"),
      ("_x0000_", "_x0000_"), ("_x001b_", "_x001b_"), ("_xD800_", "_xD800_"), ("_x00", "_x00"), ("_", "_"),
      ("_xzzzz_", "_xzzzz_"), ("_x+123_", "_x+123_"),
    ]
    for (text, wanted) in cases {
      var workbook = SmallWorkbook.rows(
        #"<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>\#(text)</t></is></c></row>"#)
      workbook.sharedStrings = "<si><t>\(text)</t></si>"
      #expect(try rows(workbook.bytes) == [Line(1, [wanted, wanted])])
    }
  }

  @Test("a workbook in a file is read like one in memory")
  func file() throws {
    let workbook = SmallWorkbook.rows(#"<row><c><v>1</v></c></row>"#)
    let file = try ScratchFile(workbook.bytes)
    var count = 0
    try RowReader(path: file.path).forEachRow { _ in count += 1 }
    #expect(count == 1)
  }

  @Test("what the closure throws comes out, and ends the reading")
  func thrown() {
    struct Enough: Error {}
    let workbook = SmallWorkbook.rows(#"<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"#)
    var count = 0
    #expect(throws: Enough.self) {
      try RowReader(bytes: workbook.bytes).forEachRow { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  @Test("limits of rows, columns and fields hold in a workbook, too")
  func limits() throws {
    let row = #"<row r="3"><c r="A3"><v>12345</v></c><c r="GR3"><v>1</v></c></row>"#
    #expect(try rows(SmallWorkbook.rows(row).bytes).first?.fields.count == 200)
    let wide = #"<row r="3"><c r="GS3"><v>1</v></c></row>"#
    #expect(failure(SmallWorkbook.rows(wide).bytes) == .tooManyColumns(line: 3, limit: 200))
    var options = ReadingOptions()
    options.limits.fieldBytes = 4
    #expect(failure(SmallWorkbook.rows(row).bytes, options) == .fieldTooLong(line: 3, field: 1, limit: 4))
    options = ReadingOptions()
    options.limits.rows = 1
    let two = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
    #expect(failure(SmallWorkbook.rows(two).bytes, options) == .tooManyRows(line: 2, limit: 1))
  }
}
