/// The parts of a workbook with one sheet, to be changed by a test.
struct SmallWorkbook {
  var sheet = "<sheetData/>"
  var sharedStrings: String?
  var properties = ""
  var sheets = #"<sheet name="一" sheetId="1" r:id="rId1"/>"#
  var extra: [ZipFile.Entry] = []

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A sheet that holds these rows.
  static func rows(_ rows: String) -> SmallWorkbook {
    var workbook = SmallWorkbook()
    workbook.sheet = "<sheetData>\(rows)</sheetData>"
    return workbook
  }

  static func relationships(_ targets: [(id: String, kind: String, target: String)]) -> String {
    let list = targets.map { #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"# }
    return #"<?xml version="1.0"?><Relationships xmlns="\#(relations)">\#(list.joined())</Relationships>"#
  }

  var zip: ZipFile {
    var targets = [
      (id: "rId1", kind: "worksheet", target: "worksheets/sheet1.xml"),
      (id: "rId2", kind: "worksheet", target: "/xl/worksheets/sheet2.xml"),
      (id: "rId3", kind: "chartsheet", target: "chartsheets/sheet1.xml"),
    ]
    if sharedStrings != nil { targets.append((id: "rId9", kind: "sharedStrings", target: "../xl/sharedStrings.xml")) }
    var entries: [ZipFile.Entry] = [
      .init("[Content_Types].xml", "<Types/>"),
      .init("_rels/.rels", Self.relationships([(id: "rId1", kind: "officeDocument", target: "xl/workbook.xml")])),
      .init(
        "xl/workbook.xml",
        #"<?xml version="1.0"?><workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)">\#(properties)"#
          + "<sheets>\(sheets)</sheets></workbook>"),
      .init("xl/_rels/workbook.xml.rels", Self.relationships(targets)),
      .init("xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(Self.main)">\#(sheet)</worksheet>"#),
    ]
    if let sharedStrings {
      entries.append(.init("xl/sharedStrings.xml", #"<sst xmlns="\#(Self.main)">\#(sharedStrings)</sst>"#))
    }
    return ZipFile(entries + extra)
  }

  var bytes: [UInt8] { zip.bytes }
}
