internal import Interchange
public import Registry
internal import Seeds

/// A registry that has just been founded on the seeded rulebook, as tests need it.
public struct FoundedRegistry {
  public let store: any RegistryStore
  public let surroundings: FixedSurroundings

  /// The seeded rulebook, read once.
  public static let rulebook = Result {
    try RulebookReader.read(YAMLSource.tree(of: Array(Seed.rulebook.utf8)))
  }

  public init(in store: any RegistryStore, surroundings: FixedSurroundings) throws {
    self.store = store
    self.surroundings = surroundings
    let calendar = try WorkingCalendarReader.read(YAMLSource.tree(of: Array(Seed.calendar.utf8)))
    let request = FoundRegistry(
      offset: .china, rulebook: try Self.rulebook.get(),
      calendars: [CalendarAdded(name: calendar.id, canonical: calendar.canonicalBytes)], operatorName: "admin")
    _ = try Registrar.found(request, in: store, surroundings: surroundings.value)
  }

  /// One that was founded before.
  public init(on store: any RegistryStore, surroundings: FixedSurroundings) {
    self.store = store
    self.surroundings = surroundings
  }

  public var registrar: Registrar { Registrar(store: store, surroundings: surroundings.value) }

  /// Appends entries as one operation, past all rules: what the store itself is tested with.
  @discardableResult
  public func append(_ drafts: [EntryDraft], id: ID<Operation>? = nil) throws -> Operation? {
    try carryOut(id: id, request: "\(drafts)") { registry in
      for draft in drafts { try registry.append(draft) }
    }
  }

  /// Carries out one operation, past all rules.
  @discardableResult
  public func carryOut(
    id: ID<Operation>? = nil, request: String = "", _ body: (any RegistryWriter) throws -> Void
  ) throws -> Operation? {
    let surroundings = surroundings.value
    let header = OperationHeader(
      id: id ?? surroundings.newID(), request: Digest(of: Array(request.utf8)), actor: ID(high: 1, low: 1),
      recorded: surroundings.now())
    guard case .now(_, let operation) = try store.write(header, body) else { return nil }
    return operation
  }

  /// An association and its first edition, from that day on.
  public func association(_ code: String, liveFrom day: Day) throws -> Key<Association> {
    let founded = AssociationFounded(
      code: code, name: Phrase(zh: "演示协会 \(code)", en: "Demo Association \(code)"), note: Phrase(zh: "", en: ""))
    let operation = try append([EntryDraft(effective: day, fact: .associationFounded(founded))])
    let key = Key<Association>(operation?.entries.lowerBound ?? .start)
    try append([
      EntryDraft(
        effective: day,
        fact: .rulebookAdopted(
          RulebookAdopted(association: key, rulebook: try Self.rulebook.get().contentHash, basis: "演示")))
    ])
    return key
  }

  /// A member with a number and a name.
  public func member(
    _ number: String, name: String, in association: Key<Association>, joined: Day? = nil
  ) throws -> (key: Key<Membership>, pseudonym: ID<Membership>) {
    let pseudonym: ID<Membership> = surroundings.value.newID()
    let operation = try append([
      EntryDraft(
        effective: joined ?? Day(daysSince1970: 0), subject: pseudonym,
        fact: .memberEnrolled(MemberEnrolled(association: association, kind: .person, joined: joined)),
        personal: Personal([.number: number, .name: name]))
    ])
    return (Key(operation?.entries.lowerBound ?? .start), pseudonym)
  }
}
