/// What looking a registry over brought to light.
public struct CheckReport: Sendable, Equatable {
  /// Entries looked at, and how many of them have an erased personal body.
  public var entries: Int
  public var erased: Int
  public var findings: [CheckFinding]

  public init(entries: Int, erased: Int, findings: [CheckFinding]) {
    self.entries = entries
    self.erased = erased
    self.findings = findings
  }

  public var isSound: Bool { findings.isEmpty }
}

/// One thing in a registry that is not as it must be, with its place.
public enum CheckFinding: Sendable, Equatable {
  /// SQLite itself finds its file damaged.
  case file(reason: String)
  /// A table, index or trigger is not defined as the program defines it: `table entry`.
  case definition(String)
  /// The journal's sequence has a gap or does not begin at 1.
  case gap(after: Position, next: Position)
  /// An operation does not follow the one before it, or has no entries.
  case operation(first: Position)
  /// The personal body is neither there nor erased, or both.
  case personal(Position)
  /// A personal body is gone, and no erasure on record says so; or an erasure is not of what it says.
  case erasure(Position)
  /// A body is not in its form.
  case body(Position, reason: String)
  /// The entry's leaf is not the one in the tree: its contents or its place were changed.
  case leaf(Position)
  /// A tile of the tree does not follow from those below it.
  case tile(level: Int, number: Int)
  /// The known days do not follow from the operations' times.
  case dayMark(Day)
  /// A row of the projection differs from what the journal says; the key names the row.
  case missingRow(table: String, key: String)
  case surplusRow(table: String, key: String)
  case differingRow(table: String, key: String)

  public var message: Phrase {
    switch self {
    case .file(let reason):
      Phrase(zh: "数据库文件：\(reason)", en: "The database file: \(reason)")
    case .definition(let name):
      Phrase(zh: "定义与本程序不符：\(name)", en: "Not defined as this program defines it: \(name)")
    case .gap(let after, let next):
      Phrase(zh: "登记流水不连续：\(after) 之后是 \(next)", en: "The journal has a gap: \(after) is followed by \(next)")
    case .operation(let first):
      Phrase(
        zh: "起于 \(first) 的操作与前后条目不衔接", en: "The operation that begins at \(first) does not fit the entries around it")
    case .personal(let position):
      Phrase(zh: "条目 \(position) 的个人信息部分缺失或重复", en: "The personal body of entry \(position) is missing, or there twice")
    case .erasure(let position):
      Phrase(
        zh: "条目 \(position) 的个人信息被删除，而没有相符的删除登记（或删除登记与实际删除的不符）",
        en:
          "The personal body of entry \(position) is gone, and no erasure on record says so (or that erasure is not of what it says)"
      )
    case .body(let position, let reason):
      Phrase(zh: "条目 \(position) 的内容不合格式：\(reason)", en: "The body of entry \(position) is not in its form: \(reason)")
    case .leaf(let position):
      Phrase(
        zh: "条目 \(position) 与默克尔树中的记录不符，内容已被改动",
        en: "Entry \(position) is not what the Merkle tree holds: it was changed")
    case .tile(let level, let number):
      Phrase(
        zh: "默克尔树第 \(level) 层第 \(number) 块与下层不符",
        en: "Tile \(number) of level \(level) of the Merkle tree does not follow from those below")
    case .dayMark(let day):
      Phrase(zh: "\(day) 的已知日标记与登记时间不符", en: "The mark of the known day \(day) does not follow from the recorded times")
    case .missingRow(let table, let key):
      Phrase(zh: "表 \(table) 缺少一行：\(key)", en: "Table \(table) lacks a row: \(key)")
    case .surplusRow(let table, let key):
      Phrase(zh: "表 \(table) 多出一行：\(key)", en: "Table \(table) has a row that no entry made: \(key)")
    case .differingRow(let table, let key):
      Phrase(zh: "表 \(table) 的一行与登记流水不符：\(key)", en: "A row of table \(table) differs from the journal: \(key)")
    }
  }
}
