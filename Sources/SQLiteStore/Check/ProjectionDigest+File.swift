internal import GRDB
internal import Registry

extension Insertion {
  /// Those that fill a table of the projection.
  static let projected = allCases.filter { ![.entry, .personal, .tile].contains($0) }
}

extension ProjectionDigest {
  /// Adds a table as it is on file, up to a position, in whichever order it lies.
  func addTable(_ insertion: Insertion, in file: Database, upTo position: Position) throws {
    switch insertion {
    case .ruling: try addRulings(in: file, upTo: position)
    case .part: try addParts(in: file, upTo: position)
    default:
      let columns = insertion.columns.split(separator: ", ").map(String.init)
      // The table itself: an index is held against it by SQLite.
      let sql = """
        SELECT \(insertion.columns) FROM \(insertion.table) NOT INDEXED
        WHERE +\(ProjectionTable.known(among: columns)) <= ?
        """
      try RawStatement(sql, in: file).rows {
        $0.int(position.value)
      } _: { row in
        withRow(of: insertion) { digest in
          for column in 0..<Int32(columns.count) { row.add(column, to: &digest) }
        }
        return true
      }
    }
  }

  private func addRulings(in file: Database, upTo position: Position) throws {
    let sql = "SELECT association, membership, sequence, rulings FROM ruling WHERE sequence <= ?"
    try RawStatement(sql, in: file).rows {
      $0.int(position.value)
    } _: { row in
      let (association, membership, first) = (row.int(0), row.int(1), row.int(2))
      row.withBlob(3) { bytes in
        PackedRulings.forEachRecord(in: bytes) { record, distance in
          let (sequence, isTooLarge) = first.addingReportingOverflow(distance)
          guard sequence <= position.value || isTooLarge else { return }
          add(record, association: association, membership: membership, sequence: sequence)
        }
      }
      return true
    }
  }

  private func addParts(in file: Database, upTo position: Position) throws {
    try RawStatement("SELECT term, doc, \"offset\" FROM part_vocabulary WHERE doc <= ?", in: file).rows {
      $0.int(SearchedPart.row(.number, sequence: position.value))
    } _: { row in
      row.withText(0) { addToken($0, document: row.int(1), offset: row.int(2)) }
      return true
    }
  }
}
