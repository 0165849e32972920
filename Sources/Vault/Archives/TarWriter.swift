public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files in one archive that every system can open (POSIX ustar), the same bytes for the same files: no owner, one time.
public struct TarWriter: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let time: Int
  private var buffer: [UInt8] = []
  private static let block = 512

  /// Writes to a file that is there and empty.
  /// - Parameter time: of every file in it, in seconds since 1970.
  public init(path: String, time: Int) throws(TarFailure) {
    descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    self.path = path
    self.time = time
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
  }

  deinit { systemClose(descriptor) }

  /// - Parameter name: at most 100 bytes, with `/` between folders.
  public mutating func add(_ name: String, _ content: some Collection<UInt8>) throws(TarFailure) {
    guard name.utf8.count <= 100, !name.isEmpty else { throw .nameTooLong(name) }
    buffer += header(name, size: content.count)
    buffer += content
    pad()
    if buffer.count > 1 << 18 { try flush() }
  }

  public mutating func add(_ name: String, _ text: String) throws(TarFailure) { try add(name, Array(text.utf8)) }

  /// Ends the archive.
  public mutating func finish() throws(TarFailure) {
    buffer += [UInt8](repeating: 0, count: 2 * TarWriter.block)
    try flush()
  }

  private func header(_ name: String, size: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: TarWriter.block)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    func octal(_ value: Int, digits: Int) -> String {
      let text = String(value, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    put(name, at: 0)
    put(octal(0o644, digits: 7), at: 100)
    for place in [108, 116] { put(octal(0, digits: 7), at: place) }
    put(octal(size, digits: 11), at: 124)
    put(octal(time, digits: 11), at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6), at: 148)
    header[154] = 0
    return header
  }

  private mutating func pad() {
    let rest = buffer.count % TarWriter.block
    if rest > 0 { buffer += [UInt8](repeating: 0, count: TarWriter.block - rest) }
  }

  private mutating func flush() throws(TarFailure) {
    var offset = 0
    while offset < buffer.count {
      let written = buffer.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress! + offset, $0.count - offset) }
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        throw .unwritable(path: path, code: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Why an archive is not written.
public enum TarFailure: Failure, Equatable {
  case unwritable(path: String, code: Int32)
  case nameTooLong(String)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .unwritable(let path, let code):
      let reason = String(cString: strerror(code))
      return Phrase(
        zh: "无法写入 \(path)：\(reason)。请检查路径、权限与磁盘空间。",
        en: "\(path) cannot be written: \(reason). Check the path, its permissions and the disk.")
    case .nameTooLong(let name):
      return Phrase(zh: "文件名过长，放不进归档：\(name)", en: "A name is too long for the archive: \(name)")
    }
  }
}
