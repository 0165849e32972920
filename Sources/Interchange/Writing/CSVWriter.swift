#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows as CSV after RFC 4180, on their way to a file descriptor.
///
/// Nothing is on its way for certain before `finish()`; the descriptor stays the caller's.
public struct CSVWriter: ~Copyable {
  /// The system's error number of a write that failed.
  public struct Failure: Error, Hashable, Sendable {
    public let code: Int32
  }

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private let capacity: Int
  private let isCancelled: () -> Bool
  private var fieldsInRow = 0
  private var rowIsEmpty = true

  /// `byteOrderMark` is for spreadsheets, which take UTF-8 for something else without it. Once the rows are cancelled, the
  /// next write fails with EINTR.
  public init(
    descriptor: Int32, byteOrderMark: Bool = false, capacity: Int = 64 << 10,
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.isCancelled = isCancelled
    self.descriptor = descriptor
    self.capacity = capacity
    bytes.reserveCapacity(capacity + 4096)
    if byteOrderMark { bytes += Interchange.byteOrderMark }
  }

  /// Adds a text, guarded where a spreadsheet would run it as a formula.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  public mutating func text(_ text: FieldBytes) {
    separate()
    let isGuarded = FormulaGuard.isNeeded(text)
    let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isGuarded { bytes.append(0x27) }
    if needsQuotes {
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text)
    }
    rowIsEmpty = rowIsEmpty && text.isEmpty
  }

  /// Adds a whole number.
  public mutating func number(_ number: Int) {
    separate()
    if number < 0 { bytes.append(0x2D) }
    appendDigits(number.magnitude, atLeast: 1)
    rowIsEmpty = false
  }

  /// Adds thousandths as a decimal of `places` (0 to 3) places; what is past them must have been rounded off.
  public mutating func thousandths(_ number: Int, places: Int) {
    separate()
    if number < 0 { bytes.append(0x2D) }
    appendDigits(number.magnitude / 1000, atLeast: 1)
    let divisor: UInt = places == 3 ? 1 : places == 2 ? 10 : 100
    if places > 0 {
      bytes.append(0x2E)
      appendDigits(number.magnitude % 1000 / divisor, atLeast: places)
    }
    rowIsEmpty = false
  }

  /// Ends the row with CRLF. A row of one empty field is written `""`, or it would be a blank line, which is no row.
  public mutating func endRow() throws(Failure) {
    if fieldsInRow == 1 && rowIsEmpty { bytes += [0x22, 0x22] }
    bytes += [0x0D, 0x0A]
    fieldsInRow = 0
    rowIsEmpty = true
    if bytes.count >= capacity { try flush() }
  }

  /// Writes what is left.
  public mutating func finish() throws(Failure) {
    try flush()
  }

  private mutating func separate() {
    if fieldsInRow > 0 { bytes.append(0x2C) }
    fieldsInRow += 1
  }

  private mutating func appendDigits(_ number: UInt, atLeast width: Int) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - start < width
    bytes[start...].reverse()
  }

  private mutating func flush() throws(Failure) {
    guard !isCancelled() else { throw Failure(code: EINTR) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Failure(code: count < 0 ? errno : EIO) }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
