internal import Documents
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that a person asked for: whole under its name, or not there at all. Readable by its owner only.
enum OutputFile {
  /// Has a document written under another name beside it, then gives it its own; what stood there is replaced.
  ///
  /// - Parameter body: writes to the path that it is handed, which is an empty file.
  static func replace(_ path: String, _ body: (_ temporary: String) throws -> Void) throws {
    guard !isDirectory(path) else { throw OutputFileFailure.isDirectory(path: path) }
    let temporary = "\(path).\(Composition.surroundings.newID(of: OutputFile.self)).part"
    try close(create(temporary, for: path), path: path)
    do {
      try body(temporary)
      try settle(temporary, as: path)
    } catch {
      unlink(temporary)
      throw error
    }
    synchronizeFolder(of: path)
  }

  /// The same for what takes long and records nothing: who interrupts it finds neither a half file nor a temporary one.
  static func replaceUnlessInterrupted(_ path: String, _ body: (_ temporary: String) throws -> Void) throws {
    try Interruption.watched {
      try replace(path) { temporary in
        try body(temporary)
        try Interruption.check()
      }
    }
  }

  /// Has text written to it.
  static func replace(_ path: String, text body: (inout FileSink) throws -> Void) throws {
    try replace(path) { temporary in
      do {
        try write(to: temporary, body)
      } catch OutputFileFailure.unwritable(_, let code) {
        throw OutputFileFailure.unwritable(path: path, code: code)
      }
    }
  }

  /// Has text written to a file that is there.
  static func write(to path: String, _ body: (inout FileSink) throws -> Void) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
    do {
      var sink = FileSink(descriptor: descriptor, beforeWriting: Interruption.check)
      try body(&sink)
      try sink.flush()
    } catch let failure as FileSink.Failure {
      try? close(descriptor, path: path)
      throw OutputFileFailure.unwritable(path: path, code: failure.code)
    } catch {
      try? close(descriptor, path: path)
      throw error
    }
    try close(descriptor, path: path)
  }

  /// Hands out the path of an empty file of the user's own, which is gone afterwards.
  static func temporary<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
    let path =
      (Composition.environment["TMPDIR"] ?? "/tmp") + "/jinjiang-\(Composition.surroundings.newID(of: OutputFile.self))"
    try close(create(path, for: path), path: path)
    defer { unlink(path) }
    return try body(path)
  }

  /// Whether something stands under that name, a dangling link, too.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func create(_ temporary: String, for path: String) throws -> Int32 {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
    return descriptor
  }

  /// On the disk before it has its name.
  private static func settle(_ temporary: String, as path: String) throws {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
    try close(descriptor, path: path)
    guard rename(temporary, path) == 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
  }

  private static func close(_ descriptor: Int32, path: String) throws {
    #if canImport(Glibc)
      let code = Glibc.close(descriptor)
    #else
      let code = Darwin.close(descriptor)
    #endif
    guard code == 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
  }

  private static func synchronizeFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    try? close(descriptor, path: path)
  }
}

/// Why a file that was asked for is not there.
enum OutputFileFailure: Failure, Equatable {
  case unwritable(path: String, code: Int32)
  case isDirectory(path: String)
  /// A program or library that makes this format is missing, or failed; in both languages.
  case noSuchMaker(Phrase)
  case makerFailed(Phrase)

  var failureClass: FailureClass { .refused }

  var message: Phrase {
    switch self {
    case .unwritable(let path, let code):
      let reason = String(cString: strerror(code))
      return Phrase(
        zh: "无法写入 \(path)：\(reason)。文件未改动。请检查路径、权限与磁盘空间。",
        en: "\(path) cannot be written: \(reason). Nothing was changed. Check the path, its permissions and the disk.")
    case .isDirectory(let path):
      return Phrase(
        zh: "\(path) 是目录，未作改动。请用 --output 给出文件名。",
        en: "\(path) is a folder, and was left as it is. Name a file with --output.")
    case .noSuchMaker(let phrase), .makerFailed(let phrase):
      return phrase
    }
  }
}
