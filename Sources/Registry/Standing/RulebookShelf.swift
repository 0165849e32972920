/// The rulebooks that an association has adopted, for what its cases are called: each act by the edition that judges it.
public struct RulebookShelf: Sendable, Equatable {
  /// In force on the day of the answer.
  public let inForce: Rulebook
  private let byEdition: [String: Rulebook]

  public init(inForce: Rulebook, editions: Editions) {
    self.inForce = inForce
    byEdition = Dictionary(
      editions.adoptions.map { ($0.edition.rulebook.edition, $0.edition.rulebook) }, uniquingKeysWith: { $1 })
  }

  /// The rulebook of an edition; the one in force where no such edition was adopted.
  public subscript(edition: String) -> Rulebook { byEdition[edition] ?? inForce }

  /// What a category is called: by the edition that judges the act, else by the one in force, else by any, else by its id.
  public func title(of category: CategoryID, edition: String? = nil) -> Phrase {
    let judging = edition.flatMap { byEdition[$0] } ?? inForce
    return judging.title(of: category) ?? inForce.title(of: category)
      ?? byEdition.sorted { $0.key > $1.key }.lazy.compactMap { $0.value.title(of: category) }.first
      ?? Phrase(zh: category.id, en: category.id)
  }

  /// The article that a category serves now, or did last; nil where no edition has the category.
  public func article(of category: CategoryID) -> String? {
    let books = [inForce] + byEdition.sorted { $0.key > $1.key }.map(\.value)
    return books.lazy.compactMap { $0.violation(category)?.article ?? $0.commendation(category)?.article }.first
  }
}
