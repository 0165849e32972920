/// What a document holds for programs: its facts, tables, charts and sentences, each under a name of its own.
struct DataBlocks {
  private(set) var facts: [Facts] = []
  private(set) var tables: [Table] = []
  private(set) var charts: [Chart] = []
  private(set) var sentences: [String] = []
  /// Facts, tables and charts in the order of the document, all as tables.
  private(set) var all: [Table] = []
  /// The same without the facts.
  private(set) var tablesAndCharts: [Table] = []

  private let language: Language
  private var names: Set<String> = []
  private var firstPart: Language?

  init(_ document: Document) throws {
    language = document.language
    try gather(document.blocks, in: document.language)
  }

  private mutating func gather(_ blocks: [Block], in language: Language) throws {
    for block in blocks {
      switch block {
      case .heading, .pageBreak: break
      case .paragraph(let text), .note(let text, _): sentences.append(text)
      case .list(let items, _): sentences += items
      case .facts(var group):
        group.id = name(group.id)
        facts.append(group)
        all.append(group.table(in: language))
      case .table(var table):
        table.id = name(table.id)
        tables.append(table)
        all.append(table)
        tablesAndCharts.append(table)
      case .chart(var chart):
        chart.id = name(chart.id)
        charts.append(chart)
        let table = try chart.table(in: language)
        all.append(table)
        tablesAndCharts.append(table)
      case .part(let language, let blocks):
        if firstPart == nil { firstPart = language }
        if firstPart == language { try gather(blocks, in: language) }
      }
    }
  }

  /// The id, or the id with the first number that makes it unlike those before it.
  private mutating func name(_ id: String) -> String {
    var candidate = id
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension Document {
  /// Everything with values in it as tables, in order and under distinct ids: one CSV file or one sheet each.
  ///
  /// - Parameter facts: Whether facts are among them, as tables of key, label and value.
  /// - Throws: `DocumentError.chartShape`.
  public func dataTables(facts: Bool = true) throws -> [Table] {
    let data = try DataBlocks(self)
    return facts ? data.all : data.tablesAndCharts
  }
}
