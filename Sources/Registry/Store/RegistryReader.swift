public import TransparencyLog

/// What can be asked of a registry at one position K. Nothing recorded after K is in any answer.
///
/// Each question is answered whole; a streaming one calls its body once a row, in the order named, and may not ask
/// anything else from within the body.
public protocol RegistryReader {
  /// K.
  var position: Position { get }
  /// The same registry with everything that is on record: what may be told of the past depends on what holds now.
  func present() throws -> any RegistryReader

  func header() throws -> RegistryCreated
  /// The last position known at the end of a day; `Position.start` before the first entry's day.
  func position(knownOn day: Day) throws -> Position
  func operation(_ id: ID<Operation>) throws -> Operation?
  /// The same registry as known at an earlier position; at this one where that lies beyond.
  func earlier(at position: Position) -> any RegistryReader
  /// What the journal up to K comes to.
  func checkpoint() throws -> JournalCheckpoint
  /// Entries in order, whole.
  func entries(_ range: ClosedRange<Position>, _ body: (Entry) throws -> Void) throws
  /// Those about one membership, in order, whole.
  func entries(
    about subject: ID<Membership>, in range: ClosedRange<Position>, _ body: (Entry) throws -> Void
  ) throws
  /// An entry with what its leaf is made from; nil where there is none at that position.
  func sealedEntry(at position: Position) throws -> SealedEntry?
  /// The leaves of the Merkle tree in order, each computed from its entry.
  func leaves(_ range: ClosedRange<Position>, _ body: (Leaf) throws -> Void) throws
  /// The hashes kept for a place of the Merkle tree, which may have grown beyond K; nil where nothing is kept.
  func tile(at place: Tile.Place) throws -> [UInt8]?
  /// In the order of adoption.
  func logKeys() throws -> [LogKey]
  /// Those of K or before, in the order of their sizes.
  func checkpoints() throws -> [KeptCheckpoint]
  /// In the order of issue: all certificates, or those about one membership.
  func certificates(of membership: Key<Membership>?) throws -> [CertificateRow]
  /// The last that was said of whether a member's personal data are to be kept for now; nil where that is not said.
  func hold(on membership: Key<Membership>) throws -> MemberHold?
  /// The entries by which members' personal data were erased, in order.
  func erasures() throws -> [Position]
  /// In the order of enrolment.
  func operators() throws -> [Operator]

  func lexicon() throws -> Lexicon
  /// In the order of recording.
  func rulebooks() throws -> [RulebookHash]
  func rulebook(_ hash: RulebookHash) throws -> Rulebook?
  /// The canonical form of the calendar last added under that name.
  func calendar(named name: String) throws -> [UInt8]?

  /// Ordered by code, as bytes.
  func associations() throws -> [Association]
  func association(code: String) throws -> Association?
  func association(_ key: Key<Association>) throws -> Association?
  /// Ordered by effective day, then sequence.
  func adoptions(of association: Key<Association>) throws -> [AdoptionRecord]

  func membership(_ key: Key<Membership>) throws -> Membership?
  func membership(_ pseudonym: ID<Membership>) throws -> Membership?
  func membership(number: String, in association: Key<Association>) throws -> Membership?
  /// By number in all associations, ordered by association.
  func memberships(numbered number: String) throws -> [Membership]
  /// By the member's present name as a search key, in one association or all.
  func memberships(named name: SearchKey, in association: Key<Association>?) throws -> [Membership]
  /// Ordered by number, as bytes; those whose number was erased come last, in the order of enrolment.
  func memberships(of association: Key<Association>, _ body: (Membership) throws -> Void) throws
  /// The numbers of those who are members on a day, ordered as bytes; for a number that was erased stands the place of
  /// the enrolment, after all others.
  func roster(
    of association: Key<Association>, on day: Day, _ body: (Key<Membership>, _ number: String) throws -> Void
  ) throws
  /// The numbers of all who were ever members, ordered as bytes, with what an import of their events needs: quicker than
  /// asking for each. None where memberships of the association were merged.
  func seats(
    of association: Key<Association>,
    _ body: (_ number: String, Key<Membership>, _ pseudonym: ID<Membership>, _ joined: Day?) throws -> Void
  ) throws
  /// Those in whose present or former name, number or any handle the text occurs, in one association or all; ordered by
  /// association and number, no more than that many. By an index: the cost is that of the members found.
  func memberships(
    containing text: SearchKey, in association: Key<Association>?, atMost limit: Int
  ) throws -> [Membership]
  /// For each membership that was ever to go into another, how things stand; in the order of the memberships.
  func mergers() throws -> [Merger]
  /// Every name that the member has had, in the order of recording; those of what was merged into it before its own.
  func names(of membership: Key<Membership>) throws -> [(recorded: Position, name: String)]
  /// Those whose file named the same person.
  func memberships(person: String) throws -> [Membership]
  func accounts(of membership: Key<Membership>) throws -> [PlatformAccount]
  func account(_ key: Key<PlatformAccount>) throws -> PlatformAccount?
  /// Every account under that id of the platform's own, whoever held it and when.
  func accounts(platform: String, uid: String) throws -> [PlatformAccount]
  /// Every account of that handle, whoever held it and when.
  func accounts(platform: String, handle: SearchKey) throws -> [PlatformAccount]
  func pledges(of membership: Key<Membership>) throws -> [Pledge]

  func caseFile(_ number: CaseNumber, in association: Key<Association>) throws -> CaseFile?
  /// Ordered by number.
  func caseFiles(of membership: Key<Membership>) throws -> [CaseFile]
  /// Ordered by number.
  func caseFiles(in association: Key<Association>, _ body: (CaseFile) throws -> Void) throws
  /// The entries by which a case went its way, in the order of recording.
  func steps(ofCase number: CaseNumber, in association: Key<Association>) throws -> [Position]
  /// The entries by which files became evidence: of one case, or of all, in the order of recording.
  func evidence(in association: Key<Association>, ofCase number: CaseNumber?) throws -> [Position]
  /// In order: the cases of the same incident that went into one.
  func duplicates(of number: CaseNumber, in association: Key<Association>) throws -> [CaseNumber]
  /// The entries of one kind of `MemberStep` that are about a member, in the order of recording.
  func steps(of membership: Key<Membership>, kind: EntryKind) throws -> [Position]
  /// The same of all members of an association.
  func memberSteps(in association: Key<Association>, kind: EntryKind) throws -> [Position]
  /// In order: an association's complaints, all of them or those on which nobody has decided.
  func complaints(of association: Key<Association>, openOnly: Bool) throws -> [ComplaintNumber]
  /// The entries by which a complaint went its way, in the order of recording; none where there is no such complaint.
  func steps(ofComplaint number: ComplaintNumber, in association: Key<Association>) throws -> [Position]
  /// In order: the complaints that were accepted into a case.
  func complaints(behindCase number: CaseNumber, in association: Key<Association>) throws -> [ComplaintNumber]
  /// The entries about objections of one member, or of all, in the order of recording.
  func objectionSteps(in association: Key<Association>, of membership: Key<Membership>?) throws -> [Position]
  /// The case that a sender's own key stands for, with the fingerprint of its row.
  func caseReferred(
    by reference: String, in association: Key<Association>
  ) throws -> (number: CaseNumber, fingerprint: UInt64?)?

  /// The last of the senders' own keys in the order of their bytes; nil where there is none.
  func highestReference(in association: Key<Association>) throws -> String?
  /// The references that entries behind a position brought, in the order of their bytes.
  func references(in association: Key<Association>, after start: Position, _ body: (String) throws -> Void) throws

  /// The entries that issued the association's reports, in order.
  func issues(of association: Key<Association>) throws -> [Position]

  /// What one membership's score is computed from.
  func history(of membership: Key<Membership>) throws -> History
  /// The same for every membership of an association that has anything on record or not, ordered by key.
  func histories(
    of association: Key<Association>, _ body: (Key<Membership>, borrowing HistorySlice) throws -> Void
  ) throws
}

/// Rows of one membership within a larger buffer; valid only while the body that was handed it runs.
public struct HistorySlice: ~Copyable {
  public let rulings: ArraySlice<RulingRow>
  public let repairs: ArraySlice<RepairRow>
  public let joined: Day?

  public init(rulings: ArraySlice<RulingRow>, repairs: ArraySlice<RepairRow>, joined: Day?) {
    self.rulings = rulings
    self.repairs = repairs
    self.joined = joined
  }
}

/// A reader within an operation, whose position moves on with each entry that it appends.
public protocol RegistryWriter: RegistryReader {
  /// Puts one entry on record, with all that is read from it, and says where.
  @discardableResult
  func append(_ draft: consuming EntryDraft) throws -> Position
  /// Takes the personal bodies of entries off the record, with their salts and whatever was read from them; what is
  /// erased already stays so.
  func erase(_ positions: [Position], by erasure: Position) throws
  /// Keeps a signed checkpoint of everything on record; cosignatures may be added to one that is kept.
  func keep(_ checkpoint: KeptCheckpoint) throws
  /// The number that the next case of the association gets.
  func nextCaseNumber(in association: Key<Association>) throws -> CaseNumber
}
