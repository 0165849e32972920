/// The fields of the row in hand, one after the other in memory that every row uses again.
final class RowBuffer {
  let limits: ReadingLimits
  /// The line on which the row starts.
  var line = 1
  private(set) var count = 0
  /// The bytes of all fields together.
  private(set) var used = 0
  /// The limit that the row went past, if any.
  private(set) var failure: ReadingError?

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 64 << 10
  let bounds: UnsafeMutablePointer<FieldBounds>
  let kinds: UnsafeMutablePointer<CellKind>
  let columns: Int

  init(_ limits: ReadingLimits) {
    self.limits = limits
    columns = max(limits.columns, 1)
    bytes = .allocate(capacity: capacity)
    bounds = .allocate(capacity: columns)
    bounds.initialize(repeating: FieldBounds(0, 0), count: columns)
    kinds = .allocate(capacity: columns)
    kinds.initialize(repeating: .text, count: columns)
  }

  deinit {
    bytes.deallocate()
    bounds.deallocate()
    kinds.deallocate()
  }

  func clear() {
    count = 0
    used = 0
  }

  /// Adds a field, or notes the limit that it goes past.
  func append(_ field: UnsafeRawBufferPointer, kind: CellKind = .text) {
    guard failure == nil else { return }
    guard count < columns else { return fail(.tooManyColumns(line: line, limit: columns)) }
    checkRoom(for: field.count)
    guard failure == nil else { return }
    while used + field.count > capacity { grow() }
    if let start = field.baseAddress {
      UnsafeMutableRawPointer(bytes + used).copyMemory(from: start, byteCount: field.count)
    }
    bounds[count] = FieldBounds(used, used + field.count)
    kinds[count] = kind
    count += 1
    used += field.count
  }

  /// Notes the limit that a field of `size` bytes, complete or not, would go past.
  func checkRoom(for size: Int) {
    if size > limits.fieldBytes {
      fail(.fieldTooLong(line: line, field: count + 1, limit: limits.fieldBytes))
    } else if used + size > limits.rowBytes {
      fail(.rowTooLong(line: line, limit: limits.rowBytes))
    }
  }

  private func fail(_ error: ReadingError) {
    if failure == nil { failure = error }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: bytes, count: used)
    bytes.deallocate()
    bytes = larger
    capacity *= 2
  }
}
