/// The rows of a worksheet, as its XML tells them.
///
/// Source: ISO/IEC 29500-1, 18.3.1. A row with values in no cell is no row. Rows are as wide as the first one at least:
/// a sheet leaves out the empty cells at the end. A formula is read as the value that was last worked out; one that
/// never was is an error cell that holds the formula, since nobody knows what it should be.
final class SheetReader: XMLListener {
  private let strings: SharedStrings
  private let serials: SerialEpoch
  private let limits: ReadingLimits
  private let row: RowBuffer
  private let body: (borrowing Row) throws -> Void

  private var rows = 0
  /// The fields of the first row.
  private var width = 0
  private var rowNumber = 0
  /// The column of the last cell of the row that was announced.
  private var column = -1
  private var type = CellType.number
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasFormula = false
  private var isInData = false
  private var isInRow = false
  private var isInCell = false
  private var isInValue = false
  private var isInFormula = false
  private var phonetics = 0

  private enum CellType { case number, shared, inline, formula, boolean, error, date }

  init(
    _ strings: SharedStrings, serials: SerialEpoch, limits: ReadingLimits,
    _ body: @escaping (borrowing Row) throws -> Void
  ) {
    self.strings = strings
    self.serials = serials
    self.limits = limits
    self.body = body
    row = RowBuffer(limits)
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws {
    if isInCell {
      if element == "v" || (element == "t" && type == .inline && phonetics == 0) {
        isInValue = true
      } else if element == "f" {
        hasFormula = true
        isInFormula = true
      } else if element == "rPh" {
        phonetics += 1
      }
    } else if isInRow {
      if element == "c" { try startCell(attributes) }
    } else if isInData {
      if element == "row" { try startRow(attributes) }
    } else if element == "sheetData" {
      isInData = true
    }
  }

  func end(_ element: XMLName) throws {
    if isInCell {
      if element == "c" {
        isInCell = false
        try endCell()
      } else if element == "v" || element == "t" {
        isInValue = false
      } else if element == "f" {
        isInFormula = false
      } else if element == "rPh" {
        phonetics -= 1
      }
    } else if isInRow {
      if element == "row" {
        isInRow = false
        try endRow()
      }
    } else if element == "sheetData" {
      isInData = false
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws {
    if isInValue {
      value.append(contentsOf: bytes)
    } else if isInFormula {
      formula.append(contentsOf: bytes)
    }
    if max(value.count, formula.count) > limits.fieldBytes {
      throw ReadingError.fieldTooLong(line: rowNumber, field: column + 1, limit: limits.fieldBytes)
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(ReadingError) {
    let number = attributes["r"].map { CellReference.number($0) } ?? rowNumber + 1
    guard let number, number > rowNumber else { throw .workbook(.rowsOutOfOrder(row: rowNumber + 1)) }
    rowNumber = number
    row.clear()
    row.line = number
    column = -1
    isInRow = true
  }

  private func startCell(_ attributes: XMLAttributes) throws(ReadingError) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let place = CellReference.parse(reference), place.row == rowNumber, place.column > column else {
        throw .workbook(.badCell(row: rowNumber, reference: String(cString: reference)))
      }
      next = place.column
    }
    column = next
    type = try cellType(attributes["t"])
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasFormula = false
    isInFormula = false
    phonetics = 0
    isInValue = false
    isInCell = true
  }

  private func cellType(_ name: UnsafePointer<CChar>?) throws(ReadingError) -> CellType {
    guard let name = name.map(XMLName.init) else { return .number }
    if name == "s" { return .shared }
    if name == "n" { return .number }
    if name == "inlineStr" { return .inline }
    if name == "str" { return .formula }
    if name == "b" { return .boolean }
    if name == "e" { return .error }
    if name == "d" { return .date }
    throw .workbook(.badCell(row: rowNumber, reference: String(cString: name.start)))
  }

  private func endCell() throws {
    if value.isEmpty && hasFormula && type == .number {
      value = [0x3D] + formula
      type = .error
    }
    guard !value.isEmpty else { return }
    switch type {
    case .number: try append(.number)
    case .error: try append(.error)
    case .date: try append(.text)
    case .boolean:
      value = Array(value == [0x31] ? "TRUE".utf8 : "FALSE".utf8)
      try append(.boolean)
    case .inline, .formula:
      SpreadsheetEscape.decode(&value, from: 0)
      try append(.text)
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)), (0..<strings.count).contains(index) else {
        throw ReadingError.workbook(
          .badCell(row: rowNumber, reference: String(decoding: value.prefix(20), as: UTF8.self)))
      }
      try strings.withText(index) { if !$0.isEmpty { try append($0, .text) } }
    }
  }

  private func append(_ kind: CellKind) throws {
    try value.withUnsafeBytes { try append($0, kind) }
  }

  /// Adds a value in its column, and empty fields before it.
  private func append(_ bytes: UnsafeRawBufferPointer, _ kind: CellKind) throws(ReadingError) {
    guard column < row.columns else { throw .tooManyColumns(line: rowNumber, limit: row.columns) }
    fill(upTo: column)
    row.append(bytes, kind: kind)
    if let failure = row.failure { throw failure }
  }

  private func fill(upTo count: Int) {
    while row.count < count { row.append(UnsafeRawBufferPointer(start: nil, count: 0), kind: .empty) }
  }

  private func endRow() throws {
    guard row.count > 0 else { return }
    if rows == 0 { width = row.count }
    fill(upTo: width)
    rows += 1
    if rows > limits.rows { throw ReadingError.tooManyRows(line: rowNumber, limit: limits.rows) }
    try body(
      Row(
        line: rowNumber, count: row.count, serials: serials, bytes: row.bytes, bounds: row.bounds, kinds: row.kinds))
  }
}
