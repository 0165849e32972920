/// A field that holds points, as thousandths.
public enum PointsField {
  public static let places = 3
  /// The most points, either way.
  public static let limit = 1_000_000

  /// `2.5` is 2500. Written are digits with at most three after a point, perhaps behind a sign. A number cell of a
  /// workbook holds binary digits, `1.1000000000000001` for 1.1: it is read as the decimal that it stands for.
  public static func parse(_ field: FieldBytes, kind: CellKind = .text) -> Result<Int, FieldProblem> {
    if kind == .error { return .failure(.failedFormula) }
    let bytes = field.trimmed
    switch decimal(bytes) {
    case .success(let millipoints): return .success(millipoints)
    case .failure(let problem): return kind == .number ? binary(bytes) ?? .failure(problem) : .failure(problem)
    }
  }

  private static func decimal(_ bytes: FieldBytes) -> Result<Int, FieldProblem> {
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { index += 1 }
    var value = 0
    var whole = 0
    var fraction: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        if fraction ?? 0 < places { value = min(value * 10 + Int(byte - 0x30), limit * 10_000) }
        if let digits = fraction { fraction = digits + 1 } else { whole += 1 }
      } else if byte == 0x2E && fraction == nil {
        fraction = 0
      } else {
        // A comma, `,` or `，`, between digits is a separator, of thousands or of decimals: nobody can tell.
        let isComma = byte == 0x2C || bytes[index...].starts(with: "，".utf8)
        return .failure(isComma && whole > 0 ? .groupedNumber : .notANumber)
      }
      index += 1
    }
    guard whole > 0, fraction != 0 else { return .failure(.notANumber) }
    if fraction ?? 0 > places { return .failure(.tooManyPlaces(limit: places)) }
    for _ in (fraction ?? 0)..<places { value *= 10 }
    guard value <= limit * 1000 else { return .failure(.numberTooLarge(limit: limit)) }
    return .success(isNegative ? -value : value)
  }

  /// The decimal of at most three places whose nearest binary number this is.
  private static func binary(_ bytes: FieldBytes) -> Result<Int, FieldProblem>? {
    guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else { return nil }
    guard abs(number) <= Double(limit) else { return .failure(.numberTooLarge(limit: limit)) }
    let thousandths = (number * 1000).rounded()
    return thousandths / 1000 == number ? .success(Int(thousandths)) : .failure(.tooManyPlaces(limit: places))
  }
}
