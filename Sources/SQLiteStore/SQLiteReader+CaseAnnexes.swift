internal import GRDB
internal import Registry

/// What belongs to a case beside its rulings: evidence, and records of the same incident.
extension SQLiteReader {
  func evidence(in association: Key<Association>, ofCase number: CaseNumber?) throws -> [Position] {
    let one = number == nil ? "" : "AND case_number = ?3"
    return try all(
      "SELECT sequence FROM evidence_file WHERE association = ?1 AND sequence <= ?2 \(one) ORDER BY sequence"
    ) {
      $0.int(association.value)
      $0.int(position.value)
      if let number { $0.int(number.value) }
    } _: {
      Position($0.int(0))
    }
  }

  func duplicates(of number: CaseNumber, in association: Key<Association>) throws -> [CaseNumber] {
    try all(
      """
      SELECT case_number FROM case_link l WHERE association = ?1 AND target = ?2 AND sequence <= ?3 AND NOT EXISTS (
        SELECT 1 FROM case_link n WHERE n.association = l.association AND n.case_number = l.case_number
          AND n.sequence > l.sequence AND n.sequence <= ?3)
      ORDER BY case_number
      """
    ) {
      $0.int(association.value)
      $0.int(number.value)
      $0.int(position.value)
    } _: {
      CaseNumber($0.int(0))
    }
  }

  /// Which case it went into.
  func addLink(to file: inout CaseFile, _ statements: Statements) throws {
    try statements[
      """
      SELECT target FROM case_link WHERE association = ? AND case_number = ? AND sequence <= ?
      ORDER BY sequence DESC LIMIT 1
      """
    ].rows {
      $0.int(file.association.value)
      $0.int(file.number.value)
      $0.int(position.value)
    } _: { row in
      file.duplicateOf = row.optionalInt(0).map { CaseNumber($0) }
      return false
    }
  }
}
