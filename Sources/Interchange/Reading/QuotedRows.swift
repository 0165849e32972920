import CCSV

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows with quotes, by libcsv in its strict mode.
///
/// libcsv strips blanks around fields unless told otherwise, which RFC 4180 forbids, knows no line numbers, and takes
/// a bare carriage return for the end of a row. So it is given one line at a time, or a piece of a long one, and its
/// state is looked at in between.
final class QuotedRows {
  private var parser = csv_parser()
  private let row: RowBuffer
  private var fieldsSeen = 0
  private var rowEnded = false
  /// Where the quote stands that is open.
  private var opened = TextPosition(line: 1, column: 1)

  init(_ row: RowBuffer) {
    self.row = row
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_space_func(&parser) { _ in 0 }
    csv_set_blk_size(&parser, 16 << 10)
  }

  deinit { csv_free(&parser) }

  /// Whether the next byte starts a row. 0 is libcsv's state "row not begun".
  var isBetweenRows: Bool { parser.pstate == 0 }

  /// Whether the next byte is inside quotes. 2 is libcsv's state "field begun".
  private var isInQuotes: Bool { parser.pstate == 2 && parser.quoted != 0 }

  /// Takes a line with its line feed, or a piece that starts at `position`. True when a row is complete in the buffer.
  func take(_ piece: UnsafeRawBufferPointer, at position: TextPosition) throws(ReadingError) -> Bool {
    rowEnded = false
    var fed = 0
    var from = 0
    while let found = memchr(piece.baseAddress! + from, 0x0D, piece.count - from) {
      let index = UnsafeRawPointer(found) - piece.baseAddress!
      from = index + 1
      if from < piece.count && piece[from] == 0x0A { continue }
      try parse(piece, fed..<index, at: position)
      fed = index
      guard isInQuotes else { throw .bareCarriageReturn(place(piece, index, position)) }
    }
    try parse(piece, fed..<piece.count, at: position)
    return rowEnded
  }

  /// Ends the text. True when that completes a row.
  func finish() throws(ReadingError) -> Bool {
    rowEnded = false
    if csv_fini(&parser, Self.field, Self.rowEnd, Unmanaged.passUnretained(self).toOpaque()) != 0 {
      throw .quoteNeverClosed(opened)
    }
    if let failure = row.failure { throw failure }
    return rowEnded
  }

  private func parse(
    _ piece: UnsafeRawBufferPointer, _ range: Range<Int>, at position: TextPosition
  ) throws(ReadingError) {
    guard !range.isEmpty else { return }
    let seen = fieldsSeen
    let wasInQuotes = isInQuotes
    let taken = csv_parse(
      &parser, piece.baseAddress! + range.lowerBound, range.count, Self.field, Self.rowEnd,
      Unmanaged.passUnretained(self).toOpaque())
    if let failure = row.failure { throw failure }
    guard taken == range.count else {
      // libcsv: 3 is "field might have ended", after a closing quote.
      let place = place(piece, range.lowerBound + taken, position)
      throw parser.pstate == 3 ? .textAfterQuote(place) : .quoteInsideField(place)
    }
    if isInQuotes && !(wasInQuotes && seen == fieldsSeen) {
      opened = place(piece, openingQuote(piece, endingAt: range.upperBound), position)
    }
    row.checkRoom(for: parser.entry_pos)
    if let failure = row.failure { throw failure }
  }

  /// The offset of the quote that opened the field which is still open at `end`: back over what the field holds so far.
  private func openingQuote(_ piece: UnsafeRawBufferPointer, endingAt end: Int) -> Int {
    var index = end
    for _ in 0..<parser.entry_pos where index > 0 {
      index -= piece[index - 1] == 0x22 ? 2 : 1
    }
    return max(index - 1, 0)
  }

  private func place(_ piece: UnsafeRawBufferPointer, _ offset: Int, _ start: TextPosition) -> TextPosition {
    let before = scalarCount(UnsafeRawBufferPointer(rebasing: piece[..<offset]))
    return TextPosition(line: start.line, column: start.column + before)
  }

  private static let field: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    start, count, context in
    guard let context else { return }
    let rows = Unmanaged<QuotedRows>.fromOpaque(context).takeUnretainedValue()
    rows.fieldsSeen += 1
    rows.row.append(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static let rowEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context else { return }
    Unmanaged<QuotedRows>.fromOpaque(context).takeUnretainedValue().rowEnded = true
  }
}
