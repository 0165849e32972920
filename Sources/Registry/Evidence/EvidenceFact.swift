/// Facts by which the record is evidence, or by which personal data leave it: keys, certificates, holds, erasures.
public enum EvidenceFact: Sendable, Equatable {
  case logKeyAdopted(LogKeyAdopted)
  case certificateIssued(CertificateIssued)
  case certificateRevoked(CertificateRevoked)
  case memberErased(MemberErased)
  case holdPlaced(HoldPlaced)
  case holdReleased(HoldReleased)
  case historyRestarted(HistoryRestarted)

  public var body: any FactBody {
    switch self {
    case .logKeyAdopted(let body): body
    case .certificateIssued(let body): body
    case .certificateRevoked(let body): body
    case .memberErased(let body): body
    case .holdPlaced(let body): body
    case .holdReleased(let body): body
    case .historyRestarted(let body): body
    }
  }

  /// The facts of a kind of entry; nil for a kind that is none of these.
  init?(kind: EntryKind, from reader: inout ByteReader) throws(DamagedBody) {
    switch kind {
    case .logKeyAdopted: self = .logKeyAdopted(try LogKeyAdopted(from: &reader))
    case .certificateIssued: self = .certificateIssued(try CertificateIssued(from: &reader))
    case .certificateRevoked: self = .certificateRevoked(try CertificateRevoked(from: &reader))
    case .memberErased: self = .memberErased(try MemberErased(from: &reader))
    case .holdPlaced: self = .holdPlaced(try HoldPlaced(from: &reader))
    case .holdReleased: self = .holdReleased(try HoldReleased(from: &reader))
    case .historyRestarted: self = .historyRestarted(try HistoryRestarted(from: &reader))
    default: return nil
    }
  }
}

/// A key signs for the log from this entry on; the one before it no longer does.
public struct LogKeyAdopted: FactBody {
  public static let kind = EntryKind.logKeyAdopted
  /// Name and public key, as a vkey. The name is the log's origin.
  public var vkey: String
  /// The entry of the key that it replaces; nil for the first.
  public var replaced: Position?

  public init(vkey: String, replaced: Position?) {
    self.vkey = vkey
    self.replaced = replaced
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(vkey)
    writer.put(optional: replaced) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    vkey = try reader.text()
    replaced = try reader.optional { (reader) throws(DamagedBody) in try reader.position() }
  }
}

/// A certificate of standing left the house. For whom and what for is in the personal body.
public struct CertificateIssued: AssociationFact {
  public static let kind = EntryKind.certificateIssued
  public var association: Key<Association>
  public var membership: Key<Membership>
  /// The random number by which a status list names it.
  public var serial: ID<Certificate>
  public var disclosure: Disclosure
  /// The last day on which it may be relied on.
  public var expires: Day
  /// The log that it says it is on record in.
  public var log: String
  /// What was told of the rating; nil where nothing was.
  public var score: Score?
  public var grade: Grade?
  /// SHA-256 of the certificate's text, as it was signed.
  public var digest: Digest

  public init(
    association: Key<Association>, membership: Key<Membership>, serial: ID<Certificate>, disclosure: Disclosure,
    expires: Day, log: String, score: Score?, grade: Grade?, digest: Digest
  ) {
    self.association = association
    self.membership = membership
    self.serial = serial
    self.disclosure = disclosure
    self.expires = expires
    self.log = log
    self.score = score
    self.grade = grade
    self.digest = digest
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(serial)
    writer.put(disclosure.code)
    writer.put(expires)
    writer.put(log)
    writer.put(optional: score) { $0.put(Int32($1.tenths)) }
    writer.put(optional: grade) { $0.put($1.id) }
    writer.put(blob: digest.bytes)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    serial = try reader.id()
    guard let disclosure = Disclosure(code: try reader.integer()) else { throw DamagedBody(offset: 0) }
    self.disclosure = disclosure
    expires = try reader.day()
    log = try reader.text()
    score = try reader.optional { (reader) throws(DamagedBody) in
      Score(tenths: Int(try reader.integer(Int32.self)))
    }
    grade = try reader.optional { (reader) throws(DamagedBody) in Grade(try reader.text()) }
    digest = try reader.hash()
  }
}

/// A certificate is not to be relied on from the effective day on.
public struct CertificateRevoked: AssociationFact {
  public static let kind = EntryKind.certificateRevoked
  public var association: Key<Association>
  public var certificate: Key<Certificate>

  public init(association: Key<Association>, certificate: Key<Certificate>) {
    self.association = association
    self.certificate = certificate
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(certificate)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    certificate = try reader.key()
  }
}

/// The personal data of a member were erased. Who decided is in the personal body of this entry itself.
public struct MemberErased: AssociationFact {
  public static let kind = EntryKind.memberErased
  public var association: Key<Association>
  public var membership: Key<Membership>
  /// The legal basis; it names a rule and no person, since it stays.
  public var basis: String
  /// How many personal bodies were erased.
  public var count: UInt32
  /// Entries about others, or about nobody, that were erased with them.
  public var also: [Position]
  /// Carried out again on a restored backup that was older than the erasure.
  public var isReplay: Bool

  public init(
    association: Key<Association>, membership: Key<Membership>, basis: String, count: Int, also: [Position] = [],
    isReplay: Bool = false
  ) {
    self.association = association
    self.membership = membership
    self.basis = basis
    self.count = UInt32(count)
    self.also = also
    self.isReplay = isReplay
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(membership)
    writer.put(basis)
    writer.put(count)
    writer.put(UInt32(also.count))
    for position in also { writer.put(position) }
    writer.put(isReplay)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    membership = try reader.key()
    basis = try reader.text()
    count = try reader.integer()
    let others: UInt32 = try reader.integer()
    also = []
    for _ in 0..<others { also.append(try reader.position()) }
    isReplay = try reader.flag()
  }
}

/// The member's personal data are to be kept for now: a dispute, an inquiry. Why is in the personal body.
public struct HoldPlaced: FactBody {
  public static let kind = EntryKind.holdPlaced
  public var membership: Key<Membership>
  /// The last day; nil: until it is released.
  public var until: Day?

  public init(membership: Key<Membership>, until: Day? = nil) {
    self.membership = membership
    self.until = until
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: until) { $0.put($1) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    membership = try reader.key()
    until = try reader.optional { (reader) throws(DamagedBody) in try reader.day() }
  }
}

public struct HoldReleased: FactBody {
  public static let kind = EntryKind.holdReleased
  public var membership: Key<Membership>

  public init(membership: Key<Membership>) { self.membership = membership }
  public func encode(into writer: inout ByteWriter) { writer.put(membership) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { membership = try reader.key() }
}

/// A restored backup is shorter than what had been signed: what came after is lost, and the log goes on under another name.
public struct HistoryRestarted: FactBody {
  public static let kind = EntryKind.historyRestarted
  public var formerOrigin: String
  /// How many entries the last known checkpoint had signed.
  public var signed: Position
  /// The root of that checkpoint.
  public var root: Digest
  /// How many of them the backup had.
  public var kept: Position

  public init(formerOrigin: String, signed: Position, root: Digest, kept: Position) {
    self.formerOrigin = formerOrigin
    self.signed = signed
    self.root = root
    self.kept = kept
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(formerOrigin)
    writer.put(signed)
    writer.put(blob: root.bytes)
    writer.put(kept)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    formerOrigin = try reader.text()
    signed = try reader.position()
    root = try reader.hash()
    kept = try reader.position()
  }
}
