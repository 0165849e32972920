internal import GRDB
internal import Registry

extension SQLiteWriter {
  /// Personal bodies and their salts go; their commitments stay, so that the leaves can still be computed. What the
  /// projection holds of the same words goes with them.
  func erase(_ positions: [Position], by erasure: Position) throws {
    for position in positions {
      guard let sealed = try sealedEntry(at: position), sealed.personal != nil else { continue }
      try statements["INSERT INTO erased (sequence, commitment, erasure) VALUES (?, ?, ?)"].run {
        $0.int(position.value)
        $0.blob(sealed.personalCommitment.bytes)
        $0.int(erasure.value)
      }
      try statements["DELETE FROM personal WHERE sequence = ?"].run { $0.int(position.value) }
      try eraseWords(of: sealed.entry)
    }
  }

  /// The opposite of what `Projection` adds of an entry's personal body; a test holds the two together.
  private func eraseWords(of entry: Entry) throws {
    let (sequence, personal) = (entry.sequence.value, entry.draft.personal)
    switch entry.draft.fact {
    case .memberEnrolled:
      try statements["DELETE FROM member_number WHERE membership = ?"].run { $0.int(sequence) }
      try eraseName(of: sequence, at: sequence, personal)
      try forget(.number, personal[.number], sequence)
    case .memberDetailsChanged(let fact):
      try eraseName(of: fact.membership.value, at: sequence, personal)
    case .accountHeld:
      try statements["DELETE FROM account_text WHERE account = ?"].run { $0.int(sequence) }
      try forget(.handle, personal[.handle], sequence)
    case .caseRecorded(let fact):
      guard let reference = personal[.reference] else { return }
      try statements["DELETE FROM case_reference WHERE association = ? AND reference = ? AND sequence = ?"].run {
        $0.int(fact.association.value)
        $0.text(reference)
        $0.int(sequence)
      }
    default: break
    }
  }

  private func eraseName(of membership: Int, at sequence: Int, _ personal: Personal) throws {
    try statements["DELETE FROM member_text WHERE membership = ? AND sequence = ?"].run {
      $0.int(membership)
      $0.int(sequence)
    }
    try forget(.name, personal[.name], sequence)
  }

  /// The index keeps no texts and has to be told what it is to forget.
  private func forget(_ kind: SearchedPart.Kind, _ text: String?, _ sequence: Int) throws {
    guard let text else { return }
    let part = SearchedPart(kind, sequence: sequence, key: SearchKey(text))
    try statements["INSERT INTO part (part, rowid, text) VALUES ('delete', ?, ?)"].run {
      $0.int(part.row)
      $0.text(part.text)
    }
  }
}

extension SQLiteReader {
  func hold(on membership: Key<Membership>) throws -> MemberHold? {
    let last = try first(
      """
      SELECT sequence, change, until FROM member_hold WHERE membership = ? AND sequence <= ?
      ORDER BY sequence DESC LIMIT 1
      """
    ) {
      $0.int(membership.value)
      $0.int(position.value)
    } _: { row in
      row.int(1) == 1
        ? MemberHold(placed: Position(row.int(0)), until: row.optionalInt(2).map(SQLiteReader.day)) : nil
    }
    return last ?? nil
  }

  func erasures() throws -> [Position] {
    try all("SELECT sequence FROM erasure WHERE sequence <= ? ORDER BY sequence") {
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }
}
