/// The texts that the cells of a workbook share, in one piece of memory.
///
/// Source: ISO/IEC 29500-1, 18.4. Formatting is dropped, and so are phonetic guides, which are no text of the cell.
final class SharedStrings: XMLListener {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let limit: Int
  private var isInItem = false
  private var isInText = false
  private var phonetics = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { ends.count }

  func withText<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = index == 0 ? 0 : ends[index - 1]
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<ends[index]])) }
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) throws {
    if element == "si" {
      isInItem = true
    } else if element == "rPh" {
      phonetics += 1
    } else if element == "t" {
      isInText = isInItem && phonetics == 0
    }
  }

  func end(_ element: XMLName) throws {
    if element == "si" {
      let start = ends.last ?? 0
      SpreadsheetEscape.decode(&bytes, from: start)
      isInItem = false
      ends.append(bytes.count)
      try check()
    } else if element == "rPh" {
      phonetics -= 1
    } else if element == "t" {
      isInText = false
    }
  }

  func text(_ text: UnsafeRawBufferPointer) throws {
    guard isInText else { return }
    bytes.append(contentsOf: text)
    try check()
  }

  /// Each string costs its bytes and a number.
  private func check() throws(ReadingError) {
    if bytes.count + ends.count * MemoryLayout<Int>.size > limit {
      throw .workbook(.sharedStringsTooLarge(limit: limit))
    }
  }
}

/// `_x000D_` and the like, by which workbooks hold what XML cannot, and `_x005F_` for the underscore before such a
/// code.
///
/// Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).
enum SpreadsheetEscape {
  /// Decodes the codes in `bytes[start...]`. A code for a control character other than tab and line ends stays text.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard var read = bytes[start...].firstIndex(of: 0x5F), read + 6 < bytes.count else { return }
    var write = read
    while read < bytes.count {
      if let scalar = code(bytes, at: read) {
        for byte in String(scalar).utf8 {
          bytes[write] = byte
          write += 1
        }
        read += 7
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    bytes.removeSubrange(write...)
  }

  private static func code(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 6 < bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else {
      return nil
    }
    let digits = bytes[index + 2..<index + 6]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
