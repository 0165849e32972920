/// The days since 1970-01-01 of a day in the Gregorian calendar; nil when there is no such day.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
public func civilDay(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
  guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= lastDay(of: month, in: year) else {
    return nil
  }
  let shifted = month > 2 ? year : year - 1  // Years that start in March end with their leap day.
  let era = shifted / 400
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return Int32(era * 146_097 + dayOfEra - 719_468)
}

/// The number of days in a month.
private func lastDay(of month: Int, in year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
