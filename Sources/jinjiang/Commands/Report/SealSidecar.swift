internal import Reports

/// The seal of a CSV file, in a file beside it: `2026Q3.csv` has `2026Q3-seal.csv`; the tables of one report in a folder,
/// `SX-2026Q3-members.csv` and the others, have one together.
enum SealSidecar {
  private static let suffix = "-seal.csv"

  static func path(beside path: String) -> String { stem(of: path) + suffix }

  /// What the seal beside a file says; nil where there is none.
  static func code(beside path: String) throws -> SealCode? {
    let stem = stem(of: path)
    let family = stem.lastIndex(of: "-").map { String(stem[..<$0]) }
    for candidate in [stem, family].compactMap(\.self) where InputFile.isThere(candidate + suffix) {
      let text = String(decoding: try InputFile.bytes(at: candidate + suffix), as: UTF8.self)
      if let code = SealCode(findIn: text), code.format == "csv" { return code }
    }
    return nil
  }

  private static func stem(of path: String) -> String {
    path.hasSuffix(".csv") ? String(path.dropLast(4)) : path
  }
}
