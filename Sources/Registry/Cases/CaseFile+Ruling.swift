extension RegistryReader {
  /// The case of that number, where the association has one.
  /// - Throws: `CaseRefusal.unknown`.
  public func theCase(_ number: CaseNumber, in association: Key<Association>) throws -> CaseFile {
    guard let file = try caseFile(number, in: association) else {
      throw CaseRefusal.unknown(number, association: try self.association(association)?.code ?? "")
    }
    return file
  }

  /// Refuses what is for records that nobody has been told of.
  func requireUnserved(_ file: CaseFile) throws {
    guard file.kind == .violation else { return }
    let rounds = try procedure(ofCase: file.number, in: file.association).rounds
    guard let notice = rounds.compactMap(\.notice).last else { return }
    throw NoticeRefusal.servedSince(file.number, on: notice.day)
  }
}

extension CaseFile {
  /// Refuses what is for pending cases only.
  func requirePending() throws(CaseRefusal) {
    if let duplicateOf { throw .duplicate(number, of: duplicateOf) }
    guard let latest = latestRuling, latest.state != .pending else { return }
    throw .notPending(number, latest.state, since: latest.effective)
  }

  /// The day on which the case came in, or the prior decision was made.
  public var intake: Day { rulings.min { $0.sequence < $1.sequence }?.effective ?? occurred }

  /// One more ruling on this case, after all rules of scoring: the one way to make the entry for it.
  ///
  /// Who may rule, and after what procedure, is for the use case to say.
  /// - Parameter texts: what the ruling rests on.
  public func ruling(
    _ state: CaseState, level: Level? = nil, points: Millipoints? = nil, effective: Day, texts: Personal,
    in registry: any RegistryReader
  ) throws -> EntryDraft {
    let lexicon = try registry.lexicon()
    func row(_ ruling: Ruling) throws -> RulingRow {
      guard let category = lexicon[category.id] else {
        throw StoreFailure.damaged(reason: "category \(self.category) has no number")
      }
      return RulingRow(
        caseNumber: number, effective: ruling.effective, sequence: ruling.sequence, state: ruling.state, kind: kind,
        category: category, level: ruling.level.flatMap { lexicon[$0.id] }, occurred: occurred, points: ruling.points)
    }
    // What was put right since says how the rulings before it should have been.
    let standing = rulings.filter { $0.sequence >= corrected ?? recorded }
    let new = Ruling(effective: effective, sequence: registry.position, state: state, level: level, points: points)
    try RulingCheck(editions: registry.editions(of: association), knownAt: registry.position)
      .check(row(new), after: standing.map(row))
    guard let subject = try registry.membership(membership)?.pseudonym else {
      throw StoreFailure.damaged(reason: "case \(number) is about nobody")
    }
    return EntryDraft(
      effective: effective, subject: subject,
      fact: .rulingMade(
        RulingMade(
          association: association, membership: membership, number: number, state: state, level: level, points: points)),
      personal: texts)
  }
}
