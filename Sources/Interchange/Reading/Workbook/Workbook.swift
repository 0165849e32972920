/// What a workbook says about itself: its sheets and the part of each, the part of its shared strings, its calendar.
///
/// Source: ISO/IEC 29500-1, 18.2 (workbook) and 29500-2, 6.5 (relationships).
struct Workbook {
  struct Sheet {
    var name: String
    var isVisible: Bool
    var part: String
  }

  /// The worksheets in their order; charts and macro sheets are left out.
  private(set) var sheets: [Sheet] = []
  private(set) var sharedStrings: String?
  private(set) var serials = SerialEpoch.year1900

  init(_ archive: WorkbookArchive) throws {
    guard archive.contains("_rels/.rels") else { throw ReadingError.workbook(.notWorkbook) }
    let roots = try Relationships.of("", in: archive)
    guard let part = roots.targets.first(where: { $0.kind == "officeDocument" })?.part, archive.contains(part) else {
      throw ReadingError.workbook(.notWorkbook)
    }
    // A binary workbook names a part that is no XML.
    guard !part.lowercased().hasSuffix(".bin") else { throw ReadingError.workbook(.notWorkbook) }
    let listener = WorkbookListener()
    try XMLPart.read(archive.part(part), listener)
    let relationships = try Relationships.of(part, in: archive)
    serials = listener.countsFrom1904 ? .year1904 : .year1900
    sharedStrings = relationships.targets.first { $0.kind == "sharedStrings" }?.part
    for sheet in listener.sheets {
      guard let target = relationships.targets.first(where: { $0.id == sheet.id }), target.kind == "worksheet" else {
        continue
      }
      sheets.append(Sheet(name: sheet.name, isVisible: sheet.isVisible, part: target.part))
    }
  }

  /// The sheet called `name`, or the first visible one.
  func sheet(named name: String?) throws(ReadingError) -> Sheet {
    let found = name.map { name in sheets.first { $0.name == name } } ?? sheets.first { $0.isVisible }
    guard let found else {
      if let name { throw .workbook(.noSuchSheet(name: name, sheets: sheets.map(\.name))) }
      throw .workbook(.notWorkbook)
    }
    return found
  }
}

private final class WorkbookListener: XMLListener {
  struct Sheet {
    var name: String
    var id: String
    var isVisible: Bool
  }

  var sheets: [Sheet] = []
  var countsFrom1904 = false
  private var seesWorkbook = false

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws {
    if !seesWorkbook {
      guard element == "workbook" else { throw ReadingError.workbook(.notWorkbook) }
      seesWorkbook = true
    } else if element == "workbookPr" {
      let value = attributes.string("date1904")
      countsFrom1904 = value == "1" || value == "true"
    } else if element == "sheet", let name = attributes.string("name"), let id = attributes.string("id") {
      sheets.append(Sheet(name: name, id: id, isVisible: attributes["state"].map { XMLName($0) == "visible" } ?? true))
    }
  }

  func end(_ element: XMLName) throws {}
  func text(_ bytes: UnsafeRawBufferPointer) throws {}
}
