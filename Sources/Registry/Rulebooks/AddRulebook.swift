/// Puts a rulebook on record, whole, so that an association can adopt it.
public struct AddRulebook: Request {
  public static let kind = RequestKind.addRulebook

  public var rulebook: Rulebook

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  public func describe(into writer: inout ByteWriter) {
    writer.put(blob: rulebook.canonicalBytes)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> RulebookHash {
    let hash = rulebook.contentHash
    for known in try registry.rulebooks() {
      if known == hash { throw AddRulebookFailure.onRecord(id: rulebook.id, edition: rulebook.edition) }
      guard let other = try registry.rulebook(known) else { continue }
      if other.id == rulebook.id, other.edition == rulebook.edition {
        throw AddRulebookFailure.editionTaken(id: rulebook.id, edition: rulebook.edition)
      }
    }
    try registry.append(
      EntryDraft(
        effective: act.today, fact: .rulebookAdded(RulebookAdded(canonical: rulebook.canonicalBytes))))
    return hash
  }
}

/// Why a rulebook is not put on record.
public enum AddRulebookFailure: Failure, Equatable {
  case onRecord(id: String, edition: String)
  /// The edition is on record with another content; an edition never changes.
  case editionTaken(id: String, edition: String)

  public var failureClass: FailureClass {
    switch self {
    case .onRecord: .refused
    case .editionTaken: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .onRecord(let id, let edition):
      Phrase(
        zh: "自律规则 \(id) \(edition) 已在登记库中，内容相同。未作登记，可直接使用。",
        en: "The rulebook \(id) \(edition) is on record already, word for word. Nothing was recorded; use it.")
    case .editionTaken(let id, let edition):
      Phrase(
        zh: "自律规则 \(id) \(edition) 已在登记库中，内容不同；已登记的版本不能改动。未作登记。请在文件中写一个新的 edition。",
        en:
          "The rulebook \(id) \(edition) is on record with another content, and an edition never changes. Nothing was recorded. Give the file a new edition."
      )
    }
  }
}
