/// Which days are worked: what the deadlines of the procedure are counted in.
///
/// A day is worked when it is a make-up day (调休上班日), or a Monday to Friday outside every holiday. A year without an
/// announcement has only the days that the law fixes, or none at all; whoever counts through it is told, since the
/// deadline may move. Source: the yearly notices of the General Office of the State Council (国务院办公厅).
public struct WorkingCalendar: Hashable, Sendable {
  public struct Holiday: Hashable, Sendable {
    public var days: ClosedRange<Day>
    public var name: Phrase
    public init(days: ClosedRange<Day>, name: Phrase) {
      self.days = days
      self.name = name
    }
  }

  /// The document that gives the days.
  public struct Basis: Hashable, Sendable {
    public var title: Phrase
    public var number: String?
    public var date: Day
    public init(title: Phrase, number: String?, date: Day) {
      self.title = title
      self.number = number
      self.date = date
    }
  }

  public struct Year: Hashable, Sendable {
    public var year: Int
    /// The notice for this year was out when the calendar was written.
    public var isAnnounced: Bool
    public var basis: Basis
    public var note: Phrase?
    public var holidays: [Holiday]
    /// Saturdays and Sundays that are worked.
    public var makeUpDays: [Day]
    public init(
      year: Int, isAnnounced: Bool, basis: Basis, note: Phrase?, holidays: [Holiday], makeUpDays: [Day]
    ) {
      self.year = year
      self.isAnnounced = isAnnounced
      self.basis = basis
      self.note = note
      self.holidays = holidays
      self.makeUpDays = makeUpDays
    }
  }

  /// The name under which a rulebook's procedure asks for it: `cn`.
  public let id: String
  public let title: Phrase
  public let source: Phrase
  /// Ascending, without gaps.
  public let years: [Year]

  private let holidays: Set<Day>
  private let makeUpDays: Set<Day>
  private let announcedYears: Set<Int>

  public init(id: String, title: Phrase, source: Phrase, years: [Year]) {
    self.id = id
    self.title = title
    self.source = source
    self.years = years
    makeUpDays = Set(years.flatMap(\.makeUpDays))
    announcedYears = Set(years.filter(\.isAnnounced).map(\.year))
    holidays = Set(
      years.flatMap(\.holidays).flatMap { holiday in
        (0...holiday.days.upperBound.days(since: holiday.days.lowerBound)).map(holiday.days.lowerBound.adding(days:))
      })
  }

  public func isWorkingDay(_ day: Day) -> Bool {
    makeUpDays.contains(day) || (day.weekday <= 5 && !holidays.contains(day))
  }

  /// Whether the notice for the day's year was out, so that the answer for this day will not change.
  public func isAnnounced(_ day: Day) -> Bool { announcedYears.contains(day.components.year) }

  /// A day counted in working days, and the years that made the count uncertain.
  public struct Deadline: Hashable, Sendable {
    public var day: Day
    /// Years from the day after the start to the deadline whose notice was not out, ascending.
    public var unannouncedYears: [Int]
    public init(day: Day, unannouncedYears: [Int]) {
      self.day = day
      self.unannouncedYears = unannouncedYears
    }
  }

  /// The last day of a period of so many working days: counting starts the day after, and 0 ends on the day itself.
  public func adding(workingDays count: Int, to start: Day) -> Deadline {
    guard count > 0 else { return Deadline(day: start, unannouncedYears: []) }
    let first = start.adding(days: 1)
    var day = first
    var left = isWorkingDay(first) ? count - 1 : count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    let years = first.components.year...day.components.year
    return Deadline(day: day, unannouncedYears: years.filter { !announcedYears.contains($0) })
  }
}

/// The identity of a calendar.
public typealias CalendarHash = ContentHash<WorkingCalendar>
