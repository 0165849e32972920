extension EvidenceFile {
  /// The most of a file's name that is kept when it is copied out, in bytes; the end of it counts as much as the beginning.
  private static let nameLimit = 120

  /// The original name as a file may be called anywhere: nothing that a terminal obeys, that leads into a folder, or that
  /// another system refuses. Never empty.
  public var fileName: String {
    let unsafe = #"/\:*?"<>|"#.unicodeScalars
    var scalars = String.UnicodeScalarView()
    for scalar in (name ?? "").unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: continue
      default: scalars.append(unsafe.contains(scalar) ? "_" : scalar)
      }
    }
    var safe = EvidenceFile.trimmed(String(scalars)[...])
    if safe.utf8.count > EvidenceFile.nameLimit {
      let ending = safe.lastIndex(of: ".").map { safe[$0...] } ?? ""
      let tail = ending.utf8.count <= 16 ? ending : ""
      while safe.utf8.count + tail.utf8.count > EvidenceFile.nameLimit { safe.removeLast() }
      safe = EvidenceFile.trimmed(safe) + tail
    }
    return safe.isEmpty ? "evidence-\(caseKey.number)-\(number)" : String(safe)
  }

  /// Without the dots that hide a file and the blanks and dots that some systems drop.
  private static func trimmed(_ name: Substring) -> Substring {
    var name = name.drop { $0 == "." || $0 == "-" || $0.isWhitespace }
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    return name
  }
}
