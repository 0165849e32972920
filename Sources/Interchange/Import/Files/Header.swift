public import Registry

/// Which field of a row stands for which column, found from the file's first row.
struct Header<Column: FileColumn> {
  /// The first row as it stands.
  let titles: [String]
  /// Titles that stand for no column. They are kept out.
  let unknown: [String]
  /// By the column's number, the place of its field; −1 where the file does not have it.
  private let places: [Int]

  /// - Parameter required: groups of columns, at least one of each of which must be there.
  init(_ titles: [String], mapped: [ColumnMapping], required: [[Column]]) throws(HeaderFailure) {
    var names = Self.names
    for mapping in mapped {
      guard let column = Self.names[SearchKey(mapping.column)] else {
        throw .mapsToNoColumn(mapping.column, known: Column.allCases.map(\.name))
      }
      guard titles.contains(where: { SearchKey($0) == SearchKey(mapping.title) }) else {
        throw .mapsNoTitle(mapping.title, found: titles)
      }
      names[SearchKey(mapping.title)] = column
    }
    var places = [Int](repeating: -1, count: Column.allCases.count)
    var unknown: [String] = []
    for (place, title) in titles.enumerated() {
      guard let column = names[SearchKey(title)] else {
        if !title.isEmpty, !RefusedRow.ownTitles.contains(title) { unknown.append(title) }
        continue
      }
      guard places[column.rawValue] < 0 else {
        throw .twice(column.name, titles: [titles[places[column.rawValue]], title])
      }
      places[column.rawValue] = place
    }
    let missing = required.filter { group in group.allSatisfy { places[$0.rawValue] < 0 } }
    guard missing.isEmpty else {
      throw .missing(missing.map { $0.map { "\($0.name) (\($0.otherNames[0]))" } }, found: titles)
    }
    self.titles = titles
    self.unknown = unknown
    self.places = places
  }

  func has(_ column: Column) -> Bool { places[column.rawValue] >= 0 }

  /// The place of the column's field in a row; −1, which is the place of an empty field, where there is none.
  func place(_ column: Column) -> Int { places[column.rawValue] }

  /// What the file itself calls the column.
  func title(_ column: Column) -> String {
    let place = places[column.rawValue]
    return place < 0 ? column.name : titles[place]
  }

  private static var names: [SearchKey: Column] {
    var names: [SearchKey: Column] = [:]
    for column in Column.allCases {
      for name in [column.name] + column.otherNames { names[SearchKey(name)] = column }
    }
    return names
  }
}

/// `--map 违规内容=summary`: what a file calls a column.
public struct ColumnMapping: Hashable, Sendable {
  public var title: String
  public var column: String

  /// From `TITLE=COLUMN`; the title may contain `=` itself.
  public init?(_ text: String) {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex else {
      return nil
    }
    title = String(text[..<sign])
    column = String(text[text.index(after: sign)...])
  }
}

/// Why the first row of a file cannot be its header.
public enum HeaderFailure: Failure, Hashable {
  case noRows
  /// Each missing column, with those that would do instead of it.
  case missing([[String]], found: [String])
  case twice(String, titles: [String])
  case mapsToNoColumn(String, known: [String])
  case mapsNoTitle(String, found: [String])

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    switch self {
    case .noRows:
      Phrase(
        zh: "文件中没有表头。未作任何登记。第一行须为列名。",
        en: "The file has no header. Nothing was recorded. Its first row names the columns.")
    case .missing(let columns, let found):
      Phrase(
        zh:
          "文件缺少必需的列：\(columns.map { $0.joined(separator: " 或 ") }.joined(separator: "、"))。未作任何登记。文件中的列：\(list(found))。请补上，或用 --map 列名=列 指明。",
        en:
          "The file lacks required columns: \(columns.map { $0.joined(separator: " or ") }.joined(separator: ", ")). Nothing was recorded. It has: \(list(found)). Add them, or say --map TITLE=COLUMN."
      )
    case .twice(let column, let titles):
      Phrase(
        zh: "两列都是 \(column)：\(list(titles))。未作任何登记。请删去或改名其中一列。",
        en: "Two columns are \(column): \(list(titles)). Nothing was recorded. Delete or rename one of them.")
    case .mapsToNoColumn(let column, let known):
      Phrase(
        zh: "--map 所指的列 \(column) 不存在。未作任何登记。可用的列：\(list(known))。",
        en: "--map names a column \(column) that there is not. Nothing was recorded. There are: \(list(known)).")
    case .mapsNoTitle(let title, let found):
      Phrase(
        zh: "--map 所指的列名「\(title)」不在文件中。未作任何登记。文件中的列：\(list(found))。",
        en:
          "--map names a title \"\(title)\" that the file does not have. Nothing was recorded. It has: \(list(found)).")
    }
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(30).map { String($0.prefix(40)) }.joined(separator: ", ")
    return names.count > 30 ? shown + ", … (\(names.count))" : shown
  }
}
