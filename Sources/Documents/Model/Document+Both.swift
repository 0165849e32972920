extension Document {
  /// A document in Chinese and English at once: figures, tables and charts once, with their names in both; sentences
  /// first in Chinese, then in English, each marked as what it is.
  ///
  /// - Parameter make: the document in a language; it must have the same blocks in the same order in each.
  public static func inBoth(_ make: (Language) -> Document) -> Document {
    let (zh, en, both) = (make(.zh), make(.en), make(.both))
    var document = both
    document.title = zh.title
    document.subtitle = [en.title, both.subtitle].compactMap(\.self).joined(separator: " · ")
    document.blocks = Block.inBoth(zh.blocks, en.blocks, both.blocks)
    return document
  }
}

extension Block {
  fileprivate static func inBoth(_ zh: [Block], _ en: [Block], _ both: [Block]) -> [Block] {
    guard zh.count == both.count, en.count == both.count else { return [.part(.zh, zh), .part(.en, en)] }
    var blocks: [Block] = []
    for index in both.indices {
      switch both[index] {
      case .paragraph, .list, .note, .part:
        blocks.append(.part(.zh, [zh[index]]))
        blocks.append(.part(.en, [en[index]]))
      case .heading, .facts, .table, .chart, .pageBreak:
        blocks.append(both[index])
      }
    }
    return blocks
  }
}
