#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file, a pipe or a piece of memory, in order and once.
final class ByteSource {
  /// What an error calls this source.
  let name: String
  /// The size of a regular file, for progress; nil for a pipe.
  let byteCount: Int?
  /// The bytes handed out so far.
  private(set) var bytesRead = 0

  private let descriptor: Int32
  private let closesDescriptor: Bool
  private let memory: [UInt8]
  /// Bytes that were looked at before anyone read them.
  private var head: [UInt8] = []
  /// The bytes of `memory` that were taken.
  private var taken = 0

  /// Opens `path`; `-` is the standard input. A directory, a missing and an unreadable file are told apart.
  init(path: String) throws(ReadingError) {
    name = path
    memory = []
    closesDescriptor = path != "-"
    if path.utf8.contains(0) { throw .notFound(path: path) }
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .notFound(path: path) : .notReadable(path: path, code: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      if closesDescriptor { close(descriptor) }
      throw .notReadable(path: path, code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if closesDescriptor { close(descriptor) }
      throw .isDirectory(path: path)
    case S_IFREG: byteCount = Int(status.st_size)
    default: byteCount = nil
    }
  }

  init(bytes: [UInt8]) {
    name = "-"
    memory = bytes
    descriptor = -1
    closesDescriptor = false
    byteCount = bytes.count
  }

  deinit {
    if closesDescriptor && descriptor >= 0 { close(descriptor) }
  }

  /// The first `count` bytes, or all there are when there are fewer, without taking them.
  func peek(_ count: Int) throws(ReadingError) -> [UInt8] {
    while head.count < count {
      var more = [UInt8](repeating: 0, count: count - head.count)
      let taken = try more.withUnsafeMutableBufferPointer { (room) throws(ReadingError) in
        try take(into: UnsafeMutableRawBufferPointer(room))
      }
      if taken == 0 { break }
      head += more[..<taken]
    }
    return head
  }

  /// Drops the first `count` of the bytes that were peeked.
  func skipPeeked(_ count: Int) {
    head.removeFirst(count)
    bytesRead += count
  }

  /// Reads up to `room.count` bytes; 0 is the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard head.isEmpty else {
      let count = min(head.count, room.count)
      head.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      head.removeFirst(count)
      bytesRead += count
      return count
    }
    let count = try take(into: room)
    bytesRead += count
    return count
  }

  /// Reads up to `count` bytes more onto the end of `bytes`; false is the end.
  func read(onto bytes: inout [UInt8], upTo count: Int) throws(ReadingError) -> Bool {
    var more = [UInt8](repeating: 0, count: count)
    let taken = try more.withUnsafeMutableBufferPointer { (room) throws(ReadingError) in
      try read(into: UnsafeMutableRawBufferPointer(room))
    }
    bytes += more[..<taken]
    return taken > 0
  }

  private func take(into room: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    if descriptor < 0 {
      let count = min(memory.count - taken, room.count)
      memory.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[taken..<taken + count])) }
      taken += count
      return count
    }
    while true {
      let count = Glibc.read(descriptor, room.baseAddress, room.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .notReadable(path: name, code: errno) }
    }
  }
}

extension ByteSource {
  /// The source as an archive needs it: seekable, from its first byte.
  enum Seekable {
    case descriptor(Int32)
    case memory([UInt8])
  }

  /// Nil for a pipe.
  var seekable: Seekable? {
    if descriptor < 0 { return .memory(memory) }
    return byteCount == nil ? nil : .descriptor(descriptor)
  }
}
