import Registry

/// What a careful person would have written down of all that was recorded: the plain model that the registry has to agree
/// with. It keeps what was done and what should have come of it, and shares no code with the registry's own reading.
struct Notes {
  struct Member {
    var key: Key<Membership>
    var number: String
    var name: String
    var joined: Day
    var left: Day?
    /// Nil: still held.
    var accounts: [Account] = []

    /// Where the latest membership began.
    var since: Day
  }

  struct Account {
    var key: Key<PlatformAccount>
    var handle: String
    var from: Day
    var until: Day?
  }

  struct Case {
    enum Stage: Equatable {
      case pending, replied, dismissed, appealed, overturned, void, awarded, repaired
      case noticed(Day)
      case decided(isUpheld: Bool)
      /// The decision stands, since that day; it can be appealed once.
      case inEffect(Day, canBeAppealed: Bool)
      case reviewed(String)
      case repairAsked(since: Day, canBeAppealed: Bool)
    }

    var member: Int
    var number: CaseNumber
    var stage: Stage
    var category: Rulebook.Violation?
    var intake: Day
    /// When the latest step was taken.
    var latest: Day
    var rulings: [RulingRow]
    var repairs: [RepairRow] = []

    func isLate(on day: Day) -> Bool { day.days(since: intake) > 35 }

    mutating func rule(_ state: CaseState, on day: Day, at sequence: Position, level: Term? = nil) {
      var row = rulings[0]
      (row.state, row.effective, row.sequence, row.level, row.points) = (state, day, sequence, level, nil)
      rulings.append(row)
    }
  }

  var members: [Member] = []
  var cases: [Case] = []
  /// The last entry of the journal.
  var position: Position
  /// The latest day on which anything was recorded, and the last entry of each such day.
  var knownDays: [(day: Day, last: Position)] = []

  init(after position: Position, on day: Day) {
    self.position = position
    knownDays = [(day, position)]
  }

  /// An operation is on record now; the clock showed that day.
  mutating func take(_ operation: Operation, on day: Day) {
    position = operation.entries.upperBound
    if let latest = knownDays.last, latest.day >= day {
      knownDays[knownDays.count - 1].last = position
    } else {
      knownDays.append((day, position))
    }
  }

  func lastPosition(knownOn day: Day) -> Position { knownDays.last { $0.day <= day }?.last ?? .start }

  func history(of member: Int) -> History {
    let own = cases.filter { $0.member == member }
    return History(
      rulings: own.flatMap(\.rulings), repairs: own.flatMap(\.repairs), joined: members[member].joined)
  }
}
