internal import Registry
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard output, written in large pieces; and standard error for everything that is no result.
final class Output: Sendable {
  static let shared = Output()

  private let buffer = Mutex<[UInt8]>([])
  /// What went wrong while a remark waited for the results before it; told when the next result is written.
  private let failure = Mutex<OutputFailure?>(nil)

  private let begun = Atomic(false)

  /// Whether anything was written: then it cannot be begun again.
  var hasBegun: Bool { begun.load(ordering: .relaxed) }

  static let isTerminal = isatty(STDOUT_FILENO) == 1
  static let diagnosticsAreOnTerminal = isatty(STDERR_FILENO) == 1
  static let inputIsTerminal = isatty(STDIN_FILENO) == 1

  /// Columns of the terminal; nil where output goes elsewhere.
  static var terminalWidth: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static var wantsColour: Bool { isTerminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) }

  func write(_ text: String) throws {
    begun.store(true, ordering: .relaxed)
    try buffer.withLock { buffer in
      buffer.append(contentsOf: text.utf8)
      if buffer.count > 1 << 16 { try Output.empty(&buffer, to: STDOUT_FILENO) }
    }
  }

  func line(_ text: String = "") throws { try write(text + "\n") }

  func flush() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
    try buffer.withLock { try Output.empty(&$0, to: STDOUT_FILENO) }
  }

  /// A remark that is no result: what was chosen, what to do next. It comes after the results so far, wherever both are
  /// seen together.
  static func remark(_ text: String) {
    do {
      try shared.flush()
    } catch {
      shared.failure.withLock { $0 = error as? OutputFailure }
    }
    diagnose(text + "\n")
  }

  /// To standard error, as it is.
  static func diagnose(_ text: String) {
    var bytes = Array(text.utf8)
    // Nowhere is left to say that standard error is closed.
    try? empty(&bytes, to: STDERR_FILENO)
  }

  private static func empty(_ bytes: inout [UInt8], to descriptor: Int32) throws {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress! + offset, $0.count - offset) }
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        bytes.removeAll()
        throw OutputFailure(code: errno)
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}

/// Standard output could not be written: the reader has gone, the disk is full.
struct OutputFailure: Error {
  let code: Int32
  var reason: String { String(cString: strerror(code)) }
  /// `jinjiang … | head` is no failure.
  var readerHasGone: Bool { code == EPIPE }
}

/// A reader that goes away, and a file that must not grow, make a write fail instead of killing the program.
func ignoreWriteSignals() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
