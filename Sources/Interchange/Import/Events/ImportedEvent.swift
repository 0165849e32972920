internal import Crypto
internal import Registry

/// A row of events.csv that has found its member, category and level, and may go on record.
struct ImportedEvent {
  var association: Key<Association>
  var member: MemberSeat
  var kind: CaseKind
  var category: CategoryTerms
  /// Nil where the category's default holds, or it ignores levels.
  var level: Level?
  var occurred: Day
  /// Nil while pending.
  var decided: Day?
  var state: CaseState
  var points: Millipoints?
  /// Kept although its days contradict each other.
  var isOdd: Bool
  /// Basis, platform, handle, link and summary; in the end the reference, too.
  var texts: Personal
  /// The sender's own key, or one made from the content.
  private(set) var reference = ""
  var fingerprint: UInt64 = 0

  /// In bytes, of one that is made from the content.
  static let referenceSize = 24

  /// Gives it the key by which it is found again; after its content has been hashed, of which that is no part.
  mutating func refer(as reference: String) {
    self.reference = reference
    texts[.reference] = reference
  }

  /// SHA-256 over the normalised values; the file and the sender's key are none of them.
  func contentHash(using writer: inout ByteWriter) -> SHA256Digest {
    writer.reset()
    writer.put(association)
    writer.put(member.key)
    writer.put(kind.rawValue)
    writer.put(category.id.id)
    writer.put(level?.id ?? "")
    writer.put(occurred)
    writer.put(optional: decided) { $0.put($1) }
    writer.put(state.rawValue)
    writer.put(optional: points) { $0.put(Int64($1.value)) }
    texts.encode(into: &writer)
    var hash = SHA256()
    writer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize()
  }

  /// What is kept with the case, so that a changed row is seen: the hash's first eight bytes.
  static func fingerprint(_ hash: SHA256Digest) -> UInt64 {
    UInt64(bigEndian: hash.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
  }

  /// What stands for the sender's key where there is none: `row-` and 80 bits of the content's hash.
  static func reference(_ hash: SHA256Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.prefix(10).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "row-" + String(decoding: text, as: UTF8.self)
  }

  /// The entry that puts it on record as a new case.
  func draft(number: CaseNumber, today: Day) -> EntryDraft {
    let source: CaseSource =
      decided != nil ? .priorDecision : kind == .violation ? .association : .nomination
    return EntryDraft(
      effective: decided ?? today, subject: member.pseudonym,
      fact: .caseRecorded(
        CaseRecorded(
          association: association, membership: member.key, number: number, kind: kind, source: source, state: state,
          category: category.id, level: level, occurred: occurred, points: points, isOdd: isOdd,
          fingerprint: fingerprint)),
      personal: texts)
  }
}

/// What an import of events needs to know of a member.
struct MemberSeat {
  var key: Key<Membership>
  var pseudonym: ID<Membership>
  /// The first joining day; nil where it is not known.
  var joined: Day?

  init(key: Key<Membership>, pseudonym: ID<Membership>, joined: Day?) {
    self.key = key
    self.pseudonym = pseudonym
    self.joined = joined
  }

  init(_ membership: Membership) {
    key = membership.key
    pseudonym = membership.pseudonym
    joined = membership.joined
  }
}
