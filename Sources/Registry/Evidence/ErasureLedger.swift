/// Which members' personal data were erased, by pseudonym: what a restored backup needs, which may be older.
///
/// Kept as a file beside the registry, since the erasure itself took everything else away. It names nobody.
public struct ErasureLedger: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public var entry: Position
    public var day: Day
    public var pseudonym: ID<Membership>
    public var also: [Position]
    public var basis: String
  }

  private static let form = "jinjiang-erasures 1"

  public var registry: String
  /// In the order of recording.
  public var lines: [Line]

  /// All erasures on record.
  public init(of registry: any RegistryReader) throws {
    self.registry = try registry.header().registry.description
    lines = try registry.erasures().compactMap { position in
      guard let entry = try registry.sealedEntry(at: position)?.entry,
        case .evidence(.memberErased(let fact)) = entry.draft.fact, let pseudonym = entry.draft.subject
      else { throw StoreFailure.damaged(reason: "entry \(position) erases nobody") }
      return Line(
        entry: position, day: entry.draft.effective, pseudonym: pseudonym, also: fact.also, basis: fact.basis)
    }
  }

  /// Strictly what `text` writes; nil for anything else.
  public init?(text: String) {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard text.hasSuffix("\n"), rows.popFirst() == Substring(ErasureLedger.form), rows.popLast() == "",
      let head = rows.popFirst(), head.hasPrefix("registry ")
    else { return nil }
    registry = String(head.dropFirst("registry ".count))
    lines = []
    for row in rows {
      let parts = row.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, parts[0] == "erased", let entry = ErasureLedger.position(parts[1]),
        let day = Day(String(parts[2])), let pseudonym = ID<Membership>(parts[3]), !parts[5].isEmpty
      else { return nil }
      let names = parts[4] == "-" ? [] : parts[4].split(separator: ",", omittingEmptySubsequences: false)
      let also = names.compactMap(ErasureLedger.position)
      guard also.count == names.count else { return nil }
      lines.append(Line(entry: entry, day: day, pseudonym: pseudonym, also: also, basis: String(parts[5])))
    }
  }

  public var text: String {
    let rows = lines.map { line in
      let also = line.also.isEmpty ? "-" : line.also.map(\.description).joined(separator: ",")
      return "erased \(line.entry) \(line.day) \(line.pseudonym) \(also) \(line.basis)"
    }
    return ([ErasureLedger.form, "registry \(registry)"] + rows).joined(separator: "\n") + "\n"
  }

  private static func position(_ text: some StringProtocol) -> Position? {
    guard text.hasPrefix("#"), let value = Int(text.dropFirst()), value > 0 else { return nil }
    return Position(value)
  }

  /// What is to be erased again in a registry that was restored, each as a request, in order.
  ///
  /// - Throws: `RestoreRefusal.otherErasures` where it is of another registry, or of another history.
  public func replays(in registry: any RegistryReader) throws -> [EraseMember] {
    guard try registry.header().registry.description == self.registry else { throw RestoreRefusal.otherErasures }
    let known = Set(try registry.erasures())
    return try lines.compactMap { line in
      guard line.entry > registry.position else {
        guard known.contains(line.entry) else { throw RestoreRefusal.otherErasures }
        return nil
      }
      // Who joined after the backup is not in it.
      guard let member = try registry.membership(line.pseudonym) else { return nil }
      let also = line.also.filter { $0 <= registry.position }
      guard try !registry.words(about: member).bodies.isEmpty else { return nil }
      return EraseMember(
        member.key, basis: line.basis, decider: "\(line.entry) (\(line.day))", also: also, isReplay: true)
    }
  }
}
