internal import Registry

/// What an import of events keeps for an association.
final class EventDesk {
  let association: Association
  /// Ordered by effective day.
  private let editions: [(effective: Day, terms: EditionTerms, isVoted: Bool)]
  /// The first number that this import has given; nil before it has given one.
  var firstNumber: CaseNumber?
  /// How many of its members have been looked up one by one.
  var lookups = 0
  /// The last of the references on record as bytes: a greater one is new, and needs no look.
  private var highestReference: [UInt8]
  /// How the key of a row begins that was exported from this association.
  let ownReferences: [UInt8]
  private lazy var ownNames = [association.code, association.name.zh, association.name.en].map { SearchKey($0).text }

  init(
    _ association: Association, in registry: any RegistryReader, terms: (RulebookHash) throws -> EditionTerms
  ) throws {
    self.association = association
    ownReferences = Array(ExportedEvent.ownReferences(of: association).utf8)
    editions = try registry.adoptions(of: association.key).map {
      ($0.effective, try terms($0.rulebook), try registry.isVoted($0))
    }
    guard !editions.isEmpty else { throw ScoringFailure.noRulebook(knownAt: registry.position) }
    highestReference = Array((try registry.highestReference(in: association.key) ?? "").utf8)
  }

  /// The edition in force on a day; the first one for days before any was.
  func terms(on day: Day) -> EditionTerms { edition(on: day).terms }

  /// Whether a vote of the assembly binds every member to the edition in force on a day.
  func isVoted(on day: Day) -> Bool { edition(on: day).isVoted }

  private func edition(on day: Day) -> (effective: Day, terms: EditionTerms, isVoted: Bool) {
    editions.last { $0.effective <= day } ?? editions[0]
  }

  /// Whether no reference on record can be this one.
  func isPastAllReferences(_ reference: String) -> Bool {
    var reference = reference
    return reference.withUTF8 { $0.comes(after: highestReference) }
  }

  func note(recorded reference: String, as number: CaseNumber) {
    if firstNumber == nil { firstNumber = number }
    if isPastAllReferences(reference) { highestReference = Array(reference.utf8) }
  }

  /// Whether a basis says that the association itself decided.
  func isOwn(basis: String) -> Bool {
    let text = SearchKey(basis).text
    return ownNames.contains { !$0.isEmpty && text.hasPrefix($0) }
  }
}
