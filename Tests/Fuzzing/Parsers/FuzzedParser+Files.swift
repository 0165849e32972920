import Interchange

extension FuzzedParser {
  /// Files of rows, and the fields in them.
  static let files: [FuzzedParser] = [
    FuzzedParser("csv") { bytes in try readRows(bytes, ReadingOptions()) },
    FuzzedParser("gb18030") { bytes in try readRows(bytes, ReadingOptions(encoding: .gb18030)) },
    FuzzedParser("utf8") { bytes in try readRows(bytes, ReadingOptions(encoding: .utf8)) },
    FuzzedParser("xlsx") { bytes in
      // As an archive, whatever the first bytes are.
      try readRows([0x50, 0x4B, 0x03, 0x04] + bytes, ReadingOptions())
      try readRows(bytes, ReadingOptions())
    },
    FuzzedParser("fields") { bytes in
      try bytes.withUnsafeBufferPointer { field in
        for epoch in [SerialEpoch.year1900, .year1904] {
          if case .success(let day) = DayField.parse(field, serials: epoch) {
            // 1900-01-01 to 2099-12-31.
            try require((-25_567...47_481).contains(day), "day \(day) is outside the years that a day may have")
          }
        }
        if case .success(let points) = PointsField.parse(field) {
          try require(abs(points) <= PointsField.limit * 1000, "\(points) thousandths are too many")
        }
        if case .success(let identifier) = IdentifierField.parse(field) {
          try require(identifier.count <= field.count, "an identifier grew")
        }
      }
    },
  ]

  /// Every row has its line, and as few bytes as the limits say; all are valid text.
  private static func readRows(_ bytes: [UInt8], _ options: ReadingOptions) throws {
    var options = options
    options.limits.fieldBytes = 4096
    options.limits.rowBytes = 16_384
    options.limits.columns = 32
    options.limits.archive.entryBytes = 1 << 20
    options.limits.archive.sharedStringBytes = 1 << 20
    guard let reader = accepted({ try RowReader(bytes: bytes, options: options) }) else { return }
    var line = 0
    var broken: Broken?
    try? reader.forEachRow { row in
      if row.line <= line { broken = Broken("line \(row.line) comes after line \(line)") }
      line = row.line
      for text in row.texts where text.utf8.count > options.limits.fieldBytes {
        broken = Broken("a field of \(text.utf8.count) bytes")
      }
      if broken != nil { throw Broken("stop") }
    }
    if let broken { throw broken }
  }
}
