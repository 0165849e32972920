/// Who is told, and when: a level of disclosure on the day of the answer. Every reader of records takes one, and what it
/// hands out holds nothing that the level does not allow.
///
/// The day matters as much as the level: what has ended by then (a publication, a finding that was repaired) is not told
/// to outsiders, whatever past day or position they ask about. Source: DESIGN.md, Cases.
public struct Audience: Hashable, Sendable {
  public let disclosure: Disclosure
  /// The civil day on which the answer is given.
  public let today: Day

  public init(_ disclosure: Disclosure, on today: Day) {
    self.disclosure = disclosure
    self.today = today
  }

  /// Neither the member nor the council: the public, associations and platforms.
  public var isOutside: Bool { disclosure < .member }

  /// Whether something that needs a level is within this one.
  public func sees(_ level: Disclosure) -> Bool { level <= disclosure }
}
