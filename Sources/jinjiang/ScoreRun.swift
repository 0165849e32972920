internal import Documents
internal import Registry

/// The scores of some associations on a day and at a position, handed on line by line: memory does not grow with them.
struct ScoreRun: Sendable {
  let store: any RegistryStore
  let position: Position
  let day: Day
  let associations: [Association]
  let audience: Audience

  func forEach(_ body: (Association, AssociationScores.Line) throws -> Void) throws {
    try forEachPiece { association, lines in
      (association, lines)
    } _: { piece in
      for line in piece.1 { try body(piece.0, line) }
    }
  }

  /// Hands on, in order, what is made of some lines together; making is the work of all cores.
  private func forEachPiece<Piece: Sendable>(
    _ make: @escaping @Sendable (Association, [AssociationScores.Line]) -> Piece, _ body: (Piece) throws -> Void
  ) throws {
    let stores = try stores()
    let scorers = try store.read(at: position) { registry in
      let shelf = try EditionShelf(registry)
      return try associations.map { try shelf.scorer(for: $0.key, asOf: day) }
    }
    let pieces = InOrder<Piece>(count: associations.count, workers: stores.count)
    try pieces.forEach { worker, item, hand in
      var lines: [AssociationScores.Line] = []
      try stores[worker].read(at: position) { registry in
        try AssociationScores(of: associations[item].key, by: scorers[item]).forEach(in: registry) { line in
          lines.append(line)
          guard lines.count == ScoreRun.piece else { return }
          try hand(make(associations[item], lines))
          lines.removeAll(keepingCapacity: true)
        }
      }
      if !lines.isEmpty { try hand(make(associations[item], lines)) }
    } _: { piece in
      try body(piece)
    }
  }

  /// Lines that are handed on together.
  private static let piece = 1024

  /// A way to the registry for each core, as far as there is work for it.
  private func stores() throws -> [any RegistryStore] {
    var stores = [store]
    while stores.count < min(associations.count, Composition.cores), let companion = try store.companion() {
      stores.append(companion)
    }
    return stores
  }

  private static let columns = [
    Column("association", Speech.says(zh: "协会", en: "Association")),
    Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
    Column("score", Speech.says(zh: "信用分", en: "Score"), .decimal),
    Column("grade", Speech.says(zh: "信用等级", en: "Grade")),
    Column("deduction", Speech.says(zh: "扣分", en: "Deduction"), .decimal),
    Column("uplift", Speech.says(zh: "加分", en: "Uplift"), .decimal),
    Column("observation", Speech.says(zh: "观察期", en: "Observation"), .flag),
  ]

  /// For people.
  var table: Table {
    Table(
      id: "scores",
      caption: Speech.says(
        zh: "截至 \(day) 的信用分（登记流水位置 \(position)；披露范围：\(audience.disclosure.title.zh)）",
        en: "Scores as of \(day) (known at \(position); disclosure: \(audience.disclosure.title.en))"),
      columns: ScoreRun.columns,
      rows: Rows { row in
        try forEach { association, line in
          try row([
            .text(association.code), .text(line.number), .decimal(line.score.tenths, places: 1), .text(line.grade.id),
            .decimal(line.deduction.value, places: 3), .decimal(line.uplift.value, places: 3),
            .flag(line.underObservation),
          ])
        }
      })
  }

  func writeCSV(into sink: inout some TextSink) throws {
    try sink.write(ScoreRun.columns.map(\.key).joined(separator: ",") + "\n")
    try forEachPiece { association, lines in
      String(decoding: ScoreLines(of: association, lines).bytes, as: UTF8.self)
    } _: { text in
      try sink.write(text)
    }
  }

  /// An array with one object a line.
  func writeJSON(into sink: inout some TextSink) throws {
    var json = JSONWriter()
    json.beginArray()
    try forEach { association, line in
      json.object(inline: true) { json in
        json.key("association")
        json.string(association.code)
        json.key("member_no")
        json.string(line.number)
        json.key("score")
        json.number(line.score.tenths, places: 1)
        json.key("grade")
        json.string(line.grade.id)
        json.key("deduction")
        json.number(line.deduction.value, places: 3)
        json.key("uplift")
        json.number(line.uplift.value, places: 3)
        json.key("observation")
        json.flag(line.underObservation)
      }
      try sink.write(json.take())
    }
    json.endArray()
    try sink.write(json.take())
  }
}
