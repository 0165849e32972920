/// Founds an association in the registry, on a rulebook from its first live day on.
public struct FoundAssociation: Request {
  public static let kind = RequestKind.foundAssociation

  public var code: String
  public var name: Phrase
  /// A remark about its standing here; empty for most.
  public var note: Phrase
  /// Nil: the day of recording. A day in the past is right: its record may have begun on paper.
  public var liveFrom: Day?
  /// Nil: the rulebook that the registry started with.
  public var rulebook: RulebookHash?
  /// What the adoption rests on, such as the resolution of the assembly.
  public var basis: String?

  public init(
    code: String, name: Phrase, note: Phrase = Phrase(zh: "", en: ""), liveFrom: Day? = nil,
    rulebook: RulebookHash? = nil, basis: String? = nil
  ) {
    self.code = code
    self.name = name
    self.note = note
    self.liveFrom = liveFrom
    self.rulebook = rulebook
    self.basis = basis
  }

  public static let unstatedBasis = "建立协会登记时采用 (adopted at founding)"

  public func describe(into writer: inout ByteWriter) {
    writer.put(code)
    writer.put(name)
    writer.put(note)
    writer.put(optional: liveFrom) { $0.put($1) }
    writer.put(optional: rulebook) { $0.put(blob: $1.bytes) }
    writer.put(optional: basis) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Association {
    guard FoundAssociation.isCode(code) else { throw AssociationFailure.malformedCode(code) }
    if let known = try registry.association(code: code) {
      throw AssociationFailure.codeTaken(code, by: known.name)
    }
    let name = Phrase(
      zh: try EnteredText.line(self.name.zh, as: .name), en: try EnteredText.line(self.name.en, as: .name))
    let rulebook = try self.rulebook ?? registry.header().rulebook
    guard try registry.rulebook(rulebook) != nil else { throw RulebookLookupFailure.notOnRecord(rulebook) }

    let liveFrom = liveFrom ?? act.today
    let key = Key<Association>(
      try registry.append(
        EntryDraft(
          effective: liveFrom, fact: .associationFounded(AssociationFounded(code: code, name: name, note: note)))))
    try registry.append(
      EntryDraft(
        effective: liveFrom,
        fact: .rulebookAdopted(
          RulebookAdopted(
            association: key, rulebook: rulebook,
            basis: try EnteredText.optionalLine(basis, as: .basis) ?? FoundAssociation.unstatedBasis))))
    return Association(key: key, code: code, name: name, liveFrom: liveFrom, note: note)
  }

  /// Short, and safe in a file name: letters, digits, `-` and `_`, the first a letter or digit.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 32, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
