internal import Documents
internal import Registry
internal import SQLiteStore

/// Which entries are listed.
struct LogRange: Sendable {
  /// Nil: everybody's.
  var subject: ID<Membership>?
  var positions: ClosedRange<Position>

  func forEach(in registry: any RegistryReader, _ body: (Entry) throws -> Void) throws {
    guard let subject else { return try registry.entries(positions, body) }
    try registry.entries(about: subject, in: positions, body)
  }
}

/// Entries of the journal as a table, read at one position while it is written.
struct LogTable: Sendable {
  let entries: LogRange
  private let position: Position
  private let offset: UTCOffset
  private let operators: [ID<Operator>: String]
  private let codes: [Key<Association>: String]
  /// People get words where programs get ids.
  private let isSpoken: Bool

  init(entries: LogRange, format: OutputFormat, in registry: any RegistryReader) throws {
    self.entries = entries
    position = registry.position
    offset = try registry.header().offset
    operators = Dictionary(
      try registry.operators().map { ($0.id, $0.name ?? $0.id.description) }, uniquingKeysWith: { $1 })
    codes = Dictionary(try registry.associations().map { ($0.key, $0.code) }, uniquingKeysWith: { $1 })
    isSpoken = format == .text
  }

  func table(from store: SQLiteStore) -> Table {
    Table(
      id: "journal",
      caption: Speech.says(
        zh: "登记流水（共 \(position.value) 条；披露范围：\(Disclosure.council.title.zh)）",
        en: "The journal (\(position.value) entries; disclosure: \(Disclosure.council.title.en))"),
      columns: columns,
      rows: Rows { row in
        try store.read(at: position) { registry in
          var members = Subjects(in: registry)
          try entries.forEach(in: registry) { try row(cells(of: $0, subject: try members[$0.draft.subject])) }
        }
      })
  }

  private var columns: [Column] {
    [
      Column("sequence", Speech.says(zh: "位置", en: "Position"), isSpoken ? .text : .integer),
      Column("recorded_at", Speech.says(zh: "登记时间", en: "Recorded")),
      Column("entered_by", Speech.says(zh: "经办人", en: "By")),
      Column("kind", Speech.says(zh: "事项", en: "What")),
      Column("effective_on", Speech.says(zh: "生效日期", en: "Effective"), .day),
      Column("association", Speech.says(zh: "协会", en: "Association")),
      Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
      Column("name", Speech.says(zh: "名称", en: "Name")),
      Column("case", Speech.says(zh: "案件", en: "Case"), .integer),
      Column("erased", Speech.says(zh: "已删除", en: "Erased"), .flag),
    ]
  }

  private func cells(of entry: Entry, subject: Membership?) -> [Cell] {
    let fact = entry.draft.fact.body
    let association = subject?.association ?? (fact as? any AssociationFact)?.association
    return [
      isSpoken ? .text(entry.sequence.description) : .integer(entry.sequence.value),
      .text(entry.recorded.text(at: offset)), .text(operators[entry.actor] ?? entry.actor.description),
      .text(isSpoken ? entry.draft.fact.kind.title.spoken : entry.draft.fact.kind.id), Cell(entry.draft.effective),
      Cell(association.flatMap { codes[$0] } ?? (fact as? AssociationFounded)?.code), Cell(subject?.number),
      Cell(subject?.name), (fact as? any CaseFact).map { .integer($0.number.value) } ?? .empty,
      isSpoken && !entry.isErased ? .empty : .flag(entry.isErased),
    ]
  }
}

/// The members that entries are about, each looked up once as long as few are asked for in between.
private struct Subjects {
  private let registry: any RegistryReader
  private var known: [ID<Membership>: Membership?] = [:]

  init(in registry: any RegistryReader) { self.registry = registry }

  subscript(pseudonym: ID<Membership>?) -> Membership? {
    mutating get throws {
      guard let pseudonym else { return nil }
      if let member = known[pseudonym] { return member }
      if known.count > 4096 { known.removeAll(keepingCapacity: true) }
      let member = try registry.membership(pseudonym)
      known[pseudonym] = .some(member)
      return member
    }
  }
}
