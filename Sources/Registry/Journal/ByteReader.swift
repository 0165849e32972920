/// Reads what `ByteWriter` wrote. Its input may be a damaged or hostile file: it throws `DamagedBody`, and never traps.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]
  private var offset = 0

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public var isAtEnd: Bool { offset == bytes.count }

  public mutating func integer<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws(DamagedBody) -> Value {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { throw DamagedBody(offset: offset) }
    let raw = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
    offset += size
    return Value(bigEndian: raw)
  }

  public mutating func flag() throws(DamagedBody) -> Bool {
    switch try integer(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw DamagedBody(offset: offset - 1)
    }
  }

  public mutating func blob() throws(DamagedBody) -> [UInt8] {
    let count = Int(try integer(UInt32.self))
    guard bytes.count - offset >= count else { throw DamagedBody(offset: offset) }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  public mutating func text() throws(DamagedBody) -> String {
    let start = offset
    guard let text = String(validating: try blob(), as: UTF8.self) else { throw DamagedBody(offset: start) }
    return text
  }

  public mutating func id<Subject>(_: Subject.Type = Subject.self) throws(DamagedBody) -> ID<Subject> {
    ID(high: try integer(), low: try integer())
  }

  /// Of the years 1 to 9999.
  public mutating func day() throws(DamagedBody) -> Day {
    let raw: Int32 = try integer()
    guard Day.recordable.contains(raw) else { throw DamagedBody(offset: offset - 4) }
    return Day(daysSince1970: raw)
  }

  public mutating func position() throws(DamagedBody) -> Position {
    let raw: UInt64 = try integer()
    guard raw <= Int64.max else { throw DamagedBody(offset: offset - 8) }
    return Position(Int(raw))
  }

  public mutating func phrase() throws(DamagedBody) -> Phrase { Phrase(zh: try text(), en: try text()) }

  public mutating func choice<Value: RawRepresentable>(_: Value.Type = Value.self) throws(DamagedBody) -> Value
  where Value.RawValue == UInt8 {
    guard let value = Value(rawValue: try integer(UInt8.self)) else { throw DamagedBody(offset: offset - 1) }
    return value
  }

  public mutating func optional<Value>(
    _ read: (inout ByteReader) throws(DamagedBody) -> Value
  ) throws(DamagedBody) -> Value? {
    try flag() ? try read(&self) : nil
  }
}

/// A body in the journal that is not in its form: the file was damaged, or another program wrote it.
public struct DamagedBody: Failure, Equatable {
  /// Where in the body reading stopped, in bytes.
  public let offset: Int

  public init(offset: Int) { self.offset = offset }

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    Phrase(
      zh: "登记流水中有一个条目的内容已损坏（第 \(offset) 字节）。请运行 jinjiang check 查明位置，并从备份恢复。",
      en:
        "An entry's body in the journal is damaged (at byte \(offset)). Run jinjiang check to see where, and restore from a backup."
    )
  }
}
