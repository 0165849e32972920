internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang case precedents N`: earlier findings of the same category and level, anonymised.
struct CasePrecedents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "precedents",
    abstract: Speech.says(zh: "同类同程度的先例（匿名），并指出偏离", en: "Earlier findings of the same kind, anonymised"),
    discussion: Speech.says(
      zh: "偏离：分值高于中位数的一倍半或低于其一半，或者所用惩戒在先例中不到四分之一。先例不足三起时不判断。本协会成立且有效的认定（含既往决定）都计入。",
      en: """
        An outlier: points above one and a half times the median, or below half of it, or a sanction that fewer than one \
        in four had. With fewer than three nothing is judged. All findings of the association in effect count, prior \
        decisions, too.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "按哪一程度比较（默认：告知的程度）", en: "The level to compare (default: as noticed)"), valueName: "level"))
  var level: String?

  func run() throws {
    let found = try options.read { registry in
      let home = try question.association.theOne(in: registry)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let file = try registry.theCase(question.number, in: home.key)
      let rulebook = try registry.rulebook(judging: file.occurred, in: home.key)
      let level = try level.map { try rulebook.level(matching: $0, of: rulebook.category(matching: file.category.id)) }
      return try Precedents(for: question.number, in: home.key, level: level, on: today, from: registry)
    }
    try output.write(PrecedentsTable(found: found, isSpoken: output.format == .text).table)
    guard output.format == .text else { return }
    for remark in PrecedentsTable(found: found, isSpoken: true).remarks { Output.remark(remark) }
  }
}

/// Precedents as a table, and what they come to.
struct PrecedentsTable {
  let found: Precedents
  let isSpoken: Bool

  var table: Table {
    Table(
      id: "precedents",
      caption: Speech.says(
        zh:
          "\(found.association.name.zh)：\(found.title.zh)（\(found.level.title.zh)）的先例 \(found.rulings.count) 起；披露范围：\(Disclosure.council.title.zh)",
        en:
          "\(found.association.name.en): \(found.rulings.count) earlier findings of \(found.title.en) (\(found.level.title.en.lowercased())); disclosure: \(Disclosure.council.title.en)"
      ),
      columns: [
        Column("found_in", Speech.says(zh: "认定年月", en: "Found in")),
        Column("points", Speech.says(zh: "分值", en: "Points"), .decimal),
        Column("sanctions", Speech.says(zh: "惩戒", en: "Sanctions")),
        Column("own", Speech.says(zh: "经本程序", en: "By our procedure"), .flag),
        Column("outlier", Speech.says(zh: "偏离", en: "Outlier"), .flag),
      ],
      rows: Rows(
        found.rulings.map { ruling in
          [
            .text("\(ruling.year)-\(ruling.month < 10 ? "0" : "")\(ruling.month)"),
            .decimal(ruling.points.value, places: 3), .text(names(ruling.sanctions)), .flag(ruling.isOwn),
            .flag(ruling.isOutlier),
          ]
        }))
  }

  var remarks: [String] {
    guard let median = found.median else {
      return [
        Speech.says(
          zh: "先例不足 \(Precedents.least) 起，不判断是否偏离。",
          en: "Fewer than \(Precedents.least) earlier findings: nothing is judged to be an outlier.")
      ]
    }
    var remarks = [Speech.says(zh: "分值中位数：\(median)", en: "Median of the points: \(median)")]
    if let comparison = found.comparison {
      remarks.append(
        comparison.isOutlier
          ? Speech.says(
            zh: "注意：本案决定（\(comparison.points) 分；\(names(comparison.sanctions))）偏离先例，请在理由中说明。",
            en:
              "Attention: the decision in this case (\(comparison.points) points; \(names(comparison.sanctions))) stands out; say why in its reasons."
          )
          : Speech.says(
            zh: "本案决定（\(comparison.points) 分）与先例相当。",
            en: "The decision in this case (\(comparison.points) points) is as usual."))
    }
    return remarks
  }

  private func names(_ sanctions: [String]) -> String {
    guard isSpoken else { return sanctions.joined(separator: " ") }
    let none = Speech.says(zh: "无惩戒", en: "no sanction")
    return sanctions.isEmpty
      ? none
      : sanctions.map { found.sanctionTitles[$0]?.spoken ?? $0 }.joined(separator: Speech.says(zh: "、", en: ", "))
  }
}
