internal import GRDB
internal import Registry

extension Insertion {
  /// Those that fill a table of the projection.
  static let projected = allCases.filter { ![.entry, .personal, .tile].contains($0) }
}

extension ProjectionDigest {
  /// Adds a table as it is on file, up to a position, in whichever order it lies.
  ///
  /// - Throws: `Doubt` where a row is known from an entry that the file does not have.
  func addTable(_ insertion: Insertion, in file: Database, upTo position: Position) throws {
    let last = try JournalWriter.lastSequence(in: Statements(file)).value
    func isIncluded(_ sequence: Int) throws -> Bool {
      guard sequence > position.value else { return true }
      // A writer may have gone on since.
      guard sequence <= last else { throw Doubt() }
      return false
    }
    switch insertion {
    case .ruling: try addRulings(in: file, isIncluded)
    case .part: try addParts(in: file, isIncluded)
    default:
      let columns = insertion.columns.split(separator: ", ").map(String.init)
      let known = ProjectionTable.known(among: columns)
      guard let place = columns.firstIndex(of: known) else { throw Doubt() }
      // The table itself: an index is held against it by SQLite.
      let sql = "SELECT \(insertion.columns) FROM \(insertion.table) NOT INDEXED"
      try RawStatement(sql, in: file).rows { _ in
      } _: { row in
        guard try isIncluded(row.int(Int32(place))) else { return true }
        withRow(of: insertion) { digest in
          for column in 0..<Int32(columns.count) { row.add(column, to: &digest) }
        }
        return true
      }
    }
  }

  private func addRulings(in file: Database, _ isIncluded: (Int) throws -> Bool) throws {
    try RawStatement("SELECT association, membership, sequence, rulings FROM ruling", in: file).rows { _ in
    } _: { row in
      let (association, membership, first) = (row.int(0), row.int(1), row.int(2))
      try row.withBlob(3) { bytes in
        try PackedRulings.forEachRecord(in: bytes) { record, distance in
          let (sequence, isTooLarge) = first.addingReportingOverflow(distance)
          guard try isTooLarge || isIncluded(sequence) else { return }
          add(record, association: association, membership: membership, sequence: sequence)
        }
      }
      return true
    }
  }

  private func addParts(in file: Database, _ isIncluded: (Int) throws -> Bool) throws {
    try RawStatement("SELECT term, doc, \"offset\" FROM part_vocabulary", in: file).rows { _ in
    } _: { row in
      let document = row.int(1)
      guard try isIncluded(SearchedPart.sequence(ofRow: document)) else { return true }
      row.withText(0) { addToken($0, document: document, offset: row.int(2)) }
      return true
    }
  }
}
