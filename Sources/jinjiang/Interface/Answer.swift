internal import Documents

/// One thing that was asked about: what is so, fact by fact, and lists that belong to it.
///
/// For people a small document; for programs one object, with each list under its id; for a spreadsheet one row.
struct Answer {
  var title: String
  var facts: [Facts.Fact]
  var tables: [Table] = []
  /// Sentences after everything else, for people only.
  var notes: [String] = []

  var document: Document {
    Document(
      title: title, language: Speech.written,
      blocks: [.facts(Facts(id: "facts", facts))]
        + tables.map(Block.table) + notes.map(Block.paragraph))
  }

  /// The facts side by side.
  var row: Table {
    Table(
      id: "facts", caption: title, columns: facts.map { Column($0.key, $0.label) }, rows: [facts.map(\.value)])
  }

  func json() throws -> String {
    var json = JSONWriter()
    try json.object { json in
      for fact in facts {
        json.key(fact.key)
        json.cell(fact.value)
      }
      for table in tables {
        json.key(table.id)
        try json.array { json in
          try table.forEachRow { cells in
            json.object(inline: true) { json in
              for (column, cell) in zip(table.columns, cells) {
                json.key(column.key)
                json.cell(cell)
              }
            }
          }
        }
      }
    }
    return json.take()
  }
}

extension FormatOptions {
  /// Writes an answer: for people, for programs, for a spreadsheet.
  func write(_ answer: Answer) throws {
    switch format {
    case .text: try write(answer.document)
    case .json: try Output.shared.write(answer.json())
    case .csv: try write(answer.row)
    }
  }
}
