/// Writes the registry's fixed binary form: big-endian integers, texts and blobs behind a UInt32 length.
///
/// What it writes goes under commitments, so the form is frozen: the same value gives the same bytes for ever.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Empties the writer but keeps its room, for the next of many entries.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }

  public mutating func put(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func put(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  public mutating func put(blob: some Collection<UInt8>) {
    put(UInt32(blob.count))
    bytes.append(contentsOf: blob)
  }

  public mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(blob: $0) }
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
  public mutating func put<Value>(optional value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }
}
