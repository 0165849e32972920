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
    var index = 0
    func digits() -> Int {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index - start
    }
    func take(_ either: UInt8, _ or: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == either || bytes[index] == or else { return false }
      index += 1
      return true
    }
    guard digits() == 1 else { return false }
    if take(0x2E, 0x2E) && digits() == 0 { return false }
    guard take(0x45, 0x65) else { return false }
    if !take(0x2B, 0x2D) && needsSign { return false }
    return digits() >= (needsSign ? 2 : 1) && index == bytes.count
  }
}
