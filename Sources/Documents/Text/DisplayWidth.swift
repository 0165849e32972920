/// How many columns text takes on a terminal: two for East Asian wide characters, none for combining marks.
public enum DisplayWidth {
  public static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if UnicodeTables.contains(UnicodeTables.wide, value) { return 2 }
    return UnicodeTables.contains(UnicodeTables.combining, value) ? 0 : 1
  }

  /// The text followed, or preceded, by as many spaces as it lacks to the width.
  static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blank + text : text + blank
  }

  /// The text if it fits, else its beginning and … in at most so many columns.
  static func truncate(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    guard width > 0 else { return "" }
    return prefix(text, width: width - 1) + "…"
  }

  /// The longest beginning that takes at most so many columns; marks stay with their letter.
  static func prefix(_ text: String, width: Int) -> String {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = of(scalar)
      if used + next > width { break }
      used += next
      kept.append(scalar)
    }
    return String(kept)
  }
}
