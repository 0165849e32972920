/// A ZIP archive, byte by byte, so that tests can make it wrong in any place.
struct ZipFile {
  struct Entry {
    var name: String
    /// The contents as they are stored.
    var stored: [UInt8]
    /// The size of the contents once unpacked; nil when they are stored as they are.
    var unpackedSize: Int?
    var flags: UInt16 = 0
    /// What the headers state instead of the size.
    var statedSize: Int?

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      stored = bytes
    }

    /// `text`, then `count` times the same byte, then `end`, deflated. The checksum is wrong: nobody gets that far.
    init(_ name: String, _ text: String, then byte: UInt8, count: Int, _ end: String = "") {
      self.name = name
      var deflate = Deflate()
      for byte in text.utf8 { deflate.literal(byte) }
      deflate.run(of: byte, count)
      for byte in end.utf8 { deflate.literal(byte) }
      stored = deflate.finish()
      unpackedSize = text.utf8.count + count + end.utf8.count
    }
  }

  var entries: [Entry]
  /// What the end record states instead of the number of entries.
  var statedCount: Int?

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      var fields: [UInt8] = []
      fields.append16(entry.flags)
      fields.append16(entry.unpackedSize == nil ? 0 : 8)
      fields.append32(0)
      fields.append32(Int(crc32(entry.stored)))
      fields.append32(entry.stored.count)
      fields.append32(entry.statedSize ?? entry.unpackedSize ?? entry.stored.count)
      fields.append16(UInt16(entry.name.utf8.count))
      fields.append16(0)
      file += [0x50, 0x4B, 0x03, 0x04, 20, 0] + fields + Array(entry.name.utf8) + entry.stored
      directory += [0x50, 0x4B, 0x01, 0x02, 20, 0, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
      directory.append32(offset)
      directory += Array(entry.name.utf8)
    }
    let start = file.count
    let count = UInt16(truncatingIfNeeded: statedCount ?? entries.count)
    file += directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    file.append16(count)
    file.append16(count)
    file.append32(directory.count)
    file.append32(start)
    file.append16(0)
    return file
  }
}

/// Just enough of RFC 1951 to make a bomb: one block with fixed codes, literals and runs.
private struct Deflate {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var width: UInt64 = 0

  init() { put(0b011, 3) }

  mutating func literal(_ byte: UInt8) {
    // RFC 1951, 3.2.6: 8 bits from 00110000 for 0...143, 9 bits from 110010000 for the others.
    if byte < 144 { code(0x30 + UInt64(byte), 8) } else { code(0x190 + UInt64(byte) - 144, 9) }
  }

  mutating func run(of byte: UInt8, _ count: Int) {
    var left = count
    while left > 0 && (left == count || left < 258) {
      literal(byte)
      left -= 1
    }
    while left >= 258 {
      code(0xC5, 8)  // A match of 258 bytes,
      code(0, 5)  // one byte back.
      left -= 258
    }
    while left > 0 {
      literal(byte)
      left -= 1
    }
  }

  mutating func finish() -> [UInt8] {
    code(0, 7)
    put(0, 7)
    return bytes
  }

  private mutating func code(_ value: UInt64, _ count: UInt64) {
    for bit in (0..<count).reversed() { put(value >> bit & 1, 1) }
  }

  private mutating func put(_ value: UInt64, _ count: UInt64) {
    bits |= value << width
    width += count
    while width >= 8 {
      bytes.append(UInt8(bits & 0xFF))
      bits >>= 8
      width -= 8
    }
  }
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc = UInt32.max
  for byte in bytes { crc = crc >> 8 ^ crcTable[Int((crc ^ UInt32(byte)) & 0xFF)] }
  return ~crc
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(value & 0xFF))
    append(UInt8(value >> 8))
  }

  fileprivate mutating func append32(_ value: Int) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
