#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rows of a CSV text after RFC 4180, in constant memory.
///
/// Lines end with a line feed, after a carriage return or not. Lines without text are no rows. A line without quotes is
/// split where it lies; libcsv, an order slower, sees only the others.
final class CSVReader {
  private let text: TextSource
  private let limits: ReadingLimits
  private let row: RowBuffer
  private let quoted: QuotedRows

  private let buffer: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// The bytes of `buffer` that no row has taken yet.
  private var start = 0
  private var end = 0
  /// The place of `buffer[start]`.
  private var line = 1
  private var column = 1
  private var rows = 0
  private var unclear: [UnclearCharacter] = []

  /// `capacity` is the longest line that is looked at in one piece.
  init(_ text: TextSource, limits: ReadingLimits, capacity: Int = 256 << 10) {
    self.text = text
    self.limits = limits
    self.capacity = capacity
    row = RowBuffer(limits)
    quoted = QuotedRows(row)
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  func forEachRow(_ body: (borrowing Row) throws -> Void) throws {
    var searched = 0
    while true {
      while let found = memchr(buffer + searched, 0x0A, end - searched) {
        let next = UnsafeRawPointer(found) - UnsafeRawPointer(buffer) + 1
        try takeLine(start..<next, body)
        line += 1
        column = 1
        start = next
        searched = next
      }
      try makeRoom()
      searched = end
      let count = try text.fill(UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end))
      end += count
      if count == 0 { break }
    }
    if let offence = text.offence { throw error(of: offence) }
    if start < end { try takeLine(start..<end, body) }
    if try quoted.finish() { try deliverQuoted(body) }
  }

  /// Moves the unfinished line to the front of the buffer. One that fills the buffer goes to libcsv in pieces.
  private func makeRoom() throws(ReadingError) {
    if start > 0 {
      memmove(buffer, buffer + start, end - start)
      end -= start
      start = 0
    }
    guard capacity - end < 16 else { return }
    // The last character stays: it may be half, and a carriage return must be seen together with what follows.
    var count = end - 1
    while count > end - 4 && buffer[count] & 0xC0 == 0x80 { count -= 1 }
    let piece = UnsafeRawBufferPointer(start: buffer, count: count)
    if quoted.isBetweenRows { beginRow() }
    note(unclearIn: piece)
    _ = try quoted.take(piece, at: TextPosition(line: line, column: column))
    column += scalarCount(piece)
    memmove(buffer, buffer + count, end - count)
    end -= count
  }

  private func takeLine(_ range: Range<Int>, _ body: (borrowing Row) throws -> Void) throws {
    let bytes = UnsafeRawBufferPointer(start: buffer + range.lowerBound, count: range.count)
    let startsRow = quoted.isBetweenRows
    if startsRow { beginRow() }
    note(unclearIn: bytes)
    if startsRow, let base = bytes.baseAddress, memchr(base, 0x22, bytes.count) == nil {
      try split(base, bytes.count, body)
    } else if try quoted.take(bytes, at: TextPosition(line: line, column: column)) {
      try deliverQuoted(body)
    }
  }

  private func beginRow() {
    row.clear()
    row.line = line
    if !unclear.isEmpty { unclear = [] }
  }

  /// Splits a whole line that holds no quote.
  private func split(
    _ text: UnsafeRawPointer, _ length: Int, _ body: (borrowing Row) throws -> Void
  ) throws {
    let base = text.assumingMemoryBound(to: UInt8.self)
    var end = length
    if base[end - 1] == 0x0A {
      end -= 1
      if end > 0 && base[end - 1] == 0x0D { end -= 1 }
    }
    if end == 0 { return }
    if let found = memchr(base, 0x0D, end) {
      let before = scalarCount(UnsafeRawBufferPointer(start: base, count: UnsafeRawPointer(found) - text))
      throw ReadingError.bareCarriageReturn(TextPosition(line: line, column: before + 1))
    }
    let bounds = row.bounds
    var count = 0
    var from = 0
    while true {
      let comma = memchr(base + from, 0x2C, end - from).map { UnsafeRawPointer($0) - text } ?? end
      if count == row.columns { throw ReadingError.tooManyColumns(line: line, limit: row.columns) }
      if comma - from > limits.fieldBytes {
        throw ReadingError.fieldTooLong(line: line, field: count + 1, limit: limits.fieldBytes)
      }
      bounds[count] = FieldBounds(from, comma)
      count += 1
      if comma == end { break }
      from = comma + 1
    }
    if end - count + 1 > limits.rowBytes { throw ReadingError.rowTooLong(line: line, limit: limits.rowBytes) }
    try deliver(count, base, body)
  }

  private func deliverQuoted(_ body: (borrowing Row) throws -> Void) throws {
    try deliver(row.count, row.bytes, body)
    row.clear()
  }

  private func deliver(
    _ count: Int, _ bytes: UnsafePointer<UInt8>, _ body: (borrowing Row) throws -> Void
  ) throws {
    rows += 1
    if rows > limits.rows { throw ReadingError.tooManyRows(line: row.line, limit: limits.rows) }
    try body(Row(line: row.line, count: count, unclear: unclear, bytes: bytes, bounds: row.bounds))
  }

  private func note(unclearIn bytes: UnsafeRawBufferPointer) {
    guard text.encoding == .gb18030 else { return }
    UnclearCharacter.find(in: bytes) { offset, scalar in
      if unclear.count == Row.mostUnclear { return }
      let before = scalarCount(UnsafeRawBufferPointer(rebasing: bytes[..<offset]))
      let position = TextPosition(line: line, column: column + before)
      unclear.append(UnclearCharacter(position: position, bytes: GB18030Decoder.code(of: scalar), scalar: scalar))
    }
  }

  /// The offence as an error: it stands right after the text that is in the buffer.
  private func error(of offence: TextSource.Offence) -> ReadingError {
    let rest = UnsafeRawBufferPointer(start: buffer + start, count: end - start)
    let position = TextPosition(line: line, column: column + scalarCount(rest))
    return switch offence {
    case .undecodable(let bytes): .undecodable(position, bytes: bytes, text.encoding ?? .utf8)
    case .endsInsideCharacter(let bytes): .endsInsideCharacter(position, bytes: bytes, text.encoding ?? .utf8)
    case .nul: .nul(position)
    case .byteOrderMark: .byteOrderMarkInside(position)
    }
  }
}
