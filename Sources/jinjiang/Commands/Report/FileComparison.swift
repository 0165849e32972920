internal import Documents
internal import Interchange
internal import Registry

/// Where a file and the one that the registry gives are unlike, for people.
struct FileComparison {
  struct Difference: Equatable {
    var record: String
    var file: String
  }

  /// More than this helps nobody.
  private static let most = 10

  /// At most ten; none where the format cannot be looked into.
  let differences: [Difference]
  /// Both were looked into line by line.
  let isComplete: Bool

  init(record: [UInt8], file: [UInt8], at path: String, _ format: PaperFile.Format, sheets: [String]) {
    let pairs: [(record: [String], file: [String])]?
    switch format {
    case .xlsx:
      pairs = ([""] + sheets).map { sheet in
        (FileComparison.rows(of: record, sheet), FileComparison.rows(of: file, sheet))
      }
    case .pdf: pairs = FileComparison.printed(record, file, at: path).map { [$0] }
    case .text, .json, .csv, .markdown, .html:
      pairs = [(FileComparison.lines(of: record), FileComparison.lines(of: file))]
    }
    isComplete = pairs != nil
    var found: [Difference] = []
    for pair in pairs ?? [] { FileComparison.compare(pair.record, pair.file, into: &found) }
    differences = found
  }

  private static func compare(_ record: [String], _ file: [String], into found: inout [Difference]) {
    for index in 0..<max(record.count, file.count) where found.count < most {
      let (a, b) = (index < record.count ? record[index] : "", index < file.count ? file[index] : "")
      guard a != b else { continue }
      let same = zip(a, b).prefix { $0 == $1 }.count
      func excerpt(_ line: String) -> String {
        (same > 24 ? "…" : "") + String(line.dropFirst(max(0, same - 24)).prefix(72)).visible
      }
      found.append(Difference(record: excerpt(a), file: excerpt(b)))
    }
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A sheet's rows, its cells beside each other; nothing where there is no such sheet.
  private static func rows(of bytes: [UInt8], _ sheet: String) -> [String] {
    var rows: [String] = []
    let options = ReadingOptions(sheet: sheet.isEmpty ? nil : sheet)
    try? RowReader(bytes: bytes, options: options).forEachRow { rows.append($0.texts.joined(separator: " | ")) }
    return rows
  }

  private static func printed(_ record: [UInt8], _ file: [UInt8], at path: String) -> ([String], [String])? {
    let ours = try? OutputFile.temporary { temporary in
      try OutputFile.write(to: temporary) { try $0.write(bytes: record) }
      return PDFReading.lines(ofFile: temporary)
    }
    guard let ours = ours ?? nil, let theirs = PDFReading.lines(ofFile: path) else { return nil }
    return (ours, theirs)
  }
}
