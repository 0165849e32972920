/// Without the white space around it, the ideographic space included.
func trimmed(_ text: String) -> String {
  // Most texts are seen to need nothing from their first and last byte; U+3000 is E3 80 80 in UTF-8.
  guard let first = text.utf8.first, let last = text.utf8.last,
    first <= 0x20 || first == 0xe3 || last <= 0x20 || last == 0x80
  else { return text }
  let scalars = text.unicodeScalars
  let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
  let rest = scalars[start...]
  let end = rest.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? start
  return String(rest[..<end])
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\n", "\r", "\u{3000}": true
  default: false
  }
}

/// The text as a message shows it: at most 60 characters.
func excerpt(_ text: String) -> String {
  let head = text.prefix(60)
  return head.endIndex == text.endIndex ? text : head + "…"
}

/// The known name that was probably meant: at most two letters away, and fewer than half of the text.
func nearest(to text: String, among names: [String]) -> String? {
  guard text.utf8.count <= 64 else { return nil }
  let nearest = names.map { (name: $0, distance: editDistance($0, text)) }.min { $0.distance < $1.distance }
  guard let nearest, nearest.distance <= 2, nearest.distance * 2 < text.count else { return nil }
  return nearest.name
}

// Levenshtein, one row at a time.
private func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b.lowercased())
  var row = Array(0...b.count)
  for (i, x) in a.lowercased().enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
