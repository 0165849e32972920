#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place of a cell: `AB12` is column 27, counted from 0, of row 12, counted from 1.
enum CellReference {
  /// Nil for anything else than up to three letters and up to seven digits.
  static func parse(_ reference: UnsafePointer<CChar>) -> (column: Int, row: Int)? {
    var index = 0
    var column = 0
    while (0x41...0x5A).contains(reference[index]), index < 4 {
      column = column * 26 + Int(reference[index] - 0x40)
      index += 1
    }
    guard (1...3).contains(index), let row = number(reference + index) else { return nil }
    return (column - 1, row)
  }

  /// A whole number from 1 to 9,999,999, without sign.
  static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var index = 0
    var value = 0
    while (0x30...0x39).contains(text[index]), index < 8 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return (1...7).contains(index) && text[index] == 0 && value > 0 ? value : nil
  }
}
