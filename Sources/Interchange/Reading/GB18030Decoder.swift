#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Strict GB18030 by iconv: it decodes what the standard assigns and stops at everything else.
final class GB18030Decoder {
  enum Stop {
    /// All input was taken.
    case done
    /// The room is full.
    case full
    /// The input ends inside a character.
    case cut
    /// These bytes are no character.
    case invalid([UInt8])
  }

  private let descriptor: iconv_t

  init() throws(ReadingError) {
    guard let descriptor = Self.open(to: "UTF-8", from: "GB18030") else {
      throw .notReadable(path: "iconv GB18030", code: errno)
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  func decode(
    _ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> (taken: Int, given: Int, stop: Stop) {
    var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
    var to = room.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    var free = room.count
    let result = iconv(descriptor, &from, &left, &to, &free)
    let code = errno
    let taken = input.count - left
    let given = room.count - free
    guard result == -1 else { return (taken, given, .done) }
    switch code {
    case E2BIG: return (taken, given, .full)
    case EINVAL: return (taken, given, .cut)
    default:
      let isPair = left > 1 && (0x81...0xFE).contains(input[taken]) && input[taken + 1] >= 0x30
      return (taken, given, .invalid(Array(input[taken...].prefix(isPair ? 2 : 1))))
    }
  }

  /// The GB18030 code of `scalar`: what stood in the file that it was decoded from.
  static func code(of scalar: Unicode.Scalar) -> [UInt8] {
    guard let back = open(to: "GB18030", from: "UTF-8") else { return [] }
    defer { iconv_close(back) }
    var utf8 = Array(String(scalar).utf8)
    var code = [UInt8](repeating: 0, count: 8)
    let given = utf8.withUnsafeMutableBytes { utf8 in
      code.withUnsafeMutableBytes { code in
        var from = utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = code.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = utf8.count
        var free = code.count
        _ = iconv(back, &from, &left, &to, &free)
        return code.count - free
      }
    }
    return Array(code[..<given])
  }

  private static func open(to: String, from: String) -> iconv_t? {
    let descriptor = iconv_open(to, from)
    return Int(bitPattern: descriptor) == -1 ? nil : descriptor
  }
}
