internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang association list`
struct AssociationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出协会", en: "List the associations"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var times: TimesOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let rows = try options.read(times) { registry in
      let day = try times.day(in: registry)
      return try registry.associations().map { association -> [Cell] in
        let edition = try registry.rulebookInForce(in: association.key, on: day)
        return [
          .text(association.code), .text(association.name.spoken), Cell(association.liveFrom),
          Cell(edition.map { "\($0.id) \($0.edition)" }),
        ]
      }
    }
    try output.write(
      Table(
        id: "associations", caption: Speech.says(zh: "协会", en: "Associations"),
        columns: [
          Column("code", Speech.says(zh: "代码", en: "Code")), Column("name", Speech.says(zh: "名称", en: "Name")),
          Column("live_from", Speech.says(zh: "登记自", en: "Live from"), .day),
          Column("rulebook", Speech.says(zh: "自律规则", en: "Rulebook")),
        ],
        rows: Rows(rows)))
    if rows.isEmpty {
      Output.remark(
        Speech.says(
          zh: "下一步：jinjiang association add 代码 --name 名称", en: "Next: jinjiang association add CODE --name NAME"))
    }
  }
}
