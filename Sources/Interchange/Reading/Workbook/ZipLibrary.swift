import CZip

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of libzip that we use, found when the first workbook is read.
///
/// Linking the library, which brings libcrypto, costs milliseconds at every start of a program that rarely reads a
/// workbook. These functions, and `zip_stat`, are the same from version 1.0 on.
struct ZipLibrary: Sendable {
  let openSource: @convention(c) (OpaquePointer, Int32, UnsafeMutablePointer<zip_error_t>?) -> OpaquePointer?
  let openDescriptor: @convention(c) (Int32, Int32, UnsafeMutablePointer<Int32>?) -> OpaquePointer?
  let makeSource:
    @convention(c) (UnsafeRawPointer?, UInt64, Int32, UnsafeMutablePointer<zip_error_t>?) -> OpaquePointer?
  let freeSource: @convention(c) (OpaquePointer) -> Void
  let discard: @convention(c) (OpaquePointer) -> Void
  let entryCount: @convention(c) (OpaquePointer, UInt32) -> Int64
  let stat: @convention(c) (OpaquePointer, UInt64, UInt32, UnsafeMutablePointer<zip_stat>) -> Int32
  let open: @convention(c) (OpaquePointer, UInt64, UInt32) -> OpaquePointer?
  let read: @convention(c) (OpaquePointer, UnsafeMutableRawPointer, UInt64) -> Int64
  let close: @convention(c) (OpaquePointer) -> Int32

  private static let names = ["libzip.so.5", "libzip.so.4", "libzip.so", "libzip.dylib"]

  /// The library, loaded the first time and kept.
  static func shared() throws(ReadingError) -> ZipLibrary {
    guard let loaded else { throw .workbook(.libraryMissing(name: "libzip")) }
    return loaded
  }

  private static let loaded = try? ZipLibrary()

  private init() throws(Missing) {
    guard let handle = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { throw Missing() }
    // The types above are those of the header.
    func find<Signature>(_ name: String) throws(Missing) -> Signature {
      guard let symbol = dlsym(handle, name) else { throw Missing() }
      return unsafeBitCast(symbol, to: Signature.self)
    }
    openSource = try find("zip_open_from_source")
    openDescriptor = try find("zip_fdopen")
    makeSource = try find("zip_source_buffer_create")
    freeSource = try find("zip_source_free")
    discard = try find("zip_discard")
    entryCount = try find("zip_get_num_entries")
    stat = try find("zip_stat_index")
    open = try find("zip_fopen_index")
    read = try find("zip_fread")
    close = try find("zip_fclose")
  }

  private struct Missing: Error {}
}
