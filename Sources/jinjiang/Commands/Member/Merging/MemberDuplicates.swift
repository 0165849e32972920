internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang member duplicates`: memberships that may be one member's, with what says so.
struct MemberDuplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: Speech.says(zh: "列出可能重复的会员及理由", en: "Members who may be on record twice, and why"),
    discussion: Speech.says(
      zh: "只作提示，不作合并。合并须由两人办理：jinjiang member merge。",
      en: "It only points them out. Two people merge them: see jinjiang member merge."))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var times: TimesOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let isSpoken = output.format == .text
    let (table, next) = try options.read(times) { registry in
      let homes = try association.named(in: registry).map { [$0] } ?? registry.associations()
      let codes = Dictionary(uniqueKeysWithValues: homes.map { ($0.key, $0.code) })
      let pairs = try LikelyDuplicates(in: homes, registry).pairs
      let rows = pairs.map { pair -> [Cell] in
        [
          Cell(codes[pair.first.association]), Cell(pair.first.number), Cell(pair.first.name),
          Cell(codes[pair.second.association]), Cell(pair.second.number), Cell(pair.second.name),
          .text(
            pair.reasons.map { isSpoken ? $0.title.spoken : $0.id }.joined(
              separator: isSpoken ? Speech.says(zh: "、", en: ", ") : " ")),
          .flag(pair.isProposed),
        ]
      }
      let first = pairs.first { !$0.isProposed && $0.first.association == $0.second.association }
      let next = try first.map { pair in
        (from: try MeantMember(pair.second, in: registry), into: pair.first.shownNumber.shellWord)
      }
      return (pairsTable(rows, position: registry.position), next)
    }
    try output.write(table)
    guard let next else { return }
    Output.remark(
      Speech.says(
        zh: "若确为同一会员：jinjiang member merge \(next.from.argument) --into \(next.into) --reason 理由",
        en: "If they are one member: jinjiang member merge \(next.from.argument) --into \(next.into) --reason TEXT"))
  }

  private func pairsTable(_ rows: [[Cell]], position: Position) -> Table {
    Table(
      id: "duplicates",
      caption: Speech.says(
        zh: "可能重复的会员：\(rows.count) 对，登记流水位置 \(position)；披露范围：\(Disclosure.council.title.zh)",
        en:
          "Members who may be on record twice: \(rows.count), known at \(position); disclosure: \(Disclosure.council.title.en)"
      ),
      columns: [
        Column("association", Speech.says(zh: "协会", en: "Association")),
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("name", Speech.says(zh: "名称", en: "Name")),
        Column("other_association", Speech.says(zh: "协会", en: "Association")),
        Column("other_member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("other_name", Speech.says(zh: "名称", en: "Name")),
        Column("reasons", Speech.says(zh: "理由", en: "Why")),
        Column("proposed", Speech.says(zh: "已提议合并", en: "Proposed"), .flag),
      ], rows: Rows(rows))
  }
}
