#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes UTF-8 to an open file descriptor, 64 KiB at a time.
///
/// Call `flush` at the end: what isn't flushed is not written. The descriptor stays open, and the caller's.
public final class FileSink: TextSink {
  /// The system refused a write; `code` is its `errno`.
  public struct Failure: Error, Hashable {
    public let code: Int32
  }

  private static let capacity = 65_536

  private let descriptor: Int32
  private let beforeWriting: (() throws -> Void)?
  private var buffer: [UInt8] = []

  /// - Parameter beforeWriting: called before each of those 64 KiB; what it throws ends the writing.
  public init(descriptor: Int32, beforeWriting: (() throws -> Void)? = nil) {
    self.descriptor = descriptor
    self.beforeWriting = beforeWriting
    buffer.reserveCapacity(Self.capacity)
  }

  public func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  public func write(bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands everything gathered to the system.
  ///
  /// - Throws: `Failure`; what was gathered is dropped, since part of it may be written.
  public func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try beforeWriting?()
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let written = Darwin.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          throw Failure(code: errno)
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
