/// The apostrophe that keeps a spreadsheet from running a text as a formula.
///
/// A text that opens with `=`, `+`, `-`, `@`, a tab or a carriage return, or with the full-width form of a sign, is
/// written behind an apostrophe. So is one that opens with apostrophes and then such a start: taking one apostrophe
/// off gives every text back.
public enum FormulaGuard {
  public static func isNeeded(_ text: FieldBytes) -> Bool {
    guard let first = text.first else { return false }
    if first > 0x40 && first < 0xEF { return false }
    return startsFormula(text, from: text.firstIndex { $0 != 0x27 } ?? text.count)
  }

  /// The text without the apostrophe that guards it, if one does.
  public static func removed(from text: FieldBytes) -> FieldBytes {
    guard text.first == 0x27, isNeeded(text) else { return text }
    return FieldBytes(rebasing: text.dropFirst())
  }

  private static func startsFormula(_ text: FieldBytes, from index: Int) -> Bool {
    guard index < text.count else { return false }
    switch text[index] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    case 0xEF:
      // ＝ ＋ － ＠ are EF BC followed by one byte each.
      guard index + 2 < text.count, text[index + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[index + 2])
    default: return false
    }
  }
}
