public import Registry

/// How a column of a file is filled in: what a template shows beside it.
public struct ColumnGuide: Sendable, Equatable {
  public enum Entry: Sendable, Equatable {
    case text
    case day
    case points
    /// One of these words, or another that the import knows.
    case choice([Phrase])
    /// Usually one of these.
    case suggestion([Phrase])
  }

  /// The title: the column's name, and the first of its other names.
  public var title: Phrase
  public var entry: Entry
  public var isRequired: Bool
  public var note: Phrase

  init(_ column: some FileColumn, _ entry: Entry = .text, isRequired: Bool = false, zh: String, en: String) {
    title = Phrase(zh: column.otherNames[0], en: column.name)
    self.entry = entry
    self.isRequired = isRequired
    note = Phrase(zh: zh, en: en)
  }
}

/// Which of the three files a template is for.
public enum TemplateFile: String, Sendable, CaseIterable {
  case members, accounts, events

  public var title: Phrase {
    switch self {
    case .members: Phrase(zh: "会员", en: "members")
    case .accounts: Phrase(zh: "账号", en: "accounts")
    case .events: Phrase(zh: "事件", en: "events")
    }
  }

  /// In the order of the columns.
  ///
  /// - Parameters:
  ///   - associations: those that rows may name; a lone one may be left out.
  ///   - rulebook: the edition whose categories and levels are offered.
  public func columns(associations: [Association], rulebook: Rulebook) -> [ColumnGuide] {
    let desk = TemplateDesk(associations: associations, rulebook: rulebook)
    switch self {
    case .members: return MemberColumn.allCases.map(desk.guide)
    case .accounts: return AccountColumn.allCases.map(desk.guide)
    case .events: return EventColumn.allCases.map(desk.guide)
    }
  }
}
