/// Secret random bytes, drawn from their source in batches: an import needs millions of small ones.
final class RandomBytes {
  private let source: @Sendable (_ count: Int) -> [UInt8]
  private var pool = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var offset = 0
  private var batch = 64

  init(source: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.source = source }

  deinit { pool.deallocate() }

  /// The next `count` bytes, lent until more are asked for; each byte is handed out once.
  func next(_ count: Int) -> UnsafeRawBufferPointer {
    if pool.count - offset < count { draw(atLeast: count) }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: pool[offset..<offset + count])
  }

  private func draw(atLeast count: Int) {
    batch = min(batch * 4, 65_536)
    let bytes = source(max(batch, count))
    if pool.count != bytes.count {
      pool.deallocate()
      pool = .allocate(byteCount: bytes.count, alignment: 16)
    }
    pool.copyBytes(from: bytes)
    offset = 0
  }
}
