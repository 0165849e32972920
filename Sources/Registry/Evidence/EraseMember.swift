/// Erases what the record says about a member in words: names, numbers, accounts, texts of cases, with their salts.
///
/// What counts stays: days, categories, points, by pseudonym. The journal says that it was done, on which basis, by whose
/// decision; every proof made before still holds. Refused while anything is pending, which needs the words; while a hold
/// is in force; and of somebody who is a member. Whoever was merged with the member is the member, too.
public struct EraseMember: Request {
  public static let kind = RequestKind.eraseMember

  public var membership: Key<Membership>
  /// The legal basis; it stays for ever, so it names a rule and no person.
  public var basis: String
  /// Who decided it.
  public var decider: String
  /// Entries about nobody on record whose words are erased along, such as the name of a file.
  public var also: [Position]
  /// Carried out again on a restored backup: it was decided before, and nothing is asked again.
  public var isReplay: Bool

  public init(
    _ membership: Key<Membership>, basis: String, decider: String, also: [Position] = [], isReplay: Bool = false
  ) {
    self.membership = membership
    self.basis = basis
    self.decider = decider
    self.also = also
    self.isReplay = isReplay
  }

  /// What was erased.
  public struct Erased: Sendable, Equatable {
    public var membership: Key<Membership>
    public var pseudonym: ID<Membership>
    public var entry: Position
    /// Personal bodies, those of others included.
    public var bodies: Int
    /// Those of them that were about others or about nobody.
    public var also: [Position]
    /// The same person's memberships elsewhere, which stay.
    public var elsewhere: [Key<Membership>]
    /// Operators who are that person: their names say who entered what, and stay.
    public var operators: [String]
    /// Certificates that are still in force: they name the member, wherever they are.
    public var certificates: [Position]
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(basis)
    writer.put(decider)
    for position in also { writer.put(position) }
    writer.put(isReplay)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Erased {
    let member = try registry.knownMembership(membership)
    let (basis, decider) = (try EnteredText.line(basis, as: .basis), try EnteredText.line(decider, as: .people))
    let family = try registry.merged(with: membership).map { try registry.knownMembership($0) }
    if !isReplay {
      try requireNobodyNamed(in: basis, family, registry)
      for association in Set(family.map(\.association)) { try act.authority.require(in: association, registry) }
      try requireNothingPending(member, family, in: registry, on: act.today)
    }
    let elsewhere = try Set(family.compactMap(\.person)).flatMap { try registry.memberships(person: $0) }
      .map(\.key).filter { key in !family.contains { $0.key == key } }.sorted()
    let words = try family.map { try registry.words(about: $0) }
    var own = words.map(\.bodies)
    let others = try registry.bodies(
      ofComplaints: Set(words.flatMap(\.complaints)), about: Set(family.map(\.pseudonym))
    )
    .union(alsoMeant(by: family, registry)).subtracting(own.joined()).sorted()
    let certificates = try family.flatMap { try registry.certificatesOnRecord(of: $0.key) }
      .filter { $0.state(on: act.today) == .valid }.map(\.number).sorted()
    guard !own.allSatisfy(\.isEmpty) || !others.isEmpty else { throw ErasureRefusal.nothingLeft(member.label) }
    // The one that was named comes first, and with it whatever is of others.
    let places = family.indices.sorted { family[$0].key == membership && family[$1].key != membership }
    var first: Position?
    var count = 0
    for place in places where first == nil || !own[place].isEmpty {
      let also = first == nil ? others : []
      own[place] += also
      let entry = try registry.append(
        EntryDraft(
          effective: act.today, subject: family[place].pseudonym,
          fact: .evidence(
            .memberErased(
              MemberErased(
                association: family[place].association, membership: family[place].key, basis: basis,
                count: own[place].count, also: also, isReplay: isReplay))),
          personal: Personal([.people: decider])))
      try registry.erase(own[place], by: entry)
      count += own[place].count
      first = first ?? entry
    }
    return Erased(
      membership: membership, pseudonym: member.pseudonym, entry: first ?? registry.position, bodies: count,
      also: others, elsewhere: elsewhere,
      operators: try registry.operators().filter { known in family.contains { known.ownMemberships.contains($0.key) } }
        .map(\.label), certificates: certificates)
  }

  private func requireNobodyNamed(
    in basis: String, _ family: [Membership], _ registry: any RegistryReader
  ) throws {
    let said = SearchKey(basis).text
    for each in family {
      // A short number is also that of a resolution; a long one may be a telephone.
      let number = each.number.flatMap { $0.count > 5 ? $0 : nil }
      let words = try registry.names(of: each.key).map(\.name) + [number].compactMap(\.self)
      guard !words.contains(where: { $0.count > 1 && said.contains(SearchKey($0).text) }) else {
        throw ErasureRefusal.basisNamesMember(each.label)
      }
    }
  }

  private func requireNothingPending(
    _ member: Membership, _ family: [Membership], in registry: any RegistryReader, on today: Day
  ) throws {
    for each in family {
      if let hold = try registry.hold(on: each.key), hold.isInForce(on: today) {
        throw ErasureRefusal.onHold(each.label, since: hold.placed, until: hold.until)
      }
    }
    // What was merged into another was a member on that one's account.
    guard try registry.survivors(of: family).allSatisfy({ $0.left.map { $0 <= today } ?? false }) else {
      throw ErasureRefusal.stillMember(member.label)
    }
    let keys = Set(family.map(\.key))
    var open: [Docket.Matter] = []
    for association in Set(family.map(\.association)).sorted() {
      open += try Docket(of: [association], on: today, in: registry).items
        .filter { $0.membership.map(keys.contains) ?? false }.map(\.matter)
    }
    for file in try family.flatMap({ try registry.caseFiles(of: $0.key) }) {
      let isOpen = [.pending, .upheldUnderAppeal, .stayed].contains(file.latestRuling?.state)
      if isOpen { open.append(.violation(file.number)) }
    }
    var seen: Set<Docket.Matter> = []
    open = open.filter { seen.insert($0).inserted }
    guard open.isEmpty else { throw ErasureRefusal.pending(member.label, open) }
  }

  private func alsoMeant(by family: [Membership], _ registry: any RegistryReader) throws -> Set<Position> {
    let own = Set(family.map(\.pseudonym))
    var found: Set<Position> = []
    for position in also {
      guard let entry = try registry.sealedEntry(at: position)?.entry else {
        if isReplay { continue }
        throw JournalFailure.noEntry(position, last: registry.position)
      }
      let isOthers = entry.draft.subject.map { !own.contains($0) } ?? (entry.draft.fact.kind == .operatorEnrolled)
      // In a replay it is known what was erased then, complaints' entries included.
      guard isReplay || !isOthers else { throw ErasureRefusal.aboutSomebodyElse(position) }
      if !entry.isErased, !entry.draft.personal.isEmpty { found.insert(position) }
    }
    return found
  }
}

extension RegistryReader {
  /// Where words about a member stand, and which complaints were about it; in one pass over the journal. Who decided an
  /// erasure stays on record.
  func words(about member: Membership) throws -> (bodies: [Position], complaints: Set<ComplaintKey>) {
    var bodies: [Position] = []
    var complaints: Set<ComplaintKey> = []
    try entries(about: member.pseudonym, in: Position(1)...position) { entry in
      if case .complaintStep(let step) = entry.draft.fact { complaints.insert(step.about) }
      if !entry.isErased, !entry.draft.personal.isEmpty, entry.draft.fact.kind != .memberErased {
        bodies.append(entry.sequence)
      }
    }
    return (bodies, complaints)
  }

  /// What is left of complaints once that which was complained of is gone: their texts where they came in about nobody
  /// known, and who complained, which was kept for their sake alone. One that is about somebody else as well stays.
  func bodies(ofComplaints complaints: Set<ComplaintKey>, about family: Set<ID<Membership>>) throws -> Set<Position> {
    var found: Set<Position> = []
    for key in complaints {
      let steps = try steps(ofComplaint: key.number, in: key.association).compactMap { try sealedEntry(at: $0)?.entry }
      guard steps.allSatisfy({ $0.draft.subject.map(family.contains) ?? true }) else { continue }
      found.formUnion(steps.filter { !$0.isErased && !$0.draft.personal.isEmpty }.map(\.sequence))
    }
    return found
  }

  /// Entries of others, or of nobody, in which one of some words occurs, as a person looking for them would find them:
  /// whether they are to go, too, somebody has to decide.
  public func mentions(
    of words: [String], besides own: Membership, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> [Position] {
    let keys = Set(words.filter { $0.unicodeScalars.count > 1 }.map { SearchKey($0).text })
    guard !keys.isEmpty else { return [] }
    let family = Set(try merged(with: own.key).compactMap { try membership($0)?.pseudonym })
    var found: [Position] = []
    try entries(Position(1)...position) { entry in
      if entry.sequence.value % 4096 == 0 { progress(entry.sequence.value, position.value) }
      guard !(entry.draft.subject.map(family.contains) ?? false), !entry.draft.personal.isEmpty else { return }
      let isThere = entry.draft.personal.texts.contains { text in
        let text = SearchKey(text).text
        return keys.contains { text.contains($0) }
      }
      if isThere { found.append(entry.sequence) }
    }
    return found
  }
}
