internal import GRDBSQLite
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Storage that fails when it is told to: a layer of SQLite's own kind (a VFS) over the system's, for the files of folders
/// that were named to it. All other files pass it by.
///
/// It does not wait for the disk either: what a loss of power does is tried elsewhere.
public final class UnreliableStorage: Sendable {
  /// A failure that is to come.
  public struct Trouble: Sendable {
    /// How many calls still succeed.
    var calls: Int
    /// Everything after it fails as well, until the storage is mended.
    var lasts: Bool

    public init(after calls: Int, lasts: Bool) {
      self.calls = calls
      self.lasts = lasts
    }
  }

  private struct State: Sendable {
    var trouble: Trouble?
    var failures = 0
  }

  private let state = Mutex(State())

  /// - Parameter folder: files whose path begins with it are unreliable from now on.
  public init(folder: String) {
    _ = Layer.isInstalled
    Layer.folders.withLock { $0.append((folder, self)) }
  }

  public func expect(_ trouble: Trouble) { state.withLock { $0.trouble = trouble } }

  /// Nothing fails from now on.
  public func mend() { state.withLock { $0.trouble = nil } }

  /// How many calls failed.
  public var failures: Int { state.withLock { $0.failures } }

  fileprivate func fails() -> Bool {
    state.withLock { state in
      guard let trouble = state.trouble else { return false }
      guard trouble.calls <= 0 else {
        state.trouble?.calls -= 1
        return false
      }
      if !trouble.lasts { state.trouble = nil }
      state.failures += 1
      return true
    }
  }
}

/// An open file as SQLite keeps it: our methods, whose storage it is, and after them the system's file.
private struct OpenFile {
  var base: sqlite3_file
  var storage: UnsafeRawPointer?
}

/// SQLite's extended codes, whose macros do not come over.
private enum Code {
  static let read = SQLITE_IOERR | 1 << 8
  static let write = SQLITE_IOERR | 3 << 8
  static let fsync = SQLITE_IOERR | 4 << 8
  static let directoryFsync = SQLITE_IOERR | 5 << 8
  static let truncate = SQLITE_IOERR | 6 << 8
  static let fstat = SQLITE_IOERR | 7 << 8
  static let delete = SQLITE_IOERR | 10 << 8
  static let access = SQLITE_IOERR | 13 << 8
}

private typealias File = UnsafeMutablePointer<sqlite3_file>

private enum Layer {
  static let folders = Mutex<[(folder: String, storage: UnreliableStorage)]>([])

  // SQLite's own tables of functions: written once, before they are registered, and only read after that.
  nonisolated(unsafe) static let system = sqlite3_vfs_find(nil)
  nonisolated(unsafe) static let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
  nonisolated(unsafe) static let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)

  static let isInstalled: Bool = {
    guard let system else { return false }
    methods.initialize(to: makeMethods())
    var vfs = system.pointee
    vfs.pNext = nil
    vfs.szOsFile = Int32(MemoryLayout<OpenFile>.stride) + system.pointee.szOsFile
    vfs.zName = UnsafePointer(strdup("unreliable"))
    vfs.xOpen = { _, name, file, flags, outFlags in
      guard let system = Layer.system, let file else { return SQLITE_CANTOPEN }
      guard let storage = name.flatMap({ Layer.storage(of: String(cString: $0)) }) else {
        return system.pointee.xOpen(system, name, file, flags, outFlags)
      }
      file.pointee.pMethods = nil
      if storage.fails() { return SQLITE_CANTOPEN }
      let inner = Layer.inner(of: file)
      let code = system.pointee.xOpen(system, name, inner, flags, outFlags)
      guard inner.pointee.pMethods != nil else { return code }
      UnsafeMutableRawPointer(file).withMemoryRebound(to: OpenFile.self, capacity: 1) {
        $0.pointee.storage = UnsafeRawPointer(Unmanaged.passRetained(storage).toOpaque())
      }
      file.pointee.pMethods = UnsafePointer(Layer.methods)
      return code
    }
    vfs.xDelete = { _, name, synchronizes in
      guard let system = Layer.system else { return Code.delete }
      let storage = name.flatMap { Layer.storage(of: String(cString: $0)) }
      if let storage, storage.fails() {
        guard storage.failures.isMultiple(of: 2) else { return Code.delete }
        // It is gone, and whether that is on the disk can't be told.
        _ = system.pointee.xDelete(system, name, 0)
        return Code.directoryFsync
      }
      return system.pointee.xDelete(system, name, storage == nil ? synchronizes : 0)
    }
    vfs.xAccess = { _, name, flags, result in
      guard let system = Layer.system else { return Code.access }
      if name.flatMap({ Layer.storage(of: String(cString: $0)) })?.fails() == true { return Code.access }
      return system.pointee.xAccess(system, name, flags, result)
    }
    layer.initialize(to: vfs)
    return sqlite3_vfs_register(layer, 1) == SQLITE_OK
  }()

  static func storage(of path: String) -> UnreliableStorage? {
    folders.withLock { folders in folders.first { path.hasPrefix($0.folder) }?.storage }
  }

  static func inner(of file: File) -> File {
    (UnsafeMutableRawPointer(file) + MemoryLayout<OpenFile>.stride).assumingMemoryBound(to: sqlite3_file.self)
  }

  static func reference(of file: File) -> Unmanaged<UnreliableStorage>? {
    UnsafeMutableRawPointer(file).assumingMemoryBound(to: OpenFile.self).pointee.storage
      .map { Unmanaged.fromOpaque($0) }
  }

  /// The call of the system's file, unless the storage fails.
  static func pass(
    _ file: File?, failing code: Int32,
    _ call: (UnsafePointer<sqlite3_io_methods>, File) -> Int32
  ) -> Int32 {
    guard let file, let methods = inner(of: file).pointee.pMethods else { return code }
    if reference(of: file)?.takeUnretainedValue().fails() == true { return code }
    return call(methods, inner(of: file))
  }

  /// The call of the system's file, which succeeds whenever it does.
  static func pass<Result>(
    _ file: File?, otherwise: Result, _ call: (UnsafePointer<sqlite3_io_methods>, File) -> Result
  ) -> Result {
    guard let file, let methods = inner(of: file).pointee.pMethods else { return otherwise }
    return call(methods, inner(of: file))
  }

  static func makeMethods() -> sqlite3_io_methods {
    var methods = sqlite3_io_methods()
    methods.iVersion = 1
    methods.xClose = { file in
      guard let file else { return SQLITE_OK }
      let reference = Layer.reference(of: file)
      defer { reference?.release() }
      return Layer.pass(file, otherwise: SQLITE_OK) { $0.pointee.xClose($1) }
    }
    methods.xRead = { file, buffer, count, offset in
      Layer.pass(file, failing: Code.read) { $0.pointee.xRead($1, buffer, count, offset) }
    }
    methods.xWrite = { file, buffer, count, offset in
      let code = Layer.pass(file, failing: -1) { $0.pointee.xWrite($1, buffer, count, offset) }
      guard code == -1 else { return code }
      // Room for half of it.
      _ = Layer.pass(file, otherwise: SQLITE_OK) { $0.pointee.xWrite($1, buffer, count / 2, offset) }
      return offset % 8192 < 4096 ? SQLITE_FULL : Code.write
    }
    methods.xTruncate = { file, size in
      Layer.pass(file, failing: Code.truncate) { $0.pointee.xTruncate($1, size) }
    }
    methods.xSync = { file, _ in Layer.pass(file, failing: Code.fsync) { _, _ in SQLITE_OK } }
    methods.xFileSize = { file, size in
      Layer.pass(file, failing: Code.fstat) { $0.pointee.xFileSize($1, size) }
    }
    methods.xLock = { file, level in Layer.pass(file, otherwise: SQLITE_OK) { $0.pointee.xLock($1, level) } }
    methods.xUnlock = { file, level in Layer.pass(file, otherwise: SQLITE_OK) { $0.pointee.xUnlock($1, level) } }
    methods.xCheckReservedLock = { file, result in
      Layer.pass(file, otherwise: SQLITE_OK) { $0.pointee.xCheckReservedLock($1, result) }
    }
    methods.xFileControl = { file, operation, argument in
      Layer.pass(file, otherwise: SQLITE_NOTFOUND) { $0.pointee.xFileControl($1, operation, argument) }
    }
    methods.xSectorSize = { file in Layer.pass(file, otherwise: 4096) { $0.pointee.xSectorSize($1) } }
    methods.xDeviceCharacteristics = { file in
      Layer.pass(file, otherwise: 0) { $0.pointee.xDeviceCharacteristics($1) }
    }
    return methods
  }
}
