#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is read of a PDF that came from somewhere: its keywords, and its text where a program for that is installed.
public enum PDFReading {
  /// Longer keywords are cut, in bytes.
  private static let longest = 16_384

  public static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// The keywords that the file's properties name, each as text.
  ///
  /// Finds what WeasyPrint writes: an information dictionary outside of any compressed stream. Reads at most as much as
  /// there is, and nothing twice. Source: ISO 32000-1, 7.3.4 (strings), 14.3.3 (information dictionary).
  public static func keywords(of bytes: [UInt8]) -> [String] {
    let name = Array("/Keywords".utf8)
    var found: [String] = []
    var index = 0
    while index + name.count < bytes.count {
      guard bytes[index] == name[0], bytes[index..<index + name.count].elementsEqual(name) else {
        index += 1
        continue
      }
      index += name.count
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      let rest = bytes[(index + 1)...].prefix(longest)
      switch bytes[index] {
      case UInt8(ascii: "("): found.append(text(literal(rest)))
      case UInt8(ascii: "<"): found.append(text(hexadecimal(rest)))
      default: break
      }
    }
    return found
  }

  private static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var string: [UInt8] = []
    var depth = 1
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        string.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"):
        isEscaped = true
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { break }
      string.append(byte)
    }
    return string
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var string: [UInt8] = []
    var half: UInt8?
    for byte in bytes {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) else {
        if byte == UInt8(ascii: ">") { break }
        continue
      }
      if let high = half {
        string.append(high << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    return string
  }

  private static func text(_ bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  /// The lines of a PDF as pdftotext reads them; nil where it is not installed, or cannot read the file.
  public static func lines(ofFile path: String) -> [String]? {
    guard let output = try? ChildProgram.temporaryFile() else { return nil }
    defer { close(output) }
    let file = path.hasPrefix("/") ? path : "./" + path
    guard (try? ChildProgram.run(["pdftotext", "-layout", "-enc", "UTF-8", file, "-"], output: output)) == 0 else {
      return nil
    }
    let text = String(decoding: ChildProgram.end(of: output, most: 64 << 20), as: UTF8.self)
    return text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" }).map(String.init)
  }
}
