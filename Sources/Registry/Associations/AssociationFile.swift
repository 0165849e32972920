/// Everything that is on file about one association, apart from its members' records.
public struct AssociationFile: Sendable, Equatable {
  /// An edition that it adopted, and on what grounds.
  public struct Adoption: Sendable, Equatable {
    public var record: AdoptionRecord
    public var rulebook: String
    public var edition: String
    public var basis: String
  }

  public var association: Association
  /// By effective day, then by recording.
  public var adoptions: [Adoption]
  /// How many are members on the day.
  public var members: Int
  public var asOf: Day
  public var knownAt: Position

  public init(of association: Association, asOf day: Day, in registry: any RegistryReader) throws {
    self.association = association
    asOf = day
    knownAt = registry.position
    adoptions = try registry.adoptions(of: association.key).map { record in
      guard let rulebook = try registry.rulebook(record.rulebook) else {
        throw RulebookLookupFailure.notOnRecord(record.rulebook)
      }
      var basis = ""
      try registry.entries(record.sequence...record.sequence) { entry in
        if case .rulebookAdopted(let fact) = entry.draft.fact { basis = fact.basis }
      }
      return Adoption(record: record, rulebook: rulebook.id, edition: rulebook.edition, basis: basis)
    }
    var members = 0
    try registry.roster(of: association.key, on: day) { _, _ in members += 1 }
    self.members = members
  }
}
