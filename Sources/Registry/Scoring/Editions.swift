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

  /// As known once all of them were; kept, since that is what nearly everyone asks for.
  private let complete: EditionTimeline?

  public init(_ adoptions: [Adoption]) {
    self.adoptions = adoptions.sorted { ($0.effective, $0.sequence) < ($1.effective, $1.sequence) }
    complete = EditionTimeline(self.adoptions)
  }

  /// The edition in force on a day, as known at a position: the last adopted up to that day; the first one for days
  /// before any was in force; nil where none had been adopted.
  public func inForce(on day: Day, at position: Position) -> Edition? {
    timeline(at: position)?.edition(on: day)
  }

  /// What was known of the editions at a position; nil where none had been adopted.
  func timeline(at position: Position) -> EditionTimeline? {
    let known = adoptions.filter { $0.sequence <= position }
    return known.count == adoptions.count ? complete : EditionTimeline(known)
  }
}
