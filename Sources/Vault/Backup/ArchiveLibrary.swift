internal import CZip

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The functions of libzip by which backups are written and read, found when the first one is; why it is not linked, see
/// the header of CZip. All are there, and the same, from version 1.0 on.
struct ArchiveLibrary: Sendable {
  let openPath: @convention(c) (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Int32>?) -> OpaquePointer?
  let discard: @convention(c) (OpaquePointer) -> Void
  let close: @convention(c) (OpaquePointer) -> Int32
  let message: @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
  let sourceOfFile: @convention(c) (OpaquePointer, UnsafePointer<CChar>, UInt64, Int64) -> OpaquePointer?
  let sourceOfBuffer: @convention(c) (OpaquePointer, UnsafeRawPointer?, UInt64, Int32) -> OpaquePointer?
  let freeSource: @convention(c) (OpaquePointer) -> Void
  let add: @convention(c) (OpaquePointer, UnsafePointer<CChar>, OpaquePointer, UInt32) -> Int64
  let entryCount: @convention(c) (OpaquePointer, UInt32) -> Int64
  let stat: @convention(c) (OpaquePointer, UInt64, UInt32, UnsafeMutablePointer<zip_stat>) -> Int32
  let openEntry: @convention(c) (OpaquePointer, UInt64, UInt32) -> OpaquePointer?
  let read: @convention(c) (OpaquePointer, UnsafeMutableRawPointer, UInt64) -> Int64
  let closeEntry: @convention(c) (OpaquePointer) -> Int32

  private static let names = ["libzip.so.5", "libzip.so.4", "libzip.so", "libzip.dylib"]

  static func shared() throws(BackupFailure) -> ArchiveLibrary {
    guard let loaded else { throw .libraryMissing }
    return loaded
  }

  private static let loaded = try? ArchiveLibrary()

  private init() throws(Missing) {
    guard let handle = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { throw Missing() }
    // The types above are those of the header.
    func find<Signature>(_ name: String) throws(Missing) -> Signature {
      guard let symbol = dlsym(handle, name) else { throw Missing() }
      return unsafeBitCast(symbol, to: Signature.self)
    }
    openPath = try find("zip_open")
    discard = try find("zip_discard")
    close = try find("zip_close")
    message = try find("zip_strerror")
    sourceOfFile = try find("zip_source_file")
    sourceOfBuffer = try find("zip_source_buffer")
    freeSource = try find("zip_source_free")
    add = try find("zip_file_add")
    entryCount = try find("zip_get_num_entries")
    stat = try find("zip_stat_index")
    openEntry = try find("zip_fopen_index")
    read = try find("zip_fread")
    closeEntry = try find("zip_fclose")
  }

  private struct Missing: Error {}
}
