import Interchange
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  private let good = SmallWorkbook.rows(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)

  private func problem(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> WorkbookProblem? {
    guard case .workbook(let problem) = failure(bytes, options) else { return nil }
    return problem
  }

  private func problem(_ change: (inout ZipFile) -> Void) -> WorkbookProblem? {
    var zip = good.zip
    change(&zip)
    return problem(zip.bytes)
  }

  @Test("a bomb is refused by the size and the ratio that it states, and by those that it has")
  func bombs() {
    var options = ReadingOptions()
    options.limits.archive.ratioFreeBytes = 1 << 16
    options.limits.archive.ratio = 100
    for stated in [nil, 1000] {
      var zip = good.zip
      var bomb = ZipFile.Entry("xl/worksheets/sheet1.xml", "<a>", then: 0x20, count: 1 << 20, "</a>")
      bomb.statedSize = stated
      zip.entries[4] = bomb
      let found = problem(zip.bytes, options)
      #expect(found == .suspiciousRatio(entry: "xl/worksheets/sheet1.xml", limit: 100))
      var sized = ReadingOptions()
      sized.limits.archive.entryBytes = 1 << 18
      #expect(problem(zip.bytes, sized) == .entryTooLarge(entry: "xl/worksheets/sheet1.xml", limit: 1 << 18))
    }
  }

  @Test("entity bombs are refused at their document type")
  func entities() {
    let laughs = """
      <!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>
      """
    for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"] {
      let found = problem { zip in
        if let index = zip.entries.firstIndex(where: { $0.name == part }) { zip.entries[index] = .init(part, laughs) }
      }
      #expect(found == .documentType(entry: part))
    }
  }

  @Test("too many entries are refused before any is read, however many the archive states")
  func entries() {
    let many = problem { zip in zip.entries += (0..<2000).map { .init("x\($0)", "") } }
    #expect(many == .tooManyEntries(count: 2005, limit: 2000))
    #expect(problem { $0.statedCount = 65_535 } == .tooManyEntries(count: 65_535, limit: 2000))
  }

  @Test("names that lead elsewhere, or occur twice, are refused")
  func names() {
    for name in ["../etc/passwd", "/etc/passwd", "a/../../b", "a\\b", "C:/x", "a/./b", "a\u{1}b"] {
      #expect(problem { $0.entries.append(.init(name, "")) } == .unsafeName(entry: name))
    }
    #expect(problem { $0.entries.append(.init("XL/workbook.xml", "")) } == .duplicateName(entry: "XL/workbook.xml"))
  }

  @Test("an encrypted entry is refused")
  func encrypted() {
    #expect(problem { $0.entries[4].flags = 1 } == .encrypted(entry: "xl/worksheets/sheet1.xml"))
  }

  @Test("an archive cut anywhere is refused, and so is one with any byte of its sheet changed")
  func cutAndDamaged() {
    let bytes = good.bytes
    for count in stride(from: 4, to: bytes.count, by: 7) {
      let found = problem(Array(bytes[..<count]))
      #expect(found != nil, "\(count)")
    }
    guard let sheet = bytes.firstRange(of: Array("<v>1</v>".utf8)) else {
      Issue.record("no sheet")
      return
    }
    var damaged = bytes
    damaged[sheet.lowerBound + 3] = 0x32
    #expect(problem(damaged) == .damaged(detail: "xl/worksheets/sheet1.xml"))
  }

  @Test("an archive that is no workbook is named so")
  func notWorkbook() {
    #expect(problem(ZipFile([.init("a.csv", "a,b\n")]).bytes) == .notWorkbook)
    #expect(problem(ZipFile([]).bytes) == .notWorkbook)
    #expect(problem { $0.entries[2] = .init("xl/workbook.xml", "<w:document xmlns:w='w'/>") } == .notWorkbook)
    #expect(
      problem { zip in
        zip.entries[1] = .init(
          "_rels/.rels", SmallWorkbook.relationships([(id: "r", kind: "officeDocument", target: "../../x")]))
      } == .notWorkbook)
    #expect(problem { $0.entries.remove(at: 4) } == .damaged(detail: "xl/worksheets/sheet1.xml"))
  }

  @Test("an archive inside the archive, and XML that is none, are refused with their part and line")
  func malformed() {
    let nested = problem { $0.entries[4] = .init("xl/worksheets/sheet1.xml", good.bytes) }
    let part = "xl/worksheets/sheet1.xml"
    #expect(nested == .malformed(entry: part, line: 1, detail: "not well-formed (invalid token)"))
    #expect(
      problem { $0.entries[4] = .init(part, "<worksheet>\n<sheetData>\n<row>") }
        == .malformed(entry: part, line: 3, detail: "no element found"))
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(
      problem { $0.entries[4] = .init(part, deep) }
        == .malformed(entry: part, line: 1, detail: "elements nest too deep"))
    let long = "<a b=\"" + String(repeating: "x", count: 3 << 20) + "\"/>"
    #expect(
      problem { $0.entries[4] = .init(part, long) }
        == .malformed(entry: part, line: 1, detail: "a tag or comment is too long"))
  }

  @Test("cells and rows in impossible places are refused")
  func places() {
    for (row, wanted) in [
      (#"<row r="2"/><row r="2"/>"#, WorkbookProblem.rowsOutOfOrder(row: 3)),
      (#"<row r="0"/>"#, .rowsOutOfOrder(row: 1)),
      (#"<row r="99999999999999999999"/>"#, .rowsOutOfOrder(row: 1)),
      (#"<row r="1"><c r="A2"><v>1</v></c></row>"#, .badCell(row: 1, reference: "A2")),
      (#"<row r="1"><c r="B1"/><c r="A1"/></row>"#, .badCell(row: 1, reference: "A1")),
      (#"<row r="1"><c r="ABCD1"/></row>"#, .badCell(row: 1, reference: "ABCD1")),
      (#"<row r="1"><c r="1"/></row>"#, .badCell(row: 1, reference: "1")),
      (#"<row r="1"><c t="s"><v>0</v></c></row>"#, .badCell(row: 1, reference: "0")),
      (#"<row r="1"><c t="s"><v>-1</v></c></row>"#, .badCell(row: 1, reference: "-1")),
      (#"<row r="1"><c t="x"><v>0</v></c></row>"#, .badCell(row: 1, reference: "x")),
    ] {
      #expect(problem(SmallWorkbook.rows(row).bytes) == wanted, "\(row)")
    }
  }

  @Test("shared strings are kept up to a limit, empty ones counted too")
  func sharedStrings() {
    var options = ReadingOptions()
    options.limits.archive.sharedStringBytes = 1000
    for item in ["<si><t>0123456789</t></si>", "<si/>"] {
      var workbook = good
      workbook.sharedStrings = String(repeating: item, count: 200)
      #expect(problem(workbook.bytes, options) == .sharedStringsTooLarge(limit: 1000))
    }
  }

  @Test("a workbook in a pipe is refused with the cure")
  func pipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(Glibc.pipe(&ends) == 0)
    let bytes = good.bytes
    _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    let reader = try RowReader(path: "/dev/fd/\(ends[0])")
    #expect(throws: ReadingError.workbook(.needsFile)) { try reader.forEachRow { _ in } }
  }

  @Test("a workbook with random bytes changed ends in rows or in an error of ours, never in a crash")
  func anyBytes() throws {
    let seed: UInt64 = 29_500
    var random = SplitMix64(seed)
    let file = SmallWorkbook.rows(
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x_x000A_</t></is></c></row>"#)
    var workbook = file
    workbook.sharedStrings = "<si><t>a</t></si>"
    let bytes = workbook.bytes
    var accepted = 0
    for round in 0..<1500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 4..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        _ = try rows(changed)
        accepted += 1
      } catch {
        #expect(error is ReadingError, "seed \(seed), round \(round)")
      }
    }
    #expect(accepted > 20)
  }
}
