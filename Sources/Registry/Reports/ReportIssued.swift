/// A report left the house as the association's own, on the effective day.
///
/// Who signed, and the resolution, are in the personal body; the figures are not here, only their hash: they follow from
/// the journal up to the position.
public struct ReportIssued: AssociationFact {
  public static let kind = EntryKind.reportIssued

  /// The file that was handed out.
  public struct File: Hashable, Sendable {
    /// `html`, `pdf`, …: its format, as it was asked for.
    public var format: String
    /// `zh`, `en`.
    public var language: String
    /// SHA-256 of its bytes.
    public var digest: Digest

    public init(format: String, language: String, digest: Digest) {
      self.format = format
      self.language = language
      self.digest = digest
    }
  }

  public var association: Key<Association>
  public var report: ReportKind
  /// Whose statement it is; nil for a report about all.
  public var membership: Key<Membership>?
  /// Whom a report on candidates is about, in its order.
  public var subjects: [Key<Membership>]
  public var from: Day
  public var to: Day
  public var knownAt: Position
  public var disclosure: Disclosure
  /// In force on the last day.
  public var rulebook: RulebookHash
  /// SHA-256 of the value's canonical JSON.
  public var digest: Digest
  /// The root of the journal's tree at the position.
  public var root: Digest
  public var file: File
  /// Of the program that made the file.
  public var programVersion: String

  public init(
    association: Key<Association>, report: ReportKind, membership: Key<Membership>? = nil,
    subjects: [Key<Membership>] = [], period: ClosedRange<Day>, knownAt: Position, disclosure: Disclosure,
    rulebook: RulebookHash, digest: Digest, root: Digest, file: File, programVersion: String
  ) {
    self.association = association
    self.report = report
    self.membership = membership
    self.subjects = subjects
    from = period.lowerBound
    to = period.upperBound
    self.knownAt = knownAt
    self.disclosure = disclosure
    self.rulebook = rulebook
    self.digest = digest
    self.root = root
    self.file = file
    self.programVersion = programVersion
  }

  public var period: ClosedRange<Day> { min(from, to)...to }

  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(report.rawValue)
    writer.put(optional: membership) { $0.put($1) }
    writer.put(UInt16(clamping: subjects.count))
    for each in subjects { writer.put(each) }
    writer.put(from)
    writer.put(to)
    writer.put(knownAt)
    writer.put(disclosure.code)
    for hash in [Digest(rulebook), digest, root] { writer.put(blob: hash.bytes) }
    writer.put(file.format)
    writer.put(file.language)
    writer.put(blob: file.digest.bytes)
    writer.put(programVersion)
  }

  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    report = try reader.choice()
    membership = try reader.optional { (reader) throws(DamagedBody) in try reader.key() }
    let count: UInt16 = try reader.integer()
    subjects = []
    for _ in 0..<count { subjects.append(try reader.key()) }
    from = try reader.day()
    to = try reader.day()
    guard from <= to else { throw DamagedBody(offset: 0) }
    knownAt = try reader.position()
    guard let disclosure = Disclosure(code: try reader.integer()) else { throw DamagedBody(offset: 0) }
    self.disclosure = disclosure
    rulebook = try reader.hash()
    digest = try reader.hash()
    root = try reader.hash()
    file = File(format: try reader.text(), language: try reader.text(), digest: try reader.hash())
    programVersion = try reader.text()
  }
}

extension ContentHash<[UInt8]> {
  /// The same bytes, whatever they are the hash of.
  init<Other>(_ other: ContentHash<Other>) { self = Digest(bytes: other.bytes) ?? Digest(of: [UInt8]()) }
}
