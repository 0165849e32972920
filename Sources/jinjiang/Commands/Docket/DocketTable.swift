internal import Documents
internal import Registry

/// The docket as a table, and as a file for a calendar program.
struct DocketTable {
  let docket: Docket
  private let rows: [Row]
  private let isSpoken: Bool

  private struct Row {
    var item: Docket.Item
    var association: String
    var memberNumber: String?
    var memberName: String?
  }

  init(
    of associations: [Association], on today: Day, format: OutputFormat, in registry: any RegistryReader
  ) throws {
    let docket = try Docket(of: associations.map(\.key), on: today, in: registry)
    let codes = Dictionary(uniqueKeysWithValues: associations.map { ($0.key, $0.code) })
    rows = try docket.items.map { item in
      let member = try item.membership.flatMap { try registry.membership($0) }
      return Row(
        item: item, association: codes[item.association] ?? "", memberNumber: member?.number, memberName: member?.name)
    }
    self.docket = docket
    isSpoken = format == .text
  }

  var table: Table {
    Table(
      id: "docket",
      caption: Speech.says(
        zh: "待办期限，\(docket.today)；披露范围：\(Disclosure.council.title.zh)",
        en: "Docket, \(docket.today); disclosure: \(Disclosure.council.title.en)"),
      columns: [
        Column("due_on", Speech.says(zh: "期限", en: "By"), .day),
        Column("association", Speech.says(zh: "协会", en: "Association")),
        isSpoken
          ? Column("matter", Speech.says(zh: "案件", en: "Case")) : Column("case", "case", .integer),
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("name", Speech.says(zh: "名称", en: "Name")),
        Column("task", Speech.says(zh: "事项", en: "What")),
        Column("party", Speech.says(zh: "由谁", en: "By whom")),
      ] + (isSpoken ? [Column("note", Speech.says(zh: "说明", en: "Note"))] : machineColumns),
      rows: Rows(rows.map(cells)))
  }

  private var machineColumns: [Column] {
    [
      Column("overdue", "overdue"), Column("calendar_announced", "calendar_announced"),
      Column("complaint", "complaint", .integer),
    ]
  }

  private func cells(of row: Row) -> [Cell] {
    let task = row.item.task
    let common: [Cell] = [
      Cell(task.due?.day), .text(row.association), row.item.matter.cell(isSpoken: isSpoken), Cell(row.memberNumber),
      Cell(row.memberName), .text(isSpoken ? task.kind.title.spoken : task.kind.rawValue),
      .text(isSpoken ? task.party.title.spoken : task.party.rawValue),
    ]
    if isSpoken { return common + [Cell(task.note(docket.today))] }
    return common + [
      .flag(row.item.isOverdue), .flag(task.due?.unannouncedYears.isEmpty ?? true), row.item.matter.complaintCell,
    ]
  }

  /// One whole day for each dated task, with the member's number and no name: such a file is copied about.
  func calendar(stamped now: Instant) -> String {
    var file = CalendarFile(stamp: now)
    for row in rows {
      guard let due = row.item.task.due?.day else { continue }
      let task = row.item.task.kind
      file.add(
        day: due, id: "\(row.association)-\(row.item.matter.id)-\(task.rawValue)",
        summary: Speech.says(
          zh: "\(row.association) \(row.item.matter.title.zh)（\(row.memberNumber ?? "")）：\(task.title.zh)",
          en: "\(row.association) \(row.item.matter.title.en) (\(row.memberNumber ?? "")): \(task.title.en)"))
    }
    return file.text
  }
}

extension Docket.Matter {
  /// What it is called in a sentence: `案件 3`.
  var title: Phrase {
    switch self {
    case .violation(let number): Phrase(zh: "案件 \(number)", en: "case \(number)")
    case .complaint(let number): Phrase(zh: "投诉 \(number)", en: "complaint \(number)")
    case .member: Phrase(zh: "会员申请", en: "a member's request")
    }
  }

  /// Different for every matter of an association, and the same in every file.
  fileprivate var id: String {
    switch self {
    case .violation(let number): number.description
    case .complaint(let number): "complaint-\(number)"
    case .member(let key): "member\(key.value)"
    }
  }

  /// The number of the case alone, as most are; of anything else, what it is.
  fileprivate func cell(isSpoken: Bool) -> Cell {
    switch self {
    case .violation(let number): isSpoken ? .text(number.description) : .integer(number.value)
    case .complaint: isSpoken ? .text(title.spoken) : .empty
    case .member: .empty
    }
  }

  fileprivate var complaintCell: Cell {
    if case .complaint(let number) = self { .integer(number.value) } else { .empty }
  }
}
