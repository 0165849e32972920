/// What can be wrong with a calendar in particular.
enum CalendarFault: SourceFault, Equatable {
  case notDay(String)
  case otherYear(Day, expected: Int)
  case yearOutOfOrder(Int, expected: Int)
  case holidayLength(Int, limit: Int)
  case makeUpOnWeekday(Day)
  case listedTwice(Day)

  var message: Phrase {
    switch self {
    case .notDay(let text):
      Phrase(
        zh: "“\(excerpt(text))”不是日期；请写成 2026-10-01 的样子。",
        en: "\"\(excerpt(text))\" is not a day; write it like 2026-10-01.")
    case .otherYear(let day, let year):
      Phrase(
        zh: "\(day) 不属于 \(year) 年；此处只列该年的日期（元旦假期可始于上年 12 月）。",
        en: "\(day) is not in \(year); list the days of that year here (its New Year may start in December before).")
    case .yearOutOfOrder(let year, let expected):
      Phrase(
        zh: "此处为 \(year) 年，应为 \(expected) 年；年份须逐年递增，不得中断。",
        en: "the year is \(year), expected \(expected); years are listed one by one, without gaps.")
    case .holidayLength(let length, _) where length < 1:
      Phrase(zh: "假期的结束早于开始；to 不得早于 from。", en: "the holiday ends before it starts; to has to be from or later.")
    case .holidayLength(let length, let limit):
      Phrase(
        zh: "假期长达 \(length) 天；最多 \(limit) 天，请核对日期。",
        en: "the holiday has \(length) days; the most is \(limit), so check the days.")
    case .makeUpOnWeekday(let day):
      Phrase(
        zh: "\(day) 是星期一至星期五；调休上班日只能是星期六或星期日。",
        en: "\(day) is a Monday to Friday; only a Saturday or Sunday can be a make-up day.")
    case .listedTwice(let day):
      Phrase(
        zh: "\(day) 已经列出；每一天只列一次，或为假日，或为调休上班日。",
        en: "\(day) is listed already; each day is listed once, as a holiday or as a make-up day.")
    }
  }
}
