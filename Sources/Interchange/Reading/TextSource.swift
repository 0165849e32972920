#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of a source as checked UTF-8, piece by piece.
///
/// UTF-8 is read straight into the caller's buffer and checked there. What is not text ends the stream: `offence` says
/// why, and stands right after the last byte that was handed out, so the caller knows the place.
final class TextSource {
  enum Offence: Equatable {
    case undecodable([UInt8])
    case endsInsideCharacter([UInt8])
    case nul
    case byteOrderMark
  }

  /// The bytes from the first non-ASCII one that decide the encoding.
  static let window = 64 << 10

  let source: ByteSource
  /// The encoding: as told, or as found; nil as long as all is ASCII, which reads the same in both.
  private(set) var encoding: TextEncoding?
  private(set) var offence: Offence?

  /// Raw bytes that were read and not yet handed out: the window, or the start of a character.
  private var held: [UInt8] = []
  private var atEnd = false
  private var decoder: GB18030Decoder?

  /// Takes a byte order mark off the start. A file that opens with one has said that it is UTF-8.
  init(_ source: ByteSource, encoding: TextEncoding?) throws(ReadingError) {
    self.source = source
    self.encoding = encoding
    let head = try source.peek(4)
    if head.isEmpty { throw .empty(path: source.name) }
    if encoding != .gb18030 && head.starts(with: byteOrderMark) {
      source.skipPeeked(byteOrderMark.count)
      self.encoding = .utf8
    } else if encoding != .utf8 && head == [0x84, 0x31, 0x95, 0x33] {
      source.skipPeeked(head.count)
      self.encoding = .gb18030
    }
  }

  /// Puts text into `room`, which holds at least 16 bytes, and returns how much; 0 is the end, or `offence`.
  func fill(_ room: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while offence == nil {
      let count: Int
      let ended: Bool
      if encoding == .gb18030 {
        (count, ended) = try decodeGB18030(into: room)
      } else {
        (count, ended) = try readUTF8(into: room)
      }
      let text = refuseMarks(UnsafeRawBufferPointer(rebasing: room[..<count]))
      if text > 0 || ended { return text }
    }
    return 0
  }

  private func readUTF8(into room: UnsafeMutableRawBufferPointer) throws(ReadingError) -> (count: Int, ended: Bool) {
    var count = min(held.count, room.count)
    held.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    held.removeFirst(count)
    if held.isEmpty && !atEnd {
      let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      atEnd = more == 0
      count += more
    }
    if encoding == nil, let start = firstNonASCII(UnsafeRawBufferPointer(rebasing: room[..<count])) {
      try decide(UnsafeRawBufferPointer(rebasing: room[start..<count]))
      return (start, false)
    }
    switch checkUTF8(UnsafeRawBufferPointer(rebasing: room[..<count])) {
    case .valid: return (count, atEnd && held.isEmpty)
    case .cut(let start) where atEnd && held.isEmpty:
      offence = .endsInsideCharacter(Array(room[start..<count]))
      return (start, false)
    case .cut(let start):
      held.insert(contentsOf: room[start..<count], at: 0)
      return (start, false)
    case .invalid(let range):
      offence = .undecodable(Array(room[range]))
      return (range.lowerBound, false)
    }
  }

  /// Holds `bytes`, which start with a non-ASCII one, reads on until the window is full, and chooses.
  ///
  /// A window whose only fault is that it ends inside a character is UTF-8, also at the end of the file: taken for
  /// GB18030, a UTF-8 file that was cut short would be read as other characters without a word.
  private func decide(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
    held.insert(contentsOf: bytes, at: 0)
    while held.count < Self.window && !atEnd {
      atEnd = try !source.read(onto: &held, upTo: Self.window)
    }
    let verdict = held.withUnsafeBytes { checkUTF8(UnsafeRawBufferPointer(rebasing: $0.prefix(Self.window))) }
    encoding =
      switch verdict {
      case .valid, .cut: .utf8
      case .invalid: .gb18030
      }
  }

  private func decodeGB18030(
    into room: UnsafeMutableRawBufferPointer
  ) throws(ReadingError) -> (count: Int, ended: Bool) {
    if decoder == nil { decoder = try GB18030Decoder() }
    if held.count < 4 && !atEnd { atEnd = try !source.read(onto: &held, upTo: Self.window) }
    guard let decoder, !held.isEmpty else { return (0, atEnd) }
    let step = held.withUnsafeBytes { decoder.decode($0, into: room) }
    held.removeFirst(step.taken)
    switch step.stop {
    case .done, .full: break
    case .cut: if atEnd { offence = .endsInsideCharacter(held) }
    case .invalid(let bytes): offence = .undecodable(bytes)
    }
    return (step.given, false)
  }

  /// Cuts `text` before a NUL or a byte order mark and notes the offence, which comes before any other noted one.
  private func refuseMarks(_ text: UnsafeRawBufferPointer) -> Int {
    guard let base = text.baseAddress, !text.isEmpty else { return 0 }
    var count = text.count
    var from = 0
    while let found = memchr(base + from, Int32(byteOrderMark[0]), count - from) {
      let index = UnsafeRawPointer(found) - base
      if text[index..<count].starts(with: byteOrderMark) {
        count = index
        offence = .byteOrderMark
      }
      from = min(index + 1, count)
    }
    if let nul = memchr(base, 0, count) {
      count = UnsafeRawPointer(nul) - base
      offence = .nul
    }
    return count
  }
}

/// U+FEFF in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

enum UTF8Check {
  case valid
  /// The bytes end inside a character that starts at this offset.
  case cut(Int)
  case invalid(Range<Int>)
}

func checkUTF8(_ bytes: UnsafeRawBufferPointer) -> UTF8Check {
  let bytes = bytes.assumingMemoryBound(to: UInt8.self)
  do {
    _ = try UTF8Span(validating: bytes.span)
    return .valid
  } catch {
    let range = error.byteOffsets
    return error.kind == .truncatedScalar && range.upperBound == bytes.count ? .cut(range.lowerBound) : .invalid(range)
  }
}

/// The offset of the first byte past 0x7F.
func firstNonASCII(_ bytes: UnsafeRawBufferPointer) -> Int? {
  var index = 0
  while index + 8 <= bytes.count
    && bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  {
    index += 8
  }
  while index < bytes.count {
    if bytes[index] > 0x7F { return index }
    index += 1
  }
  return nil
}

/// The number of characters in UTF-8 text.
func scalarCount(_ bytes: UnsafeRawBufferPointer) -> Int {
  var count = 0
  for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
  return count
}
