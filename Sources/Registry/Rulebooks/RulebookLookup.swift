extension RegistryReader {
  /// The rulebook that a person names by its edition (`2024.1`), by id and edition (`jinjiang 2024.1`), or by the
  /// beginning of its hash; without a name, the one that the registry started with.
  /// - Throws: `RulebookLookupFailure` where there is none, or more than one.
  public func theRulebook(named text: String?) throws -> Rulebook {
    guard let text else {
      let starting = try header().rulebook
      guard let rulebook = try rulebook(starting) else { throw RulebookLookupFailure.notOnRecord(starting) }
      return rulebook
    }
    let all = try rulebooks().compactMap { try rulebook($0) }
    let exact = all.filter { $0.edition == text || "\($0.id) \($0.edition)" == text }
    let found =
      exact.isEmpty && text.utf8.count >= 8 ? all.filter { $0.contentHash.description.hasPrefix(text) } : exact
    guard let only = found.first, found.count == 1 else {
      let known = (found.isEmpty ? all : found).map { "\($0.id) \($0.edition)" }
      throw found.isEmpty ? RulebookLookupFailure.unknown(text, known: known) : .several(text, known: known)
    }
    return only
  }
}

/// Why it is not clear which rulebook is meant.
public enum RulebookLookupFailure: Failure, Equatable {
  case unknown(String, known: [String])
  case several(String, known: [String])
  case notOnRecord(RulebookHash)

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .unknown(let text, let known):
      Phrase(
        zh: "没有版本为「\(excerpt(text))」的自律规则。已有：\(known.joined(separator: "、"))。",
        en: "There is no rulebook \"\(excerpt(text))\" on record. Known: \(known.joined(separator: ", ")).")
    case .several(let text, let known):
      Phrase(
        zh: "「\(excerpt(text))」可能是：\(known.joined(separator: "、"))。请写明规则名称和版本。",
        en: "\"\(excerpt(text))\" could be any of: \(known.joined(separator: ", ")). Give id and edition.")
    case .notOnRecord(let hash):
      Phrase(
        zh: "自律规则 \(hash) 未登记。请先用 jinjiang rulebook add 文件 登记。",
        en: "The rulebook \(hash) is not on record. Put it there first: jinjiang rulebook add FILE.")
    }
  }
}
