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
  /// The last of the references as bytes, of those before this import and of all: a greater one is new, and needs no look.
  private let highestBefore: [UInt8]
  private var highestReference: [UInt8]
  /// Those that this import has recorded; nil as long as each was the greatest.
  private var recorded: ReferenceFilter?
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
    highestBefore = Array((try registry.highestReference(in: association.key) ?? "").utf8)
    highestReference = highestBefore
  }

  /// The edition in force on a day; the first one for days before any was.
  func terms(on day: Day) -> EditionTerms { edition(on: day).terms }

  /// Whether a vote of the assembly binds every member to the edition in force on a day.
  func isVoted(on day: Day) -> Bool { edition(on: day).isVoted }

  private func edition(on day: Day) -> (effective: Day, terms: EditionTerms, isVoted: Bool) {
    editions.last { $0.effective <= day } ?? editions[0]
  }

  /// The case that a reference stands for, and the fingerprint of its row; nil where the reference is new.
  ///
  /// What this import has recorded is asked for only where it may be among that: such a question waits for all of it.
  func caseReferred(
    by reference: String, in registry: any RegistryReader, before: any RegistryReader
  ) throws -> (number: CaseNumber, fingerprint: UInt64?)? {
    guard !isPast(highestReference, reference) else { return nil }
    if firstNumber != nil {
      if recorded == nil {
        var filter = ReferenceFilter()
        try registry.references(in: association.key, after: before.position) { filter.insert($0) }
        recorded = filter
      }
      if recorded?.mayContain(reference) == true {
        return try registry.caseReferred(by: reference, in: association.key)
      }
    }
    return isPast(highestBefore, reference) ? nil : try before.caseReferred(by: reference, in: association.key)
  }

  private func isPast(_ highest: [UInt8], _ reference: String) -> Bool {
    var reference = reference
    return reference.withUTF8 { $0.comes(after: highest) }
  }

  func note(recorded reference: String, as number: CaseNumber) {
    if firstNumber == nil { firstNumber = number }
    recorded?.insert(reference)
    if isPast(highestReference, reference) { highestReference = Array(reference.utf8) }
  }

  /// Whether a basis says that the association itself decided.
  func isOwn(basis: String) -> Bool {
    let text = SearchKey(basis).text
    return ownNames.contains { !$0.isEmpty && text.hasPrefix($0) }
  }
}
