/// What the journal knows a thing by: the sequence of the entry that put it on record. Small, ordered, never reused.
public struct Key<Subject>: Hashable, Comparable, Sendable {
  public let position: Position

  public init(_ position: Position) { self.position = position }
  public init(_ value: Int) { position = Position(value) }

  public var value: Int { position.value }

  public static func < (a: Key, b: Key) -> Bool { a.position < b.position }
}

extension Key: CustomStringConvertible {
  public var description: String { position.description }
}

extension ByteWriter {
  public mutating func put<Subject>(_ key: Key<Subject>) { put(key.position) }
}

extension ByteReader {
  public mutating func key<Subject>(_: Subject.Type = Subject.self) throws(DamagedBody) -> Key<Subject> {
    Key(try position())
  }
}
