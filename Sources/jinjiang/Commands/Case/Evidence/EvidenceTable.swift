internal import Documents
internal import Registry

/// Pieces of evidence as a table: what each is, and who received it from whom, when.
struct EvidenceTable {
  let files: [EvidenceFile]
  let level: Disclosure

  init(_ files: [EvidenceFile], for level: Disclosure) {
    self.files = files
    self.level = level
  }

  var spoken: Table {
    var columns = [
      Column("evidence", Speech.says(zh: "证据", en: "No."), .integer),
      Column("name", Speech.says(zh: "文件", en: "File")),
      Column("size", Speech.says(zh: "字节", en: "Bytes"), .integer),
      Column("received_on", Speech.says(zh: "收到", en: "Received"), .day),
      Column("from", Speech.says(zh: "提供者", en: "From")),
    ]
    if level == .council {
      columns.append(Column("received_by", Speech.says(zh: "经手", en: "Received by")))
      columns.append(Column("note", Speech.says(zh: "备注", en: "Note")))
    }
    columns.append(Column("sha256", "SHA-256"))
    return Table(
      id: "evidence", caption: Speech.says(zh: "证据", en: "Evidence"), columns: columns,
      rows: Rows(
        files.map { file in
          let custody: [Cell] = [
            .text("\(file.sequence) \(file.recorded) \(file.receivedBy ?? "")"), Cell(file.note),
          ]
          return [
            .integer(file.number), .text(file.shownName), .integer(file.size), Cell(file.received),
            .text(file.givenBy ?? file.giver.title.spoken),
          ] + (level == .council ? custody : []) + [Cell(file.digest.map { String($0.description.prefix(16)) + "…" })]
        }))
  }

  var machine: Table {
    Table(
      id: "evidence", caption: "evidence",
      columns: [
        Column("case", "case", .integer), Column("evidence", "evidence", .integer), Column("name", "name"),
        Column("size", "size", .integer), Column("sha256", "sha256"), Column("received_on", "received_on", .day),
        Column("from", "from"), Column("given_by", "given_by"), Column("received_by", "received_by"),
        Column("recorded_on", "recorded_on", .day), Column("sequence", "sequence", .integer), Column("note", "note"),
        Column("erased", "erased"),
      ],
      rows: Rows(
        files.map { file in
          [
            .integer(file.caseKey.number.value), .integer(file.number), Cell(file.name), .integer(file.size),
            Cell(file.digest?.description), Cell(file.received), .text(file.giver.id), Cell(file.givenBy),
            Cell(file.receivedBy), Cell(file.recorded), .integer(file.sequence.value), Cell(file.note),
            .flag(file.isErased),
          ]
        }))
  }
}

extension EvidenceFile {
  /// Its name, or why there is none.
  var shownName: String {
    if isErased { return Speech.says(zh: "（已删除）", en: "(erased)") }
    return name ?? Speech.says(zh: "（名称保密）", en: "(name sealed)")
  }
}
