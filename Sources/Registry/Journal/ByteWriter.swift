/// Writes the registry's fixed binary form: big-endian integers, texts and blobs behind a UInt32 length.
///
/// What it writes goes under commitments, so the form is frozen: the same value gives the same bytes for ever.
public struct ByteWriter: Sendable {
  /// Longer than what has been written: to store into room that is there is quicker than to append.
  @usableFromInline var room: [UInt8] = []
  @usableFromInline var end = 0

  public init() {}

  /// How many bytes have been written.
  @inlinable
  public var count: Int { end }

  /// A copy of what has been written.
  public var bytes: [UInt8] { Array(room[..<end]) }

  /// What has been written, lent for the time of the body.
  @inlinable
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try room.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<end])) }
  }

  /// Empties the writer but keeps its room, for the next of many entries.
  @inlinable
  public mutating func reset() { end = 0 }

  /// The next so many bytes, to be filled by the body.
  @inlinable
  mutating func put(count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    if room.count - end < count { grow(by: count) }
    room.withUnsafeMutableBytes { fill(UnsafeMutableRawBufferPointer(rebasing: $0[end..<end + count])) }
    end += count
  }

  @usableFromInline
  mutating func grow(by count: Int) {
    room.append(contentsOf: repeatElement(0, count: max(count, room.count, 64)))
  }

  @inlinable
  public mutating func put<Value: FixedWidthInteger>(_ value: Value) {
    put(count: MemoryLayout<Value>.size) { $0.storeBytes(of: value.bigEndian, as: Value.self) }
  }

  @inlinable
  public mutating func put(_ flag: Bool) { put(flag ? 1 : 0 as UInt8) }

  /// Bytes as they are, without their length.
  @inlinable
  public mutating func put(raw: UnsafeRawBufferPointer) { put(count: raw.count) { $0.copyMemory(from: raw) } }

  @inlinable
  public mutating func put(blob: [UInt8]) { blob.withUnsafeBytes { put(blob: $0) } }

  @inlinable
  public mutating func put(blob: UnsafeRawBufferPointer) {
    put(UInt32(blob.count))
    put(raw: blob)
  }

  @inlinable
  public mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(blob: UnsafeRawBufferPointer($0)) }
  }

  public mutating func put<Subject>(_ id: ID<Subject>) {
    put(id.high)
    put(id.low)
  }

  public mutating func put(_ day: Day) { put(day.daysSince1970) }
  public mutating func put(_ position: Position) { put(UInt64(position.value)) }
  public mutating func put(_ phrase: Phrase) {
    put(phrase.zh)
    put(phrase.en)
  }

  /// A flag, then the value where there is one.
  @inlinable
  public mutating func put<Value>(optional value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }
}
