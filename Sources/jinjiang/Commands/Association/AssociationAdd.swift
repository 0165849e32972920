internal import ArgumentParser
internal import Registry

/// `jinjiang association add CODE --name NAME`
struct AssociationAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "建立一个协会，并采用自律规则", en: "Found an association on a rulebook"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Argument(
    help: ArgumentHelp(Speech.says(zh: "代码：字母、数字、- 和 _", en: "Its code: letters, digits, - and _"), valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp(Speech.says(zh: "名称", en: "Its name"), valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "英文名称（默认同名称）", en: "Its English name (default: the name)"), valueName: "name"))
  var nameEn: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "从哪一天起在此登记（默认：今天）；更早的认定属于既往认定",
        en: "Its record is live from this day (default: today); earlier decisions are prior ones"),
      valueName: "YYYY-MM-DD"))
  var liveFrom: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "采用的自律规则版本（默认：建库时的规则）", en: "The edition it adopts (default: the registry's first)"),
      valueName: "edition"))
  var rulebook: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "采用的依据，例如会员大会决议", en: "What the adoption rests on, such as a resolution"), valueName: "text"))
  var basis: String?

  /// Said where an association has adopted its first edition by nothing on record.
  static let unboundRemark = Speech.says(
    zh: "注意：未写明采用规则的依据（--basis）。会员承诺（jinjiang member pledge）或会员大会表决（jinjiang association vote）之前的行为，不得立案。",
    en: """
      Note: what the adoption rests on was not said (--basis). Nobody can be charged with an act before they pledge the \
      rulebook (jinjiang member pledge), or the assembly's vote for it is on record (jinjiang association vote).
      """)

  func run() throws {
    let named = try rulebook.map { text in try options.read { try $0.theRulebook(named: text).contentHash } }
    let request = FoundAssociation(
      code: code, name: Phrase(zh: name, en: nameEn ?? name), liveFrom: liveFrom, rulebook: named, basis: basis)
    guard let founded = try writing.record(request, in: options) else { return }
    let edition = try options.read { try $0.rulebook(judging: founded.liveFrom, in: founded.key) }
    try Output.shared.line(
      Speech.says(
        zh:
          "已建立协会 \(founded.code)（\(founded.name.zh.visible)），自 \(founded.liveFrom) 起登记，采用 \(edition.id) \(edition.edition)。",
        en:
          "Founded the association \(founded.code) (\(founded.name.en.visible)), live from \(founded.liveFrom), on \(edition.id) \(edition.edition)."
      ))
    if basis == nil { Output.remark(AssociationAdd.unboundRemark) }
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang member add 编号 --name 名称", en: "Next: jinjiang member add NUMBER --name NAME"))
  }
}
