internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang rulebook list`
struct RulebookList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出登记的自律规则", en: "List the rulebooks on record"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let rulebooks = try options.read { registry in try registry.rulebooks().compactMap { try registry.rulebook($0) } }
    let isSpoken = output.format == .text
    try output.write(
      Table(
        id: "rulebooks", caption: Speech.says(zh: "自律规则", en: "Rulebooks"),
        columns: [
          Column("rulebook", Speech.says(zh: "名称", en: "Rulebook")),
          Column("edition", Speech.says(zh: "版本", en: "Edition")),
          Column("title", Speech.says(zh: "标题", en: "Title")),
          Column("hash", Speech.says(zh: "规则指纹", en: "Hash")),
        ],
        rows: Rows(
          rulebooks.map { rulebook in
            let hash = rulebook.contentHash.description
            return [
              .text(rulebook.id), .text(rulebook.edition), .text(rulebook.title.spoken),
              .text(isSpoken ? String(hash.prefix(12)) : hash),
            ]
          })))
  }
}
