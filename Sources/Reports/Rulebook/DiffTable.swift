public import Documents
public import Registry

extension RulebookDiff {
  /// Key by key, what was and what is to be.
  public func table(in language: DocumentLanguage, forPrograms: Bool = false) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    return Table(
      id: "changes", caption: text("两个版本的差别", "What differs between the editions"),
      columns: [
        Column("part", text("部分", "Part")), Column("fate", text("变化", "Change")), Column("key", text("项", "Key")),
        Column("old", text("原为", "Old")), Column("new", text("改为", "New")),
      ],
      rows: Rows(
        sections.flatMap { section in
          section.changes.map { change in
            [
              .text(forPrograms ? section.part.id : section.part.title.text(in: language)),
              .text(forPrograms ? section.fate.id : section.fate.title.text(in: language)), .text(change.key),
              RulebookDiff.cell(change.old), RulebookDiff.cell(change.new),
            ]
          }
        }))
  }

  private static func cell(_ value: CanonicalJSON?) -> Cell {
    switch value {
    case nil: .empty
    case .string(let text): .text(text)
    case let value?: .text(value.text)
    }
  }
}

extension RulebookDiff.Part {
  /// `violation:false-information`, for programs.
  public var id: String {
    switch self {
    case .frame: "frame"
    case .article(let id): "article:\(id)"
    case .sanction(let id): "sanction:\(id)"
    case .violation(let id): "violation:\(id)"
    case .commendation(let id): "commendation:\(id)"
    }
  }

  var title: Phrase {
    switch self {
    case .frame: Phrase(zh: "总则", en: "Frame")
    case .article(let id): Phrase(zh: "第 \(id) 条", en: "Article \(id)")
    case .sanction(let id): Phrase(zh: "惩戒 \(id)", en: "Sanction \(id)")
    case .violation(let id): Phrase(zh: "违规 \(id)", en: "Violation \(id)")
    case .commendation(let id): Phrase(zh: "表彰 \(id)", en: "Commendation \(id)")
    }
  }
}

extension RulebookDiff.Fate {
  public var id: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    }
  }

  var title: Phrase {
    switch self {
    case .added: Phrase(zh: "新增", en: "added")
    case .removed: Phrase(zh: "删除", en: "removed")
    case .changed: Phrase(zh: "修改", en: "changed")
    }
  }
}
