/// The rows of a table, held or produced while they are written.
///
/// A table of a hundred thousand rows is never in memory at once: the producer hands over one row after another, and
/// renderers pass each on. The text renderer asks twice, first to measure, so a producer must give the same rows each
/// time; inside one read of a store, at one position, it does.
public struct Rows: Sendable {
  private let produce: @Sendable (_ row: (_ cells: [Cell]) throws -> Void) throws -> Void

  /// Rows that are there already.
  public init(_ rows: [[Cell]]) {
    produce = { row in for cells in rows { try row(cells) } }
  }

  /// Rows made on the way out; an error of the producer, or of the writing, ends the rendering.
  public init(producing produce: @escaping @Sendable (_ row: (_ cells: [Cell]) throws -> Void) throws -> Void) {
    self.produce = produce
  }

  /// Hands over each row in order.
  public func deliver(to body: (_ cells: [Cell]) throws -> Void) throws {
    try produce(body)
  }
}

extension Rows: ExpressibleByArrayLiteral {
  public init(arrayLiteral rows: [Cell]...) { self.init(rows) }
}
