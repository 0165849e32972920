/// The way to the sections of a long page.
enum HTMLContents {
  /// Fewer sections than this are seen at once.
  private static let fewest = 4

  /// A list of links to the sections, which `HTMLBlocks` numbers in the same order; nil for a short document.
  static func navigation(of document: Document) -> String? {
    let titles = sections(document.blocks)
    guard titles.count >= fewest else { return nil }
    let items = titles.enumerated().map { index, title in
      "<li><a href=\"#\(anchor(index + 1))\">\(HTMLText.content(title))</a></li>\n"
    }
    let label = document.language.text("目录", "Contents")
    return "<nav aria-label=\"\(label)\">\n<ol>\n\(items.joined())</ol>\n</nav>"
  }

  static func anchor(_ section: Int) -> String { "section-\(section)" }

  private static func sections(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block in
      switch block {
      case .heading(let text, level: ...1): [text]
      case .part(_, let blocks): sections(blocks)
      default: [String]()
      }
    }
  }
}
