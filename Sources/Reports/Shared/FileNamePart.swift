/// What of a text can stand in the name of a file, on any file system, in a shell and in a mail.
struct FileNamePart: Hashable, Sendable {
  /// May be empty.
  let text: String
  /// Whether it is the whole text as it was.
  let isWhole: Bool

  /// So that the whole name stays within the 255 bytes that a file system allows.
  private static let longest = 40

  /// Ideographs, ASCII letters and digits, `-` and `_`; anything else becomes `_`.
  init(_ text: String) {
    var safe = ""
    var isWhole = !text.isEmpty
    for scalar in text.unicodeScalars {
      guard safe.unicodeScalars.count < FileNamePart.longest else {
        isWhole = false
        break
      }
      if FileNamePart.isSafe(scalar) {
        safe.unicodeScalars.append(scalar)
      } else {
        if safe.last != "_" { safe.append("_") }
        isWhole = false
      }
    }
    self.text = safe
    self.isWhole = isWhole
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
    }
    // Ideographs; letters with marks could be written in two ways, one name here and another there.
    return scalar.properties.isUnifiedIdeograph
  }
}
