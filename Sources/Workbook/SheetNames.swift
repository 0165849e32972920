/// Names for sheets as spreadsheets allow them: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at an end, not
/// "History", and no two alike but for case.
struct SheetNames {
  private static let longest = 31
  private static let forbidden = Set("[]:*?/\\".unicodeScalars)

  private var taken: Set<String> = ["history"]

  /// A name as near to the text as may be; a number follows one that is taken.
  mutating func name(for text: String) -> String {
    let allowed = text.unicodeScalars.map { Self.forbidden.contains($0) ? " " : $0 }
    let cleaned = String(String.UnicodeScalarView(allowed))
    var base = Self.shortened(Self.trimmed(cleaned), to: Self.longest)
    if base.isEmpty { base = "Sheet" }
    var candidate = base
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " \(number)"
      candidate = Self.shortened(base, to: Self.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  private static func shortened(_ text: String, to length: Int) -> String { trimmed(text.prefix(utf16: length)) }

  private static func trimmed(_ text: String) -> String {
    let marks = Set(" '".unicodeScalars)
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension String {
  /// The longest beginning of at most so many UTF-16 units, by which Excel counts.
  func prefix(utf16 length: Int) -> String {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in unicodeScalars {
      used += UTF16.width(scalar)
      if used > length { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}
