import Interchange
import Registry
import Testing

@Suite("A calendar file")
struct CalendarFileTests {
  private static let yaml = """
    calendar: cn
    title: {zh: 中国工作日历, en: China's working days}
    source: {zh: 放假通知, en: The notices}
    years:
      - year: 2026
        announced: true
        basis: {title: {zh: 通知, en: Notice}, number: 国办发明电〔2025〕7号, date: 2025-11-04}
        note: {zh: 样例, en: A sample}
        holidays:
          - {from: 2026-01-01, to: 2026-01-03, zh: 元旦, en: New Year}
          - {from: 2026-10-01, to: 2026-10-07, zh: 国庆节, en: National Day}
        make_up: [2026-01-04, 2026-10-10]
      - year: 2027
        announced: false
        basis: {title: {zh: 办法, en: Regulation}, date: 2024-11-10}
        holidays: [{from: 2026-12-31, to: 2027-01-02, zh: 元旦, en: New Year}]
        make_up: []
    """

  @Test("is read into the calendar that it says")
  func reading() throws {
    let calendar = try calendar(Self.yaml)
    #expect(calendar.years.map(\.year) == [2026, 2027])
    #expect(calendar.years.map(\.isAnnounced) == [true, false])
    #expect(calendar.years[0].basis.number == "国办发明电〔2025〕7号" && calendar.years[1].basis.number == nil)
    #expect(!calendar.isWorkingDay(try #require(Day("2026-12-31"))))
    #expect(calendar.isWorkingDay(try #require(Day("2026-10-10"))))
    #expect(try WorkingCalendarReader.read(canonical: calendar.canonicalBytes) == calendar)
  }

  @Test(
    "with a mistake is refused at its place",
    arguments: [
      (
        "to: 2026-01-03", "to: 2026-02-30",
        "10:32 years[0].holidays[0].to: \"2026-02-30\" is not a day; write it like 2026-10-01."
      ),
      (
        "to: 2026-01-03", "to: 2026-1-3",
        "10:32 years[0].holidays[0].to: \"2026-1-3\" is not a day; write it like 2026-10-01."
      ),
      (
        "to: 2026-01-03", "to: 2025-12-31",
        "10:9 years[0].holidays[0]: the holiday ends before it starts; to has to be from or later."
      ),
      (
        "to: 2026-10-07", "to: 2026-11-07",
        "11:9 years[0].holidays[1]: the holiday has 38 days; the most is 31, so check the days."
      ),
      (
        "to: 2026-10-07", "to: 2027-10-07",
        """
        11:9 years[0].holidays[1]: the holiday has 372 days; the most is 31, so check the days.
        11:32 years[0].holidays[1].to: 2027-10-07 is not in 2026; list the days of that year here \
        (its New Year may start in December before).
        """
      ),
      (
        "[2026-01-04, 2026-10-10]", "[2026-01-05]",
        "12:15 years[0].make_up[0]: 2026-01-05 is a Monday to Friday; only a Saturday or Sunday can be a make-up day."
      ),
      (
        "[2026-01-04, 2026-10-10]", "[2026-10-04]",
        "12:15 years[0].make_up[0]: 2026-10-04 is listed already; each day is listed once, as a holiday or as a make-up day."
      ),
      (
        "from: 2026-10-01", "from: 2026-01-02",
        """
        11:9 years[0].holidays[1]: the holiday has 279 days; the most is 31, so check the days.
        """
      ),
      (
        "year: 2027", "year: 2028",
        """
        13:11 years[1].year: the year is 2028, expected 2027; years are listed one by one, without gaps.
        16:23 years[1].holidays[0].from: 2026-12-31 is not in 2028; list the days of that year here \
        (its New Year may start in December before).
        16:39 years[1].holidays[0].to: 2027-01-02 is not in 2028; list the days of that year here \
        (its New Year may start in December before).
        """
      ),
      ("    announced: false\n", "", "13:5 years[1].announced: \"announced\" is missing; it has to be given."),
      ("announced: false", "announced: no", "14:16 years[1].announced: expected true or false here."),
      (
        "make_up: []", "makeup: []",
        """
        13:5 years[1].make_up: "make_up" is missing; it has to be given.
        17:5 years[1].makeup: there is no key "makeup" here; did you mean "make_up"?
        """
      ),
      (", zh: 国庆节", "", "11:9 years[0].holidays[1].zh: the Chinese text is missing; give it under zh."),
    ])
  func mistakes(_ old: String, _ new: String, _ report: String) throws {
    let parts = Self.yaml.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let error = #expect(throws: InvalidSource.self) { try calendar(parts.joined(separator: new)) }
    let lines = error?.problems.map { "\($0.line):\($0.column) \($0.path): \($0.message.en)" }
    #expect(lines?.joined(separator: "\n") == report)
  }

  @Test("says in Chinese, too, what is wrong")
  func chinese() throws {
    let mistaken = Self.yaml.split(separator: "2026-01-04, ").joined(separator: "2026-01-03, 2026-01-05, ")
    let error = #expect(throws: InvalidSource.self) { try calendar(mistaken) }
    #expect(
      error?.message.zh == """
        第 12 行第 15 列，years[0].make_up[0]：2026-01-03 已经列出；每一天只列一次，或为假日，或为调休上班日。
        第 12 行第 27 列，years[0].make_up[1]：2026-01-05 是星期一至星期五；调休上班日只能是星期六或星期日。
        """)
  }

  private func calendar(_ yaml: String) throws -> WorkingCalendar {
    try WorkingCalendarReader.read(YAMLSource.tree(of: Array(yaml.utf8)))
  }
}
