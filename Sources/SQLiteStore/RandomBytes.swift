/// Secret random bytes, drawn from their source in batches: an import needs millions of small ones.
final class RandomBytes {
  private let source: @Sendable (_ count: Int) -> [UInt8]
  private var pool: [UInt8] = []
  private var offset = 0
  private var batch = 64

  init(source: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.source = source }

  /// Lends the next `count` bytes; each byte is handed out once.
  func withNext<Result>(_ count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    if pool.count - offset < count {
      batch = min(batch * 4, 65_536)
      pool = source(max(batch, count))
      offset = 0
    }
    defer { offset += count }
    return try pool.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
  }
}
