/// A place in the journal: the sequence of an entry, and so what was known once it was recorded.
///
/// Sequences are 1, 2, 3, … without gaps; `Position.start` (0) is the empty journal.
public struct Position: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public static let start = Position(0)
  /// After everything that any journal can hold.
  public static let end = Position(Int.max)

  public static func < (a: Position, b: Position) -> Bool { a.value < b.value }

  public func advanced(by count: Int) -> Position { Position(value + count) }

  /// `#1234`.
  public var description: String { "#\(value)" }
}
