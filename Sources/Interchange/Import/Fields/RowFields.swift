internal import Registry

/// Reads the fields of rows by column, and gathers what is wrong with the row in hand.
struct RowFields<Column: FileColumn> {
  /// In bytes; longer than any real name, number or handle.
  static var lineLimit: Int { 900 }
  /// In bytes: some thousand Chinese characters.
  static var proseLimit: Int { 12_000 }

  let header: Header<Column>
  fileprivate(set) var problems: [RowProblem] = []

  init(header: Header<Column>) { self.header = header }

  mutating func startRow() {
    if !problems.isEmpty { problems.removeAll() }
  }

  mutating func refuse(_ column: Column, in row: borrowing Row, _ fault: RowFault) {
    problems.append(
      RowProblem(
        line: row.line, column: header.title(column), value: row.text(header.place(column)), fault: fault))
  }

  /// The field without the blanks around it and the apostrophe of a guarded formula.
  @inline(__always)
  func bytes(_ column: Column, in row: borrowing Row) -> FieldBytes {
    FormulaGuard.removed(from: row[header.place(column)].trimmed)
  }

  mutating func day(_ column: Column, in row: borrowing Row) -> Field<Day> {
    let place = header.place(column)
    if row[place].trimmed.isEmpty { return .empty }
    switch DayField.parse(row[place], serials: row.serials) {
    case .success(let days): return .value(Day(daysSince1970: days))
    case .failure(let problem):
      refuse(column, in: row, .unreadable(problem))
      return .unusable
    }
  }

  mutating func points(_ column: Column, in row: borrowing Row) -> Field<Millipoints> {
    let place = header.place(column)
    if row[place].trimmed.isEmpty { return .empty }
    switch PointsField.parse(row[place], kind: row.kind(place)) {
    case .success(let value): return .value(Millipoints(value))
    case .failure(let problem):
      refuse(column, in: row, .unreadable(problem))
      return .unusable
    }
  }

  /// A number, code or key, which no spreadsheet may have rounded.
  mutating func identifier(_ column: Column, in row: borrowing Row) -> Field<FieldBytes> {
    let place = header.place(column)
    switch IdentifierField.parse(row[place], kind: row.kind(place)) {
    case .success(let bytes):
      if bytes.isEmpty { return .empty }
      let bare = FormulaGuard.removed(from: bytes)
      return checkLine(bare, column, in: row) ? .value(bare) : .unusable
    case .failure(let problem):
      refuse(column, in: row, .unreadable(problem))
      return .unusable
    }
  }

  /// A text of one line.
  mutating func line(_ column: Column, in row: borrowing Row) -> Field<String> {
    lineBytes(column, in: row).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A text of one line, where it lies.
  mutating func lineBytes(_ column: Column, in row: borrowing Row) -> Field<FieldBytes> {
    let bytes = bytes(column, in: row)
    if bytes.isEmpty { return .empty }
    return checkLine(bytes, column, in: row) ? .value(bytes) : .unusable
  }

  /// A text that may have several lines, where it lies.
  mutating func proseBytes(_ column: Column, in row: borrowing Row) -> Field<FieldBytes> {
    let bytes = bytes(column, in: row)
    if bytes.isEmpty { return .empty }
    guard bytes.count <= Self.proseLimit else {
      refuse(column, in: row, .tooLong(limit: Self.proseLimit))
      return .unusable
    }
    if let code = bytes.firstControl(besides: [0x09, 0x0A, 0x0D]) {
      refuse(column, in: row, .controlCharacter(code: code))
      return .unusable
    }
    return .value(bytes)
  }

  private mutating func checkLine(_ bytes: FieldBytes, _ column: Column, in row: borrowing Row) -> Bool {
    guard bytes.count <= Self.lineLimit else {
      refuse(column, in: row, .tooLong(limit: Self.lineLimit))
      return false
    }
    if let code = bytes.firstControl(besides: []) {
      refuse(column, in: row, .controlCharacter(code: code))
      return false
    }
    return true
  }
}

extension RowFields {
  /// Holds a row up whose characters a person has not confirmed.
  mutating func refuse(unclear characters: [UnclearCharacter], line: Int) {
    for character in characters {
      problems.append(
        RowProblem(
          line: line, column: "\(character.position)", value: String(character.scalar),
          fault: .unclearCharacter(code: character.bytes, scalar: character.scalar)))
    }
  }
}

extension FieldBytes {
  /// The first control character of the text, U+0000 to U+001F and U+007F to U+009F.
  func firstControl(besides allowed: [UInt8]) -> UInt32? {
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte == 0x7F, !allowed.contains(byte) { return UInt32(byte) }
      // C2 80 to C2 9F are the controls beyond ASCII.
      if byte == 0xC2, index + 1 < count, self[index + 1] < 0xA0 { return UInt32(self[index + 1]) }
    }
    return nil
  }
}
