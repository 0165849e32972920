internal import Documents
internal import Registry

/// A canonical value as a file for programs: the same values in the same order, but set in lines, and with everything
/// escaped that cannot be seen.
extension JSONWriter {
  /// - Parameters:
  ///   - depth: how many levels are set in lines of their own.
  ///   - seal: a last member of the object that says where it comes from; no part of the value.
  mutating func value(_ value: CanonicalJSON, depth: Int = 2, seal: SealPaper? = nil) {
    switch value {
    case .null: null()
    case .bool(let value): flag(value)
    case .integer(let value): integer(value)
    case .decimal(let thousandths):
      if thousandths % 100 == 0 { number(thousandths / 100, places: 1) } else { number(thousandths, places: 3) }
    case .string(let text): string(text)
    case .array(let values):
      array(inline: depth == 0) { json in for each in values { json.value(each, depth: max(0, depth - 1)) } }
    case .object(let members):
      object(inline: depth == 0) { json in
        for (name, each) in members.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          json.value(each, depth: max(0, depth - 1))
        }
        if let seal { json.seal(seal) }
      }
    }
  }

  /// The same with a list that is handed on element by element.
  mutating func value(of listing: ReportListing, seal: SealPaper, to write: (String) throws -> Void) throws {
    guard case .object(let members) = listing.frame else { return value(listing.frame, seal: seal) }
    beginObject()
    for (name, each) in members.sorted(by: { $0.key < $1.key }) {
      key(name)
      guard name == listing.key else {
        value(each, depth: 1)
        continue
      }
      beginArray()
      for index in 0..<listing.count {
        value(listing.element(index), depth: 0)
        try write(take())
      }
      endArray()
    }
    self.seal(seal)
    endObject()
  }
}
