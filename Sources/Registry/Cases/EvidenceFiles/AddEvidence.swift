/// Puts files on record as evidence in a case: at any time, before the decision or after it, as long as the case is not
/// void. The files are kept already; see `EvidenceStore`.
public struct AddEvidence: Request {
  public static let kind = RequestKind.addEvidence

  /// A file that the evidence store keeps.
  public struct File: Hashable, Sendable {
    /// As it was named where it came from, without folders.
    public var name: String
    public var digest: Digest
    /// In bytes.
    public var size: Int

    public init(name: String, digest: Digest, size: Int) {
      self.name = name
      self.digest = digest
      self.size = size
    }
  }

  public var association: Key<Association>
  public var number: CaseNumber
  public var files: [File]
  public var giver: EvidenceAdded.Giver
  /// Who gave it, where the giver is somebody else.
  public var givenBy: String?
  public var note: String?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: CaseNumber, files: [File], giver: EvidenceAdded.Giver = .office,
    givenBy: String? = nil, note: String? = nil, day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.files = files
    self.giver = giver
    self.givenBy = givenBy
    self.note = note
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(UInt32(files.count))
    for file in files {
      writer.put(file.name)
      writer.put(blob: file.digest.bytes)
      writer.put(Int64(file.size))
    }
    writer.put(giver.rawValue)
    writer.put(optional: givenBy)
    writer.put(optional: note)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> [EvidenceFile] {
    let file = try registry.theCase(number, in: association)
    if let target = file.duplicateOf { throw ProcedureRefusal.duplicate(number, of: target) }
    if file.latestRuling?.state == .void { throw ProcedureRefusal.void(number) }
    let day = day ?? act.today
    guard day <= act.today else { throw ProcedureRefusal.dayInFuture(day, today: act.today) }
    try checkGiver(of: file, in: registry)
    if let note { try CaseTexts.checkLength(of: note) }
    let known = try registry.evidence(inCase: number, of: association)
    for (place, new) in files.enumerated() {
      if let same = known.first(where: { $0.digest == new.digest }) {
        throw EvidenceFileRefusal.onRecordAlready(new.name, number, evidence: same.number)
      }
      if files[..<place].contains(where: { $0.digest == new.digest }) { throw EvidenceFileRefusal.sameTwice(new.name) }
      guard new.name.unicodeScalars.contains(where: isSeen) else { throw EvidenceFileRefusal.noName }
      try registry.append(
        EntryDraft(
          effective: day, subject: registry.knownMembership(file.membership).pseudonym,
          fact: .caseStep(.evidenceAdded(EvidenceAdded(about: file.key, size: new.size, giver: giver))),
          personal: Personal([
            .document: new.name, .digest: new.digest.description, .giver: givenBy, .note: note,
          ])))
    }
    return try registry.evidence(inCase: number, of: association).suffix(files.count)
  }

  private func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .control
  }

  /// Who complained stays sealed, whoever types the name here.
  private func checkGiver(of file: CaseFile, in registry: any RegistryReader) throws {
    guard giver == .other else { return }
    guard let givenBy, !SearchKey(givenBy).isEmpty else { throw EvidenceFileRefusal.noGiver }
    try CaseTexts.checkLength(of: givenBy)
    let key = Bench.key(givenBy)
    guard try registry.complainants(behind: file).allSatisfy({ Bench.key($0) != key }) else {
      throw EvidenceFileRefusal.giverNotNamed(givenBy)
    }
  }
}
