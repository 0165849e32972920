/// A rulebook that an association has adopted, to be in force from a day on.
public struct Adoption: Sendable {
  public let effective: Day
  public let sequence: Position
  public let edition: Edition

  public init(effective: Day, sequence: Position, edition: Edition) {
    self.effective = effective
    self.sequence = sequence
    self.edition = edition
  }
}

/// The editions of one association, each with the day from which it is in force. Source: SCORING.md, Editions.
public struct Editions: Sendable {
  /// By effective day, then sequence.
  public let adoptions: [Adoption]

  public init(_ adoptions: [Adoption]) {
    self.adoptions = adoptions.sorted { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
  }

  /// The edition in force on a day, as known at a position: the last adopted up to that day; the first one for days
  /// before any was in force; nil where none had been adopted.
  public func inForce(on day: Day, at position: Position) -> Edition? {
    timeline(at: position)?.edition(on: day)
  }

  /// What was known of the editions at a position; nil where none had been adopted.
  func timeline(at position: Position) -> EditionTimeline? {
    EditionTimeline(adoptions.lazy.filter { $0.sequence <= position })
  }
}

/// The editions that ever come into force, as known at one position, one a day.
///
/// An edition that another replaced on its own first day is not among them: it was never in force.
struct EditionTimeline: Sendable {
  let starts: [Day]
  let editions: [Edition]
  /// By a category's number, its place among all categories of these editions; −1 where none has it.
  let slots: [Int32]
  let slotCount: Int
  /// By edition, then slot: the cap of a commendation in millipoints; `Int.max` where the edition has none.
  let caps: [[Int]]

  /// From adoptions by effective day, then sequence.
  init?(_ adoptions: some Sequence<Adoption>) {
    var starts: [Day] = []
    var editions: [Edition] = []
    for adoption in adoptions {
      if starts.last == adoption.effective {
        editions[editions.count - 1] = adoption.edition
      } else {
        starts.append(adoption.effective)
        editions.append(adoption.edition)
      }
    }
    guard !starts.isEmpty else { return nil }
    self.starts = starts
    self.editions = editions

    var slots: [Int32] = []
    var count: Int32 = 0
    for edition in editions {
      for category in edition.categories {
        guard let term = edition.lexicon[category.id.id] else { continue }
        while slots.count <= term.number { slots.append(-1) }
        if slots[Int(term.number)] < 0 {
          slots[Int(term.number)] = count
          count += 1
        }
      }
    }
    self.slots = slots
    slotCount = Int(count)
    caps = editions.map { edition in
      var caps = Array(repeating: Int.max, count: Int(count))
      for category in edition.categories {
        guard let cap = category.cap, let term = edition.lexicon[category.id.id] else { continue }
        caps[Int(slots[Int(term.number)])] = cap
      }
      return caps
    }
  }

  /// The place of the edition in force on that day; the first for days before it.
  func place(on day: Day) -> Int {
    var place = starts.count - 1
    while place > 0, starts[place] > day { place -= 1 }
    return place
  }

  func edition(on day: Day) -> Edition { editions[place(on: day)] }
}
