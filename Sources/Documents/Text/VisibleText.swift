/// Text with everything shown that a terminal or a reader's eye would not see.
///
/// Control characters, escape sequences, bidirectional controls and other format characters can recolour a terminal,
/// forge a line, or turn a name around. They are written as their code, ‹U+202E›, and a line break as ⏎.
/// Source: Unicode TR 36 (security considerations), TR 9 (bidirectional controls).
public enum VisibleText {
  /// The text in one line, every hidden character shown.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if previous != "\r" { shown += "⏎" }
      } else if scalar == "\r" {
        shown += "⏎"
      } else if isHidden(scalar) {
        shown += code(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return shown
  }

  /// Text for programs: control and bidirectional characters shown, tabs, line breaks and everything else kept.
  public static func data(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if isDangerous(scalar) { shown += code(scalar) } else { shown.unicodeScalars.append(scalar) }
    }
  }

  /// Whether a reader couldn't see the character: controls, format characters, fillers, private use.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 }
    if value >= 0x4E00 && value <= 0x9FFF { return false }
    return UnicodeTables.contains(UnicodeTables.hidden, value)
  }

  /// Whether a program that shows the character may be made to obey it, or can't read it at all.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The character as its code: ‹U+202E›.
  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
  }
}
