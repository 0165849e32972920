/// Writes the registry's fixed binary form: big-endian integers, texts and blobs behind a UInt32 length.
///
/// What it writes goes under commitments, so the form is frozen: the same value gives the same bytes for ever.
public struct ByteWriter: Sendable {
  @usableFromInline var buffer: [UInt8] = []

  public init() {}

  public var bytes: [UInt8] {
    @inlinable _read { yield buffer }
  }

  /// Empties the writer but keeps its room, for the next of many entries.
  public mutating func reset() {
    buffer.removeAll(keepingCapacity: true)
  }

  @inlinable
  public mutating func put(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.bigEndian) { buffer.append(contentsOf: $0) }
  }

  @inlinable
  public mutating func put(_ flag: Bool) {
    buffer.append(flag ? 1 : 0)
  }

  /// Bytes as they are, without their length.
  @inlinable
  public mutating func put(raw: UnsafeRawBufferPointer) {
    buffer.append(contentsOf: raw)
  }

  @inlinable
  public mutating func put(blob: some Collection<UInt8>) {
    put(UInt32(blob.count))
    buffer.append(contentsOf: blob)
  }

  @inlinable
  public mutating func put(_ text: String) {
    let utf8 = text.utf8
    if utf8.withContiguousStorageIfAvailable({ put(blob: $0) }) == nil { put(blob: Array(utf8)) }
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
