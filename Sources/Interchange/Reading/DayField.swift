/// A field that holds a day.
///
/// Read are `2026-03-05` and `2026/3/5` (months and days of one or two digits), `2026年3月5日`, and the serial numbers
/// by which a spreadsheet stores a day. What could be read in two ways is refused.
public enum DayField {
  /// The years that a written day may have. Others are slips.
  public static let years = 1900...2099
  /// The serial numbers from 1950-01-01 to 2099-12-31. Below them a bare number is rather a year or a count.
  ///
  /// Spreadsheets hold 1900 for a leap year, so their day 60 never was; from day 61 on the error is constant, and only
  /// such days are in this range.
  static let serials = 18_264...73_050

  /// The field as days since 1970-01-01.
  public static func parse(_ field: FieldBytes, serials epoch: SerialEpoch = .year1900) -> Result<Int32, FieldProblem> {
    var text = DayText(field.trimmed)
    guard let first = text.number() else { return .failure(.notADay) }
    if text.isAtEnd { return serial(first, epoch) }
    guard let separator = text.separator() else { return .failure(.notADay) }
    guard let second = text.number() else { return .failure(.notADay) }
    if text.isAtEnd && separator == .dot && first.digits == 5 { return .failure(.timeOfDay) }
    guard text.separator() == (separator == .year ? .month : separator), let third = text.number() else {
      return .failure(.notADay)
    }
    if separator == .year && text.separator() != .day { return .failure(.notADay) }
    guard text.isAtEnd else { return .failure(text.isTimeOfDay ? .timeOfDay : .notADay) }
    return written(first, second, third, separator)
  }

  private static func written(
    _ first: DayText.Number, _ second: DayText.Number, _ third: DayText.Number, _ separator: DayText.Separator
  ) -> Result<Int32, FieldProblem> {
    guard (1...2).contains(second.digits) else { return .failure(.notADay) }
    if first.digits <= 2 {
      return .failure(third.digits == 4 ? .unclearDayOrder : third.digits <= 2 ? .shortYear : .notADay)
    }
    guard first.digits == 4, third.digits <= 2, separator != .dot else { return .failure(.notADay) }
    guard years.contains(first.value) else { return .failure(.dayOutOfRange) }
    guard let day = civilDay(first.value, second.value, third.value) else {
      return .failure(.impossibleDay(year: first.value, month: second.value, day: third.value))
    }
    return .success(day)
  }

  private static func serial(_ number: DayText.Number, _ epoch: SerialEpoch) -> Result<Int32, FieldProblem> {
    if number.digits == 8 { return .failure(.notADay) }
    let serial = epoch == .year1900 ? number.value : number.value + 1_462
    guard number.digits == 5, serials.contains(serial) else { return .failure(.serialOutOfRange) }
    return .success(Int32(serial - 25_569))
  }
}

/// The numbers and separators of a written day.
private struct DayText {
  struct Number {
    var value: Int
    var digits: Int
  }

  enum Separator: Equatable { case dash, slash, dot, year, month, day }

  private let bytes: FieldBytes
  private var index = 0

  init(_ bytes: FieldBytes) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// Whether what is left looks like `T10:30` or ` 0:00`.
  var isTimeOfDay: Bool {
    bytes.count - index >= 2 && (bytes[index] == 0x20 || bytes[index] == 0x54)
      && (0x30...0x39).contains(bytes[index + 1])
  }

  mutating func number() -> Number? {
    var number = Number(value: 0, digits: 0)
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      // Past nine digits only their count matters.
      if number.digits < 9 { number.value = number.value * 10 + Int(bytes[index] - 0x30) }
      number.digits += 1
      index += 1
    }
    return number.digits == 0 ? nil : number
  }

  mutating func separator() -> Separator? {
    guard index < bytes.count else { return nil }
    let (separator, width): (Separator?, Int) =
      switch bytes[index] {
      case 0x2D: (.dash, 1)
      case 0x2F: (.slash, 1)
      case 0x2E: (.dot, 1)
      case 0xE5: (sees(0xB9, 0xB4) ? .year : nil, 3)
      case 0xE6: (sees(0x9C, 0x88) ? .month : sees(0x97, 0xA5) ? .day : nil, 3)
      default: (nil, 0)
      }
    if separator != nil { index += width }
    return separator
  }

  /// Whether the two bytes after the one at hand are these: the rest of 年, 月 or 日.
  private func sees(_ second: UInt8, _ third: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == second && bytes[index + 2] == third
  }
}
