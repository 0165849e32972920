/// Breaks text into lines of a width: between words, and between Chinese characters, but no line begins with a closing
/// mark or ends with an opening one. A word longer than the line is cut.
enum LineBreaker {
  private static let closing = Set("，。、；：！？）》」』】〕”’…％,.;:!?)]}%".unicodeScalars)
  private static let opening = Set("（《「『【〔“‘([{".unicodeScalars)

  /// At least one line, each at most `width` columns, without spaces at the ends.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      var piece = piece
      if used + DisplayWidth.of(trimmed(piece)) > width, !line.isEmpty {
        lines.append(trimmed(line))
        line = ""
        used = 0
      }
      while DisplayWidth.of(trimmed(piece)) > width {
        let head = DisplayWidth.prefix(piece, width: width)
        lines.append(head)
        piece = String(piece.unicodeScalars.dropFirst(head.unicodeScalars.count))
      }
      line += piece
      used += DisplayWidth.of(piece)
    }
    let last = trimmed(line)
    if !last.isEmpty || lines.isEmpty { lines.append(last) }
    return lines
  }

  /// What must stay together: a word with the spaces after it, or a character with the marks that cling to it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let previous, breaks(between: previous, and: scalar) {
        pieces.append(piece)
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
      previous = scalar
    }
    pieces.append(piece)
    return pieces
  }

  private static func breaks(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) || DisplayWidth.of(right) == 0 { return false }
    return left == " " || DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2
  }

  /// The text without the spaces at its end.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.lastIndex(where: { $0 != " " }) else { return "" }
    return String(scalars[...last])
  }
}
