internal import Registry

/// Rows of one table on their way into it, gathered so that one statement inserts many of them.
///
/// Values stand one after the other, row after row; the bytes of texts and blobs in one buffer of their own.
struct PendingRows: Sendable {
  private enum Value {
    case null
    case int(Int64)
    case text(start: UInt32, count: UInt32)
    case blob(start: UInt32, count: UInt32)
  }

  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds a row, whose values the body gives in the order of the columns; says how many bytes it takes.
  mutating func add(_ fill: (inout PendingRows) -> Void) -> Int {
    let before = (bytes.count, values.count)
    fill(&self)
    count += 1
    return bytes.count - before.0 + 8 * (values.count - before.1)
  }

  /// Empties it, but keeps its room.
  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  mutating func int(_ value: some BinaryInteger) { values.append(.int(Int64(value))) }

  mutating func int(_ value: (some BinaryInteger)?) {
    if let value { int(value) } else { null() }
  }

  mutating func null() { values.append(.null) }

  mutating func text(_ value: String?) {
    guard var value else { return null() }
    value.withUTF8 { text(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// UTF-8 that is copied.
  mutating func text(utf8 value: UnsafeRawBufferPointer) {
    let place = keep(value)
    values.append(.text(start: place.start, count: place.count))
  }

  /// An id's 16 bytes.
  mutating func id<Subject>(_ value: ID<Subject>?) {
    guard let value else { return null() }
    withUnsafeBytes(of: (value.high.bigEndian, value.low.bigEndian)) { blob($0) }
  }

  mutating func blob(_ value: [UInt8]) { value.withUnsafeBytes { blob($0) } }

  mutating func blob(_ value: UnsafeRawBufferPointer) {
    let place = keep(value)
    values.append(.blob(start: place.start, count: place.count))
  }

  private mutating func keep(_ value: UnsafeRawBufferPointer) -> (start: UInt32, count: UInt32) {
    defer { bytes.append(contentsOf: value) }
    return (UInt32(bytes.count), UInt32(value.count))
  }

  /// Hands the values of all rows to a digest.
  func add(to digest: inout RowDigest) {
    bytes.withUnsafeBytes { bytes in
      func lent(_ start: UInt32, _ count: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(count)])
      }
      for value in values {
        switch value {
        case .null: digest.null()
        case .int(let value): digest.int(value)
        case .text(let start, let count): digest.text(lent(start, count))
        case .blob(let start, let count): digest.blob(lent(start, count))
        }
      }
    }
  }

  private var width: Int { values.count / count }

  func isNull(_ row: Int, _ column: Int) -> Bool {
    if case .null = values[row * width + column] { true } else { false }
  }

  /// Nil for anything but a whole number.
  func int(_ row: Int, _ column: Int) -> Int64? {
    if case .int(let value) = values[row * width + column] { value } else { nil }
  }

  /// Finds out by a statement that takes some values of one row whether there is any row to it.
  func isAnswered(_ row: Int, _ columns: [Int], by statement: RawStatement) throws -> Bool {
    try bytes.withUnsafeBytes { bytes in
      var isThere = false
      try statement.rows { binder in
        for column in columns { PendingRows.lend(values[row * width + column], in: bytes, to: &binder) }
      } _: { _ in
        isThere = true
        return false
      }
      return isThere
    }
  }

  @inline(__always)
  private static func lend(_ value: Value, in bytes: UnsafeRawBufferPointer, to binder: inout RawStatement.Binder) {
    func lent(_ start: UInt32, _ count: UInt32) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(count)])
    }
    switch value {
    case .null: binder.null()
    case .int(let value): binder.int(value)
    case .text(let start, let count): binder.text(lent: lent(start, count))
    case .blob(let start, let count): binder.blob(lent: lent(start, count))
    }
  }

  /// Hands the values of some rows to a statement that inserts as many.
  func insert(_ rows: Range<Int>, by statement: RawStatement) throws {
    let places = rows.lowerBound * width..<rows.upperBound * width
    try bytes.withUnsafeBytes { bytes in
      try statement.run { binder in
        for place in places { PendingRows.lend(values[place], in: bytes, to: &binder) }
      }
    }
  }
}
