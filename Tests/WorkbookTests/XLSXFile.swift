import CZip
import Testing

/// The parts of an XLSX file, which is a ZIP archive of XML.
struct XLSXFile {
  let parts: [String: String]

  init(path: String) throws {
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_RDONLY, &code), "error \(code)")
    defer { zip_discard(archive) }
    var parts: [String: String] = [:]
    for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
      var entry = zip_stat_t()
      try #require(zip_stat_index(archive, index, 0, &entry) == 0)
      let file = try #require(zip_fopen_index(archive, index, 0))
      defer { zip_fclose(file) }
      var bytes = [UInt8](repeating: 0, count: Int(entry.size))
      try #require(zip_fread(file, &bytes, entry.size) == zip_int64_t(entry.size))
      parts[String(cString: entry.name)] = String(decoding: bytes, as: UTF8.self)
    }
    self.parts = parts
  }

  /// The XML of a sheet, which count from 1.
  func sheet(_ number: Int) throws -> String { try #require(parts["xl/worksheets/sheet\(number).xml"]) }

  /// The names of the sheets in order, as they stand in XML.
  var names: [String] {
    (parts["xl/workbook.xml"] ?? "").matches(of: #/<sheet name="([^"]*)"/#).map { String($0.output.1) }
  }

  /// The texts of a sheet in order, as they stand in XML.
  func texts(_ number: Int) throws -> [String] {
    try sheet(number).matches(of: #/<is><t[^>]*>([^<]*)</t></is>/#).map { String($0.output.1) }
  }
}
