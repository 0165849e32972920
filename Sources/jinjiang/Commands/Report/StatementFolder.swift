internal import Documents
internal import Registry
internal import Reports
internal import SQLiteStore

/// Every member's statement as a file of its own, with a list of them, in a folder that is there whole or not at all.
///
/// Members are read a few at a time, at one position, so that memory does not grow with the association and nobody who
/// records has to wait for the typesetting.
struct StatementFolder {
  let options: RegistryOptions
  let paper: PaperOptions
  let association: Association
  let period: ClosedRange<Day>
  let audience: Audience
  let position: Position
  /// How far a seal says the files have come.
  let status: Seal.Status

  private static let readAtOnce = 50
  static let listName = "list.csv"

  /// - Returns: how many statements were written.
  func write(to folder: String) throws -> Int {
    let store = try options.store()
    let theme = try paper.theme(of: association, in: options)
    let members = try store.read(at: position) { try StatementFolder.members(of: association, in: period, $0) }
    try Interruption.watched { try OutputFolder.make(folder) { try write(members, theme, to: $0, from: store) } }
    return members.count
  }

  private func write(
    _ members: [Key<Membership>], _ theme: Theme, to temporary: String, from store: SQLiteStore
  ) throws {
    let progress = ProgressLine(label: Speech.says(zh: "信用明细", en: "Statements"))
    defer { progress.clear() }
    var (rows, names): ([[Cell]], Set<String>) = ([], [])
    for start in stride(from: 0, to: members.count, by: StatementFolder.readAtOnce) {
      let some = members[start..<min(members.count, start + StatementFolder.readAtOnce)]
      for (report, seal) in try store.read(at: position, { try reports(on: some, in: $0) }) {
        var name = report.fileName
        // Two numbers that a file system may take for one.
        if !names.insert(name.lowercased()).inserted {
          name = report.fileName(tellingApart: true)
          names.insert(name.lowercased())
        }
        name += ".\(paper.format.suffix)"
        let path = "\(temporary)/\(name)"
        try OutputFile.replace(path) { try paper.file.make(Paper(report, seal, paper.format, theme: theme), at: $0) }
        rows.append(
          row(of: report, name, digest: Digest(of: try InputFile.bytes(at: path, limit: PaperFile.largest))))
      }
      progress.show(min(members.count, start + StatementFolder.readAtOnce), of: members.count)
    }
    try OutputFile.replace("\(temporary)/\(StatementFolder.listName)") { sink in
      try CSVRenderer().render(list(rows), into: &sink)
    }
  }

  /// Who was a member on a day of the period, and is not erased; by number.
  private static func members(
    of association: Association, in period: ClosedRange<Day>, _ registry: any RegistryReader
  ) throws -> [Key<Membership>] {
    var members: [Key<Membership>] = []
    try registry.memberships(of: association.key) { membership in
      let wasMember = membership.tenures.contains { tenure in
        (tenure.from.map { $0 <= period.upperBound } ?? true) && (tenure.until.map { period.lowerBound < $0 } ?? true)
      }
      if wasMember, membership.name != nil { members.append(membership.key) }
    }
    return members
  }

  private func reports(
    on members: ArraySlice<Key<Membership>>, in registry: any RegistryReader
  ) throws -> [(StatementReport, Seal)] {
    let desk = try StatementDesk(of: association.key, over: period, for: audience, in: registry)
    return try members.compactMap { key in
      guard let membership = try registry.membership(key) else { return nil }
      let report = StatementReport(try desk.statement(of: membership))
      return (report, try report.seal(status, programVersion: Program.version, in: registry))
    }
  }

  private func row(of report: StatementReport, _ file: String, digest: Digest) -> [Cell] {
    let statement = report.statement
    let (opening, closing) = (statement.credit.opening.result, statement.credit.closing.result)
    return [
      Cell(statement.membership.number), Cell(statement.membership.name),
      .decimal(opening.score.tenths, places: 1), .decimal(closing.score.tenths, places: 1), .text(closing.grade.id),
      .text(file), .text(digest.description),
    ]
  }

  private func list(_ rows: [[Cell]]) -> Table {
    Table(
      id: "list", caption: "list",
      columns: [
        Column("member_no", "member_no"), Column("name", "name"), Column("opening_score", "opening_score", .decimal),
        Column("closing_score", "closing_score", .decimal), Column("closing_grade", "closing_grade"),
        Column("file", "file"), Column("sha256", "sha256"),
      ], rows: Rows(rows))
  }
}
