/// One row of a file, lent to the closure that is called for it.
///
/// The fields are slices of a buffer that the next row overwrites: copy what must stay. Bytes are valid UTF-8.
public struct Row: ~Copyable {
  /// The line on which the row starts, from 1; in a workbook, the number of the row.
  public let line: Int
  /// The number of fields.
  public let count: Int
  /// The characters of this row that have no agreed meaning in GB18030, at most `mostUnclear` of them; a person has to
  /// confirm the row.
  public let unclear: [UnclearCharacter]
  /// What day serial numbers in this file count from.
  public let serials: SerialEpoch

  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let bounds: UnsafePointer<FieldBounds>
  @usableFromInline let kinds: UnsafePointer<CellKind>?

  /// A row with more unclear characters needs no longer list to be looked at.
  public static let mostUnclear = 20

  init(
    line: Int, count: Int, unclear: [UnclearCharacter] = [], serials: SerialEpoch = .year1900,
    bytes: UnsafePointer<UInt8>, bounds: UnsafePointer<FieldBounds>, kinds: UnsafePointer<CellKind>? = nil
  ) {
    self.line = line
    self.count = count
    self.unclear = unclear
    self.serials = serials
    self.bytes = bytes
    self.bounds = bounds
    self.kinds = kinds
  }

  /// The bytes of the field at `index`; empty past the end of the row.
  @inlinable
  public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index >= 0 && index < count else { return UnsafeBufferPointer(start: bytes, count: 0) }
    let bounds = bounds[index]
    return UnsafeBufferPointer(start: bytes + Int(bounds.start), count: Int(bounds.end &- bounds.start))
  }

  @inlinable
  public func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  @inlinable
  public func kind(_ index: Int) -> CellKind {
    guard index >= 0 && index < count else { return .empty }
    return kinds?[index] ?? .text
  }

  /// Copies of all fields.
  public var texts: [String] {
    (0..<count).map { text($0) }
  }
}

/// Where a field lies in the bytes of its row.
@usableFromInline
struct FieldBounds {
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32

  init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }
}
