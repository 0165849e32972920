internal import GRDB
internal import Registry
internal import Schema

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file of a registry: made whole or not at all, opened only when it is one.
enum RegistryFile {
  /// "JJNG": says in the file's header whose it is.
  static let applicationID: Int32 = 0x4a4a_4e47
  static let currentVersion = Migration.sqlite.last?.version ?? 0

  static func openQueue(path: String) throws -> DatabaseQueue {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { throw StoreFailure.notFound(path: path) }
      throw StoreFailure.unreachable(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreFailure.notARegistry(path: path) }
    guard status.st_mode & S_IWOTH == 0 else { throw StoreFailure.writableByAll(path: path) }
    try refuseForeignHeader(path: path)
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: Connection.configuration())
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_NOTADB: throw StoreFailure.notARegistry(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
        throw StoreFailure.unreachable(path: path, reason: error.message ?? "\(error.resultCode)")
      default: throw Connection.failure(error, operation: nil)
      }
    }
    let version = try Connection.translatingErrors(operation: nil) {
      try queue.unsafeReentrantRead { database in
        var version = 0
        try RawStatement("PRAGMA user_version", in: database).rows { _ in
        } _: { row in
          version = row.int(0)
          return false
        }
        return version
      }
    }
    guard version <= currentVersion else {
      throw StoreFailure.newer(path: path, version: version, known: currentVersion)
    }
    guard version > 0 else { throw StoreFailure.notARegistry(path: path) }
    return queue
  }

  /// Looks at the first 100 bytes before SQLite does: a foreign file is not even locked.
  private static func refuseForeignHeader(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreFailure.unreachable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    let magic = Array("SQLite format 3\0".utf8)
    let application = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard count == 100, header.starts(with: magic), application == UInt32(bitPattern: applicationID) else {
      throw StoreFailure.notARegistry(path: path)
    }
  }

  static func create<Result>(
    path: String, temporaryName: String, _ founding: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    guard access(path, F_OK) != 0 else { throw StoreFailure.alreadyThere(path: path) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let temporary = "\(folder).jinjiang-\(temporaryName).new"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreFailure.unreachable(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    defer { unlink(temporary) }
    let result = try Connection.translatingErrors(operation: nil) {
      let queue = try DatabaseQueue(path: temporary, configuration: Connection.configuration())
      try applySchema(to: queue)
      let result = try founding(queue)
      try queue.close()
      return result
    }
    // A hard link fails where somebody else was quicker, which a rename would not.
    guard link(temporary, path) == 0 else {
      if errno == EEXIST { throw StoreFailure.alreadyThere(path: path) }
      throw StoreFailure.unreachable(path: path, reason: String(cString: strerror(errno)))
    }
    try synchronize(folder: folder.isEmpty ? "." : folder)
    return result
  }

  static func applySchema(to queue: DatabaseQueue) throws {
    // Twice the usual: an import writes half as many, and whoever reads everything reads half as many. One standing takes
    // no longer.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 8192") }
    try queue.inTransaction(.exclusive) { database in
      for migration in Migration.sqlite { try database.execute(sql: migration.sql) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(currentVersion)")
      return .commit
    }
  }

  private static func synchronize(folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StoreFailure.inputOutput(reason: String(cString: strerror(errno)))
    }
  }
}
