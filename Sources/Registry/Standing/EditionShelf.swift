/// The editions of associations, made ready for scoring: each rulebook once, however many associations have adopted it.
///
/// Lives no longer than the reader that it asks.
public final class EditionShelf {
  private let registry: any RegistryReader
  private let lexicon: Lexicon
  /// A handful: looking through them costs less than a table of hashes.
  private var editions: [(hash: RulebookHash, edition: Edition)] = []

  public init(_ registry: any RegistryReader) throws {
    self.registry = registry
    lexicon = try registry.lexicon()
  }

  /// Everything that the association has adopted by the reader's position.
  public func editions(of association: Key<Association>) throws -> Editions {
    Editions(
      try registry.adoptions(of: association).map {
        Adoption(effective: $0.effective, sequence: $0.sequence, edition: try edition($0.rulebook))
      })
  }

  /// Scores as effective on a day, as known at the reader's position.
  public func scorer(for association: Key<Association>, asOf day: Day) throws -> Scorer {
    try Scorer(editions: editions(of: association), asOf: day, knownAt: registry.position)
  }

  private func edition(_ hash: RulebookHash) throws -> Edition {
    if let known = editions.first(where: { $0.hash == hash }) { return known.edition }
    guard let rulebook = try registry.rulebook(hash) else {
      throw StoreFailure.damaged(reason: "the adopted rulebook \(hash) is not on record")
    }
    let edition = try Edition(rulebook, lexicon: lexicon)
    editions.append((hash, edition))
    return edition
  }
}

extension RegistryReader {
  /// The editions that an association has adopted. For many associations, keep an `EditionShelf`.
  public func editions(of association: Key<Association>) throws -> Editions {
    try EditionShelf(self).editions(of: association)
  }

  /// Scores for one association as effective on a day, as known at this reader's position.
  public func scorer(for association: Key<Association>, asOf day: Day) throws -> Scorer {
    try EditionShelf(self).scorer(for: association, asOf: day)
  }

  /// Which rulebook is in force on a day, by the same rule as the scorer's; nil where none has been adopted.
  public func rulebookInForce(in association: Key<Association>, on day: Day) throws -> RulebookName? {
    let adoptions = try adoptions(of: association)
    guard let first = adoptions.first else { return nil }
    let inForce =
      adoptions.last { $0.effective <= day } ?? adoptions.last { $0.effective == first.effective } ?? first
    guard let rulebook = try rulebook(inForce.rulebook) else { return nil }
    return RulebookName(id: rulebook.id, edition: rulebook.edition, title: rulebook.title, hash: inForce.rulebook)
  }
}

/// Which edition of which rulebook, as it is named on an answer.
public struct RulebookName: Hashable, Sendable {
  public var id: String
  public var edition: String
  public var title: Phrase
  public var hash: RulebookHash

  public init(id: String, edition: String, title: Phrase, hash: RulebookHash) {
    self.id = id
    self.edition = edition
    self.title = title
    self.hash = hash
  }
}
