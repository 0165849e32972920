/// A file that is evidence in a case: what it is, who received it from whom, and when.
public struct EvidenceFile: Sendable, Equatable {
  /// Its place in the case, from 1, in the order of recording.
  public var number: Int
  public var caseKey: CaseKey
  /// The entry that put it on record.
  public var sequence: Position
  /// The day on which it came in.
  public var received: Day
  public var giver: EvidenceAdded.Giver
  /// In bytes.
  public var size: Int
  /// The name that the file had when it came. Like the hash, nil once erased.
  public var name: String?
  public var digest: Digest?
  /// Who gave it, where it was neither the member nor whoever complained.
  public var givenBy: String?
  public var note: String?
  /// The operator who took it in, and the day on which it was recorded.
  public var receivedBy: String?
  public var recorded: Day

  /// Whether its personal part, and with it the file, was erased.
  public var isErased: Bool { digest == nil }
}

extension EvidenceFile {
  /// What the audience may know of it. The member knows each piece of evidence, and no third party by it: the file of
  /// whoever complained goes without its name, which may be the sender's.
  public func told(to audience: Audience) -> EvidenceFile {
    guard !audience.sees(.council) else { return self }
    var told = self
    (told.givenBy, told.note, told.receivedBy) = (nil, nil, nil)
    if giver == .complainant { told.name = nil }
    return told
  }
}

extension Personal {
  /// The texts of a step in a case, with what the audience may know of them.
  func told(to audience: Audience, of fact: CaseStep?) -> Personal {
    var told = told(to: audience)
    guard !audience.sees(.council), case .evidenceAdded(let added)? = fact else { return told }
    (told[.giver], told[.note]) = (nil, nil)
    if added.giver == .complainant { told[.document] = nil }
    return told
  }
}

extension RegistryReader {
  /// The evidence in a case, in the order of recording.
  public func evidence(inCase number: CaseNumber, of association: Key<Association>) throws -> [EvidenceFile] {
    let offset = try header().offset
    let operators = try operators()
    var files: [EvidenceFile] = []
    for position in try evidence(in: association, ofCase: number) {
      try entries(position...position) { entry in
        files.append(
          try EvidenceFile(
            entry, number: files.count + 1, recorded: entry.recorded.day(at: offset),
            receivedBy: operators.first { $0.id == entry.actor }?.name))
      }
    }
    return files
  }

  /// The evidence in every case of an association, or of all, ordered by association and case.
  public func evidence(of association: Key<Association>?) throws -> [EvidenceFile] {
    var files: [EvidenceFile] = []
    for home in try associations() where association == nil || home.key == association {
      var numbers: Set<CaseNumber> = []
      for position in try evidence(in: home.key, ofCase: nil) {
        try entries(position...position) { entry in
          if case .caseStep(let step) = entry.draft.fact { numbers.insert(step.about.number) }
        }
      }
      for number in numbers.sorted() { files += try evidence(inCase: number, of: home.key) }
    }
    return files
  }

  /// The hashes of files that are evidence against or for one member and in nobody else's case: what goes when the
  /// member's personal data are erased.
  public func evidenceOnly(of membership: Key<Membership>) throws -> [Digest] {
    let all = try evidence(of: nil)
    let others = Set(all.filter { $0.caseKey.membership != membership }.compactMap(\.digest))
    var own: [Digest] = []
    for digest in all.filter({ $0.caseKey.membership == membership }).compactMap(\.digest)
    where !others.contains(digest) && !own.contains(digest) { own.append(digest) }
    return own
  }
}

extension EvidenceFile {
  fileprivate init(_ entry: Entry, number: Int, recorded: Day, receivedBy: String?) throws {
    guard case .caseStep(.evidenceAdded(let fact)) = entry.draft.fact else {
      throw StoreFailure.damaged(reason: "entry \(entry.sequence) is no evidence")
    }
    let texts = entry.draft.personal
    self.init(
      number: number, caseKey: fact.about, sequence: entry.sequence, received: entry.draft.effective,
      giver: fact.giver, size: fact.size, name: texts[.document], digest: texts[.digest].flatMap { Digest($0) },
      givenBy: texts[.giver], note: texts[.note], receivedBy: receivedBy, recorded: recorded)
  }
}
