internal import GRDB
internal import Registry

extension SQLiteReader {
  func caseFile(_ number: CaseNumber, in association: Key<Association>) throws -> CaseFile? {
    try caseFiles("association = ?1 AND case_number = ?2", in: association) { $0.int(number.value) }.first
  }

  func caseFiles(of membership: Key<Membership>) throws -> [CaseFile] {
    guard let association = try self.membership(membership)?.association else { return [] }
    let numbers = try absorptions().whole(membership.value).flatMap { key in
      try caseNumbers(of: key, in: association)
    }.sorted()
    let shelf = RulingsAtHand()
    return try numbers.compactMap { number in
      try caseFiles("association = ?1 AND case_number = ?2", in: association, rulings: shelf) {
        $0.int(number.value)
      }.first
    }
  }

  private func caseNumbers(of membership: Int, in association: Key<Association>) throws -> [CaseNumber] {
    try withStatements { statements in
      var numbers: Set<CaseNumber> = []
      try statements.rulings(of: membership, in: association.value, upTo: position) { ruling, _ in
        numbers.insert(ruling.caseNumber)
      }
      return numbers.sorted()
    }
  }

  /// Reads in portions by number, so that the lock is free while the body works.
  func caseFiles(in association: Key<Association>, _ body: (CaseFile) throws -> Void) throws {
    var last = 0
    while true {
      let portion = try caseFiles(
        "association = ?1 AND case_number > ?2 ORDER BY case_number LIMIT 500", in: association
      ) { $0.int(last) }
      guard let next = portion.last?.number.value else { return }
      for file in portion { try body(file) }
      last = next
    }
  }

  func steps(ofCase number: CaseNumber, in association: Key<Association>) throws -> [Position] {
    try all(
      "SELECT sequence FROM case_step WHERE association = ? AND case_number = ? AND sequence <= ? ORDER BY sequence"
    ) {
      $0.int(association.value)
      $0.int(number.value)
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }

  func steps(of membership: Key<Membership>, kind: EntryKind) throws -> [Position] {
    try all("SELECT sequence FROM member_step WHERE kind = ? AND membership = ? AND sequence <= ? ORDER BY sequence") {
      $0.int(kind.rawValue)
      $0.int(membership.value)
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }

  func memberSteps(in association: Key<Association>, kind: EntryKind) throws -> [Position] {
    try all(
      """
      SELECT s.sequence FROM member_step s JOIN membership m ON m.key = s.membership
      WHERE s.kind = ? AND m.association = ? AND s.sequence <= ? ORDER BY s.sequence
      """
    ) {
      $0.int(kind.rawValue)
      $0.int(association.value)
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }

  func objectionSteps(in association: Key<Association>, of membership: Key<Membership>?) throws -> [Position] {
    let one = membership == nil ? "" : "AND membership = ?3"
    return try all(
      "SELECT sequence FROM objection_step WHERE association = ?1 AND sequence <= ?2 \(one) ORDER BY sequence"
    ) {
      $0.int(association.value)
      $0.int(position.value)
      if let membership { $0.int(membership.value) }
    } _: {
      Position($0.int(0))
    }
  }

  func caseReferred(
    by reference: String, in association: Key<Association>
  ) throws -> (number: CaseNumber, fingerprint: UInt64?)? {
    try first(
      """
      SELECT case_number, fingerprint FROM case_reference WHERE association = ? AND reference = ? AND sequence <= ?
      """
    ) {
      $0.int(association.value)
      $0.text(reference)
      $0.int(position.value)
    } _: { row in
      (CaseNumber(row.int(0)), row.isNull(1) ? nil : UInt64(bitPattern: Int64(row.int(1))))
    }
  }

  func highestReference(in association: Key<Association>) throws -> String? {
    try first(
      """
      SELECT reference FROM case_reference WHERE association = ? AND sequence <= ? ORDER BY reference DESC LIMIT 1
      """
    ) {
      $0.int(association.value)
      $0.int(position.value)
    } _: {
      $0.text(0)
    }
  }

  func references(
    in association: Key<Association>, after start: Position, _ body: (String) throws -> Void
  ) throws {
    let found = try all(
      "SELECT reference FROM case_reference WHERE association = ? AND sequence > ? AND sequence <= ? ORDER BY reference"
    ) {
      $0.int(association.value)
      $0.int(start.value)
      $0.int(position.value)
    } _: {
      $0.text(0)
    }
    for reference in found { try body(reference) }
  }

  private func caseFiles(
    _ condition: String, in association: Key<Association>, rulings: RulingsAtHand = RulingsAtHand(),
    _ bind: (inout RawStatement.Binder) -> Void
  ) throws -> [CaseFile] {
    let lexicon = try lexicon()
    return try withStatements { statements in
      var files: [CaseFile] = []
      try statements[
        """
        SELECT case_number, membership, sequence, kind, source, odd FROM case_file
        WHERE sequence <= ?3 AND \(condition)
        """
      ].rows {
        $0.int(association.value)
        bind(&$0)
        $0.int(position.value)
      } _: { row in
        guard let source = CaseSource(rawValue: UInt8(truncatingIfNeeded: row.int(4))) else {
          throw StoreFailure.damaged(reason: "case \(row.int(0)) has no known source")
        }
        files.append(
          CaseFile(
            association: association, membership: Key(row.int(1)), number: CaseNumber(row.int(0)),
            kind: row.int(3) == 0 ? .violation : .commendation, source: source, recorded: Position(row.int(2)),
            isOdd: row.int(5) == 1, category: CategoryID(""), level: nil, occurred: Day(daysSince1970: 0), rulings: [],
            repairs: [], texts: .none))
        return true
      }
      for index in files.indices {
        try addRulings(to: &files[index], from: rulings, lexicon: lexicon, statements)
        try addTexts(to: &files[index], statements)
        try addLink(to: &files[index], statements)
      }
      return files
    }
  }

  private func addRulings(
    to file: inout CaseFile, from rulings: RulingsAtHand, lexicon: Lexicon, _ statements: Statements
  ) throws {
    var latest = Position.start
    for ruling in try rulings.ofCase(file.number, of: file.membership, in: file.association, statements, at: position) {
      let level = try ruling.level.map { Level(try lexicon.name(of: $0)) }
      file.rulings.append(
        Ruling(
          effective: ruling.effective, sequence: ruling.sequence, state: ruling.state, level: level,
          points: ruling.points))
      if ruling.sequence > latest {
        latest = ruling.sequence
        file.category = CategoryID(try lexicon.name(of: ruling.category))
        file.occurred = ruling.occurred
        file.level = level ?? file.level
      }
    }
    try statements[
      """
      SELECT effective, sequence, restores FROM repair
      WHERE association = ? AND membership = ? AND case_number = ? AND sequence <= ? ORDER BY effective, sequence
      """
    ].rows {
      $0.int(file.association.value)
      $0.int(file.membership.value)
      $0.int(file.number.value)
      $0.int(position.value)
    } _: { row in
      file.repairs.append(
        RepairRow(
          caseNumber: file.number, effective: SQLiteReader.day(row.int(0)), sequence: Position(row.int(1)),
          restores: row.optionalInt(2).map { PerMille($0) }))
      return true
    }
  }

  /// The texts stand in the journal only: of the case's own entry, or of its last correction.
  private func addTexts(to file: inout CaseFile, _ statements: Statements) throws {
    try statements[
      "SELECT max(sequence) FROM case_correction WHERE association = ? AND case_number = ? AND sequence <= ?"
    ].rows {
      $0.int(file.association.value)
      $0.int(file.number.value)
      $0.int(position.value)
    } _: { row in
      file.corrected = row.optionalInt(0).map { Position($0) }
      return false
    }
    try statements["SELECT body FROM personal WHERE sequence = ?"].rows {
      $0.int((file.corrected ?? file.recorded).value)
    } _: { row in
      file.texts = try Personal(decoding: row.blob(0))
      return false
    }
    if file.source == .priorDecision, file.texts[.basis] == nil { try addFileAsBasis(to: &file, statements) }
  }

  /// A prior decision whose row named no basis rests on the file that it came from: the first entry of its operation.
  private func addFileAsBasis(to file: inout CaseFile, _ statements: Statements) throws {
    try statements[
      """
      SELECT e.kind, e.facts, p.body FROM entry e JOIN personal p ON p.sequence = e.sequence
      WHERE e.sequence = (SELECT max(first) FROM operation WHERE first <= ?)
      """
    ].rows {
      $0.int(file.recorded.value)
    } _: { row in
      guard row.int(0) == EntryKind.fileImported.rawValue,
        case .fileImported(let imported) = try Fact(kind: .fileImported, decoding: row.blob(1))
      else { return false }
      file.texts[.basis] = imported.basis(name: try Personal(decoding: row.blob(2))[.document])
      return false
    }
  }
}

extension Lexicon {
  /// The name behind a number read from a file, which may be damaged.
  func name(of term: Term) throws -> String {
    guard Int(term.number) < names.count else {
      throw StoreFailure.damaged(reason: "there is no name number \(term.number)")
    }
    return self[term]
  }
}
