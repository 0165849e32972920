/// A table: the one model that every format is made from.
public struct Table: Sendable {
  /// The table's name for machines, in English: the JSON key, the CSV file's name, the anchor in HTML.
  public var id: String
  /// The table's name for people.
  public var caption: String
  public var columns: [Column]
  public var rows: Rows
  /// A last row that sums up. Left out of CSV, where a spreadsheet would add it to what it sums.
  public var total: [Cell]?

  public init(id: String, caption: String, columns: [Column], rows: Rows, total: [Cell]? = nil) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// Hands over each row, checked to have a cell for every column.
  ///
  /// - Throws: `DocumentError.rowShape`, or whatever the producer or `body` throws.
  public func forEachRow(_ body: (_ cells: [Cell]) throws -> Void) throws {
    var number = 0
    try rows.deliver { cells in
      number += 1
      try check(cells, number: number)
      try body(cells)
    }
    if let total { try check(total, number: number + 1) }
  }

  private func check(_ cells: [Cell], number: Int) throws {
    guard cells.count == columns.count else {
      throw DocumentError.rowShape(table: id, row: number, cells: cells.count, columns: columns.count)
    }
  }
}
