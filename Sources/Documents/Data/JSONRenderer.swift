/// A document's values for programs: keys are English, decimals are strings with all their places, order is as given.
///
/// ```json
/// {
///   "title": "…", "subtitle": "…", "language": "zh", "audience": "…",
///   "facts": { "<id>": { "<key>": value } },
///   "tables": { "<id>": { "caption": "…", "rows": [{ "<key>": value }], "total": { … } } },
///   "charts": { "<id>": { "caption": "…", "rows": [{ … }] } },
///   "notes": ["…"],
///   "seal": { "<key>": value }
/// }
/// ```
///
/// Text is a string, an integer a number, a day a string, a flag `true` or `false`, nothing `null`. The subtitle, audience,
/// total and footer are there if the document has them. An id that occurs again gets `-2`.
public struct JSONRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, into sink: inout some TextSink) throws {
    let data = try DataBlocks(document)
    var json = JSONWriter()
    json.beginObject()
    for (key, text) in [
      ("title", document.title), ("subtitle", document.subtitle), ("language", document.language.rawValue),
      ("audience", document.audience),
    ] {
      if let text { json.write(key, text) }
    }
    json.key("facts")
    json.object { json in
      for group in data.facts {
        json.key(group.id)
        json.write(group.facts)
      }
    }
    try write("tables", data.tables, &json, into: &sink)
    try write("charts", data.charts.map { try $0.table(in: document.language) }, &json, into: &sink)
    json.key("notes")
    json.array { json in for sentence in data.sentences { json.string(sentence) } }
    json.key("seal")
    json.write(document.seal)
    if let footer = document.footer { json.write("footer", footer) }
    json.endObject()
    try sink.write(json.take())
  }

  /// One table by itself: an array with an object for each row, one a line.
  public func render(_ table: Table, into sink: inout some TextSink) throws {
    var json = JSONWriter()
    try writeRows(of: table, &json, into: &sink)
    try sink.write(json.take())
  }

  private func write(
    _ key: String, _ tables: [Table], _ json: inout JSONWriter, into sink: inout some TextSink
  ) throws {
    json.key(key)
    json.beginObject()
    for table in tables {
      json.key(table.id)
      json.beginObject()
      json.write("caption", table.caption)
      json.key("rows")
      try writeRows(of: table, &json, into: &sink)
      if let total = table.total {
        json.key("total")
        json.write(total, of: table)
      }
      json.endObject()
    }
    json.endObject()
  }

  private func writeRows(of table: Table, _ json: inout JSONWriter, into sink: inout some TextSink) throws {
    json.beginArray()
    try table.forEachRow { cells in
      json.write(cells, of: table)
      try sink.write(json.take())
    }
    json.endArray()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  fileprivate mutating func write(_ facts: [Facts.Fact]) {
    object { json in
      for fact in facts {
        json.key(fact.key)
        json.cell(fact.value)
      }
    }
  }

  fileprivate mutating func write(_ cells: [Cell], of table: Table) {
    object(inline: true) { json in
      for (column, cell) in zip(table.columns, cells) {
        json.key(column.key)
        json.cell(cell)
      }
    }
  }
}
