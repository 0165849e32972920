internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report list`: every report that an association has issued.
struct ReportList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出已出具的报告", en: "The reports that were issued"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var times: TimesOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let table = try options.read(times) { registry in
      let home = try association.theOne(in: registry)
      let names = Dictionary(
        try registry.operators().compactMap { each in each.name.map { (each.id, $0) } }, uniquingKeysWith: { $1 })
      let rows = try registry.issuedReports(of: home.key).filter { each in times.asOf.map { each.day <= $0 } ?? true }
        .map { each in
          try row(each, whose: each.facts.membership.flatMap { try registry.membership($0)?.number }, names[each.actor])
        }
      return Table(
        id: "reports",
        caption: Speech.says(zh: "\(home.name.zh)已出具的报告", en: "Reports issued by \(home.name.en)"),
        columns: ReportList.columns, rows: Rows(rows))
    }
    try output.write(table)
  }

  private static let columns = [
    Column("number", Speech.says(zh: "编号", en: "Number")), Column("report", Speech.says(zh: "报告", en: "Report")),
    Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
    Column("from", Speech.says(zh: "期初", en: "From"), .day), Column("to", Speech.says(zh: "期末", en: "To"), .day),
    Column("issued_on", Speech.says(zh: "出具日", en: "Issued on"), .day),
    Column("known_at", Speech.says(zh: "登记流水位置", en: "Known at")),
    Column("disclosure", Speech.says(zh: "披露范围", en: "Disclosure")),
    Column("format", Speech.says(zh: "格式", en: "Format")), Column("language", Speech.says(zh: "语言", en: "Language")),
    Column("resolution", Speech.says(zh: "决议", en: "Resolution")),
    Column("signatory", Speech.says(zh: "签发人", en: "Signed by")),
    Column("operator", Speech.says(zh: "经办人", en: "Entered by")),
    Column("value_hash", Speech.says(zh: "报告指纹", en: "Report hash")),
    Column("file_hash", Speech.says(zh: "文件指纹", en: "File hash")),
  ]

  private func row(_ each: IssuedReport, whose number: String?, _ name: String?) throws -> [Cell] {
    let isText = output.format == .text
    let facts = each.facts
    func hash(_ digest: Digest) -> Cell { .text(isText ? String(digest.description.prefix(12)) : digest.description) }
    return [
      .text(each.position.description), .text(isText ? facts.report.title.spoken : facts.report.id), Cell(number),
      .day(facts.from.description), .day(facts.to.description), .day(each.day.description),
      .text(facts.knownAt.description), .text(isText ? facts.disclosure.title.spoken : facts.disclosure.rawValue),
      .text(facts.file.format), .text(facts.file.language), Cell(each.resolution), Cell(each.signatory), Cell(name),
      hash(facts.digest), hash(facts.file.digest),
    ]
  }
}
