/// Why a field cannot be taken for what its column holds.
public enum FieldProblem: Error, Hashable, Sendable {
  /// Not one of the ways to write a day.
  case notADay
  /// A day that no calendar has: 2026-02-30.
  case impossibleDay(year: Int, month: Int, day: Int)
  /// `05/03/2026`: nobody can tell the day from the month.
  case unclearDayOrder
  /// `26/3/5`: nobody can tell the century, nor the order.
  case shortYear
  /// A day with a time, also as a serial number with a fraction.
  case timeOfDay
  /// A year far from anything an association can have on record.
  case dayOutOfRange
  /// A bare number that is no spreadsheet's serial number of a day between 1950 and 2099.
  case serialOutOfRange
  /// `1.23E+18`: the spreadsheet has thrown the last digits away.
  case roundedIdentifier
  /// A cell of a workbook that holds an identifier as a number of more than 15 digits, of which only 15 are kept.
  case numericIdentifier
  case notANumber
  /// `1,000` or `1，000`.
  case groupedNumber
  case tooManyPlaces(limit: Int)
  case numberTooLarge(limit: Int)
  /// A formula of a workbook that has no value: `#REF!`.
  case failedFormula

  public var wrong: Bilingual {
    switch self {
    case .notADay: Bilingual(zh: "不是日期", en: "this is no day")
    case .impossibleDay(let year, let month, let day):
      Bilingual(zh: "没有 \(year)年\(month)月\(day)日这一天", en: "there is no day \(day) in month \(month) of \(year)")
    case .unclearDayOrder: Bilingual(zh: "分不清日与月", en: "day and month cannot be told apart")
    case .shortYear: Bilingual(zh: "年份不足四位", en: "the year has not four digits")
    case .timeOfDay: Bilingual(zh: "带有时刻", en: "a time of day stands with the day")
    case .dayOutOfRange: Bilingual(zh: "日期不在 1900 年至 2099 年之间", en: "the day is not between 1900 and 2099")
    case .serialOutOfRange:
      Bilingual(
        zh: "不是日期，也不是 1950 年至 2099 年的日期序列号", en: "this is no day, nor the serial number of one between 1950 and 2099")
    case .roundedIdentifier:
      Bilingual(zh: "编号已被 Excel 改成科学计数法，末几位丢失", en: "Excel has rounded the identifier, its last digits are lost")
    case .numericIdentifier:
      Bilingual(
        zh: "编号存成了数字，第 15 位之后已丢失", en: "the identifier is stored as a number, its digits past the 15th are lost")
    case .notANumber: Bilingual(zh: "不是数字", en: "this is no number")
    case .groupedNumber: Bilingual(zh: "数字里有分隔符", en: "the number has separators in it")
    case .tooManyPlaces(let limit): Bilingual(zh: "小数超过 \(limit) 位", en: "more than \(limit) decimal places")
    case .numberTooLarge(let limit): Bilingual(zh: "绝对值大于 \(limit)", en: "the number is beyond \(limit)")
    case .failedFormula: Bilingual(zh: "公式出错，没有值", en: "the formula failed and has no value")
    }
  }

  public var right: Bilingual {
    switch self {
    case .notADay, .impossibleDay, .unclearDayOrder, .shortYear, .dayOutOfRange, .serialOutOfRange:
      Bilingual(zh: "写成 2026-03-05、2026/3/5 或 2026年3月5日", en: "write 2026-03-05, 2026/3/5 or 2026年3月5日")
    case .timeOfDay: Bilingual(zh: "只写日期，如 2026-03-05", en: "write the day alone, as in 2026-03-05")
    case .roundedIdentifier, .numericIdentifier:
      Bilingual(
        zh: "把该列设为“文本”格式，再从原处重新填入编号",
        en: "format the column as text, then fill the identifiers in again from their origin")
    case .notANumber, .groupedNumber: Bilingual(zh: "写成 3 或 2.5", en: "write 3 or 2.5")
    case .tooManyPlaces(let limit): Bilingual(zh: "最多 \(limit) 位小数", en: "at most \(limit) decimal places")
    case .numberTooLarge(let limit): Bilingual(zh: "不大于 \(limit)", en: "at most \(limit)")
    case .failedFormula: Bilingual(zh: "改正公式，或直接填入值", en: "mend the formula, or fill the value in")
    }
  }
}
