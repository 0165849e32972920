#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the end of a ZIP archive claims, read before a library makes room for it.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
enum ArchiveEnd {
  /// The most entries that any end record in the file's tail claims; nil when there is no end record.
  static func claimedEntries(_ source: ByteSource.Seekable) -> Int? {
    let size = source.size
    let tailSize = min(size, 65_536 + 22 + 20 + 56)
    let tail = source.bytes(at: size - tailSize, count: tailSize)
    var claimed: Int?
    var index = 0
    while index + 22 <= tail.count {
      if tail[index] == 0x50 && tail[index + 1] == 0x4B {
        switch (tail[index + 2], tail[index + 3]) {
        case (0x05, 0x06): claimed = max(claimed ?? 0, number(tail, index + 10, bytes: 2))
        case (0x06, 0x07):
          let record = source.bytes(at: number(tail, index + 8, bytes: 8), count: 56)
          if record.count == 56 { claimed = max(claimed ?? 0, number(record, 32, bytes: 8)) }
        default: break
        }
      }
      index += 1
    }
    return claimed
  }

  /// The little-endian number at `offset`, at most `Int.max`.
  private static func number(_ bytes: [UInt8], _ offset: Int, bytes width: Int) -> Int {
    let value = bytes[offset..<offset + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(clamping: value)
  }
}

extension ByteSource.Seekable {
  var size: Int {
    switch self {
    case .memory(let bytes): return bytes.count
    case .descriptor(let descriptor):
      var status = Glibc.stat()
      return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }
  }

  /// The bytes from `offset` on, fewer at the end of the file and none past it.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    switch self {
    case .memory(let bytes):
      return offset < 0 || offset > bytes.count ? [] : Array(bytes[offset...].prefix(count))
    case .descriptor(let descriptor):
      return [UInt8](unsafeUninitializedCapacity: count) { room, taken in
        while taken < count {
          let more = pread(descriptor, room.baseAddress.map { $0 + taken }, count - taken, offset &+ taken)
          if more < 0 && errno == EINTR { continue }
          if more <= 0 { break }
          taken += more
        }
      }
    }
  }
}
