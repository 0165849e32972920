import CQREncode
public import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes QR codes with libqrencode, loaded when the first one is made: few runs of the program need one.
public enum QREncoder {
  #if canImport(Darwin)
    private static let installation = "brew install qrencode"
    private static let names = ["libqrencode.4.dylib", "/opt/homebrew/lib/libqrencode.4.dylib"]
  #else
    private static let installation = "apt install libqrencode4"
    private static let names = ["libqrencode.so.4"]
  #endif

  /// What a symbol of the largest version holds at the lowest level of correction, in bytes.
  public static let capacity = 2953

  /// Whether codes can be made here.
  /// - Throws: `QREncoderFailure.notInstalled`.
  public static func requireLibrary() throws(QREncoderFailure) { _ = try loaded.get() }

  /// The smallest symbol that holds the bytes: with medium correction as long as the modules stay large enough to be
  /// printed on a page, else with low.
  public static func symbol(for bytes: [UInt8]) throws(QREncoderFailure) -> QRSymbol {
    let library = try loaded.get()
    let level = bytes.count <= 1000 ? QR_ECLEVEL_M : QR_ECLEVEL_L
    guard bytes.count <= capacity, let code = library.encode(Int32(bytes.count), bytes, 0, level) else {
      throw .tooLong(bytes.count)
    }
    defer { library.free(code) }
    let width = Int(code.pointee.width)
    // The lowest bit of each byte is the colour; the others say what the module is for.
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
    guard let symbol = QRSymbol(width: width, isDark: modules) else { throw .tooLong(bytes.count) }
    return symbol
  }

  private struct Library: Sendable {
    let encode:
      @convention(c) (Int32, UnsafePointer<UInt8>?, Int32, QRecLevel) -> UnsafeMutablePointer<CQREncode.QRcode>?
    let free: @convention(c) (UnsafeMutablePointer<CQREncode.QRcode>?) -> Void
  }

  private static let loaded = Result { () throws(QREncoderFailure) in try load() }

  private static func load() throws(QREncoderFailure) -> Library {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let encode = dlsym(handle, "QRcode_encodeData"), let free = dlsym(handle, "QRcode_free")
    else { throw .notInstalled(command: installation) }
    // The types are those of the headers; the name of the library holds their version.
    return Library(
      encode: unsafeBitCast(
        encode,
        to: (@convention(c) (Int32, UnsafePointer<UInt8>?, Int32, QRecLevel)
          -> UnsafeMutablePointer<CQREncode.QRcode>?).self),
      free: unsafeBitCast(free, to: (@convention(c) (UnsafeMutablePointer<CQREncode.QRcode>?) -> Void).self))
  }
}

/// What keeps a QR code from being made.
public enum QREncoderFailure: Error, Sendable, Equatable {
  case notInstalled(command: String)
  /// More than any symbol holds, in bytes.
  case tooLong(Int)
}
