internal import Documents
internal import Registry
internal import SQLiteStore

/// The cases of an association as a table, read at one position while it is written.
struct CaseTable: Sendable {
  private let association: Association
  private let member: Membership?
  private let states: Set<CaseState>?
  private let position: Position
  /// Not everything that is on record is in it.
  private let isPast: Bool
  private let titles: CategoryTitles
  private let members: [Key<Membership>: Membership]
  /// People get names where programs get ids.
  private let isSpoken: Bool
  private let audience: Audience
  /// Nil for the member and the council, who see the files themselves.
  private let inSight: CasesInSight?

  init(
    of association: Association, member: Membership?, states: Set<CaseState>?, format: OutputFormat,
    for audience: Audience, in registry: any RegistryReader
  ) throws {
    self.association = association
    self.member = member
    self.states = states
    position = registry.position
    isPast = try registry.present().position > position
    titles = try CategoryTitles(of: association.key, in: registry)
    var members: [Key<Membership>: Membership] = [:]
    if let member {
      members[member.key] = member
    } else {
      try registry.memberships(of: association.key) { members[$0.key] = $0 }
    }
    self.members = members
    isSpoken = format == .text
    self.audience = audience
    inSight =
      audience.isOutside
      ? try CasesInSight(of: association.key, member: member, for: audience, in: registry) : nil
  }

  func table(from store: SQLiteStore) -> Table {
    Table(
      id: "cases",
      caption: Speech.says(
        zh:
          "\(association.name.zh)（\(association.code)）案件\(isPast ? "，按登记位置 \(position) 所知" : "")；披露范围：\(audience.disclosure.title.zh)",
        en:
          "Cases of \(association.name.en) (\(association.code))\(isPast ? ", as known at \(position)" : ""); disclosure: \(audience.disclosure.title.en)"
      ),
      columns: columns,
      rows: Rows { row in
        if let inSight {
          for line in inSight.lines where isWanted(line.state) { try row(cells(of: line)) }
          return
        }
        try store.read(at: position) { registry in
          if let member {
            for file in try registry.caseFiles(of: member.key) where try isTold(file, registry) {
              try row(cells(of: file))
            }
          } else {
            try registry.caseFiles(in: association.key) { if try isTold($0, registry) { try row(cells(of: $0)) } }
          }
        }
      })
  }

  private func isWanted(_ state: CaseState) -> Bool { states.map { $0.contains(state) } ?? true }

  private func isTold(_ file: CaseFile, _ registry: any RegistryReader) throws -> Bool {
    guard isWanted(file.latestRuling?.state ?? .pending) else { return false }
    return try audience.sees(.council) || registry.isKnownToMember(file)
  }

  /// Without the number of the member, and the day of the act: outsiders are told what was found, and when.
  private func cells(of line: CasesInSight.Line) -> [Cell] {
    func word(_ id: String, _ title: Phrase) -> Cell { .text(isSpoken ? title.spoken : id) }
    return [
      .integer(line.number.value), .empty, Cell(line.name), word(line.kind.id, line.kind.title),
      word(line.category.id, line.title), line.level.map { word($0.id, $0.title) } ?? .empty, .empty,
      word(line.state.id, line.state.title), Cell(line.since),
    ]
  }

  private var columns: [Column] {
    [
      Column("case", Speech.says(zh: "案件", en: "Case"), .integer),
      Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
      Column("name", Speech.says(zh: "名称", en: "Name")),
      Column("kind", Speech.says(zh: "性质", en: "Kind")),
      Column("category", Speech.says(zh: "类别", en: "Category")),
      Column("level", Speech.says(zh: "程度", en: "Level")),
      Column("occurred_on", Speech.says(zh: "行为日期", en: "Act"), .day),
      Column("state", Speech.says(zh: "状态", en: "State")),
      Column("effective_on", Speech.says(zh: "自", en: "From"), .day),
    ]
  }

  private func cells(of file: CaseFile) -> [Cell] {
    let latest = file.latestRuling
    let state = latest?.state ?? .pending
    func word(_ id: String, _ title: Phrase) -> Cell { .text(isSpoken ? title.spoken : id) }
    let member = members[file.membership]?.cells(isSpoken: isSpoken) ?? (number: .empty, name: .empty)
    return [
      .integer(file.number.value), member.number, member.name,
      word(file.kind.id, file.kind.title),
      word(file.category.id, titles.title(of: file.category, on: file.occurred)),
      file.level.map { word($0.id, $0.title) } ?? .empty, Cell(file.occurred), word(state.id, state.title),
      Cell(latest?.effective),
    ]
  }
}
