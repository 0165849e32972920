import Interchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A row as a test compares it.
struct Line: Equatable, CustomStringConvertible {
  var line: Int
  var fields: [String]

  init(_ line: Int, _ fields: [String]) {
    self.line = line
    self.fields = fields
  }

  var description: String { "\(line): \(fields)" }
}

func rows(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> [Line] {
  var lines: [Line] = []
  try RowReader(bytes: bytes, options: options).forEachRow { lines.append(Line($0.line, $0.texts)) }
  return lines
}

func rows(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> [Line] {
  try rows(Array(text.utf8), options)
}

/// The error that ends the reading of `bytes`, or nil.
func failure(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> ReadingError? {
  do {
    _ = try rows(bytes, options)
    return nil
  } catch {
    return error as? ReadingError
  }
}

func failure(_ text: String, _ options: ReadingOptions = ReadingOptions()) -> ReadingError? {
  failure(Array(text.utf8), options)
}

/// A seeded generator: SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A file of the test's own, gone with this value.
final class ScratchFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/jinjiang-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      written += count
    }
    close(descriptor)
  }

  deinit { unlink(path) }
}
