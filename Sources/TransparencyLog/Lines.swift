// The formats are made of bytes, and so is their reading: to a Swift `String`, "\r\n" is one character, a combining mark
// hides the separator before it, and texts of different bytes can be equal.

let newline = UInt8(ascii: "\n")

extension Collection<UInt8> {
  /// The pieces between newlines; the last one is empty where the text ends in a newline.
  var lines: [SubSequence] { split(separator: newline, omittingEmptySubsequences: false) }
}

extension [UInt8] {
  /// The positions of the newlines that are followed by an empty line.
  var emptyLines: some BidirectionalCollection<Int> {
    indices.dropLast().lazy.filter { self[$0] == newline && self[$0 + 1] == newline }
  }
}
