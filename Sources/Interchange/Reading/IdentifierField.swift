/// A field that holds an identifier: a number, a code or a key, kept as it is written.
public enum IdentifierField {
  /// The field without the blanks around it, unless a spreadsheet has ruined it.
  ///
  /// A spreadsheet shows a long number as `1.23E+18` and saves that; in a workbook it keeps 15 digits of it.
  public static func parse(_ field: FieldBytes, kind: CellKind = .text) -> Result<FieldBytes, FieldProblem> {
    if kind == .error { return .failure(.failedFormula) }
    let bytes = field.trimmed
    if isScientific(bytes, needsSign: kind != .number) { return .failure(.roundedIdentifier) }
    if kind == .number && bytes.count(where: { (0x30...0x39).contains($0) }) > 15 {
      return .failure(.numericIdentifier)
    }
    return .success(bytes)
  }

  /// Whether the bytes are one digit, perhaps a fraction, `E`, a sign and two digits or more: how spreadsheets write
  /// large numbers. Without the sign, `1E5` is as likely somebody's own number.
  private static func isScientific(_ bytes: FieldBytes, needsSign: Bool) -> Bool {
    guard let first = bytes.first, (0x30...0x39).contains(first) else { return false }
    var number = WrittenNumber(bytes: bytes)
    guard number.digits() == 1 else { return false }
    if number.take(0x2E, 0x2E) && number.digits() == 0 { return false }
    guard number.take(0x45, 0x65) else { return false }
    if !number.take(0x2B, 0x2D) && needsSign { return false }
    return number.digits() >= (needsSign ? 2 : 1) && number.isAtEnd
  }
}

/// A number as it is written, taken from its start.
private struct WrittenNumber {
  let bytes: FieldBytes
  private var index = 0

  init(bytes: FieldBytes) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// Takes the digits that come next, and says how many they are.
  mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  /// Takes the next byte if it is one of the two.
  mutating func take(_ either: UInt8, _ or: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == either || bytes[index] == or else { return false }
    index += 1
    return true
  }
}
