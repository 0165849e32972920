internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A small file that a person names: a rulebook, a calendar. Large ones are read as streams elsewhere.
enum InputFile {
  /// More than any of them needs, in bytes.
  static let sizeLimit = 4 << 20

  /// Whether a regular file is there under that name.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func bytes(at path: String, limit sizeLimit: Int = sizeLimit) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw InputFileFailure.unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw InputFileFailure.notAFile(path: path) }
    guard status.st_size <= sizeLimit else { throw InputFileFailure.tooLarge(path: path, limit: sizeLimit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFileFailure.unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + count, $0.count - count) }
      guard got >= 0 else { throw InputFileFailure.unreadable(path: path, code: errno) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes.prefix(count))
  }
}

/// Why a file that was named could not be read.
enum InputFileFailure: Failure, Equatable {
  case unreadable(path: String, code: Int32)
  case notAFile(path: String)
  case tooLarge(path: String, limit: Int)

  var failureClass: FailureClass {
    if case .unreadable = self { .notFound } else { .badData }
  }

  var message: Phrase {
    switch self {
    case .unreadable(let path, let code):
      let reason = String(cString: strerror(code))
      return Phrase(
        zh: "无法读取文件 \(path)：\(reason)。请检查路径与权限。",
        en: "The file \(path) cannot be read: \(reason). Check the path and its permissions.")
    case .notAFile(let path):
      return Phrase(zh: "\(path) 不是普通文件。请给出文件的路径。", en: "\(path) is not a regular file. Give the path of a file.")
    case .tooLarge(let path, let limit):
      return Phrase(
        zh: "\(path) 超过 \(limit >> 20) MiB。请检查是否选错了文件。",
        en: "\(path) is larger than \(limit >> 20) MiB. Check that it is the right file.")
    }
  }
}
