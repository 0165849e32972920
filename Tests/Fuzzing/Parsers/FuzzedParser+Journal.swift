import Registry

extension FuzzedParser {
  /// Bodies of entries, as a damaged or hostile registry may hold them.
  static let journal: [FuzzedParser] = [
    FuzzedParser("facts") { bytes in
      guard bytes.count >= 2, let kind = EntryKind(rawValue: UInt16(bytes[0]) << 8 | UInt16(bytes[1])) else { return }
      let body = Array(bytes.dropFirst(2))
      guard let fact = accepted({ try Fact(kind: kind, decoding: body) }) else { return }
      var writer = ByteWriter()
      fact.encode(into: &writer)
      try require(fact.kind == kind, "\(kind) was read as \(fact.kind)")
      try requireSame(body, writer.bytes)
      _ = fact.fields
    },
    FuzzedParser("personal") { bytes in
      guard let personal = accepted({ try Personal(decoding: bytes) }) else { return }
      var writer = ByteWriter()
      personal.encode(into: &writer)
      try requireSame(bytes, writer.bytes)
    },
  ]
}
