internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang association show [CODE]`
struct AssociationShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看一个协会", en: "One association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var times: TimesOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "协会代码（默认：唯一的协会）", en: "The association's code (default: the only one)"), valueName: "code"))
  var code: String?

  func run() throws {
    let file = try options.read(times) { registry in
      try AssociationFile(
        of: registry.theAssociation(code: code), asOf: times.day(in: registry), in: registry)
    }
    try output.write(answer(of: file))
    let option = code.map { " --association \($0.shellWord)" } ?? ""
    Output.remark(
      file.members == 0
        ? Speech.says(
          zh: "下一步：jinjiang member add 编号 --name 名称\(option)",
          en: "Next: jinjiang member add NUMBER --name NAME\(option)")
        : Speech.says(zh: "下一步：jinjiang member list\(option)", en: "Next: jinjiang member list\(option)"))
  }

  private func answer(of file: AssociationFile) -> Answer {
    let association = file.association
    var facts: [Facts.Fact] = [
      .init("code", Speech.says(zh: "代码", en: "Code"), .text(association.code)),
      .init("name_zh", Speech.says(zh: "名称", en: "Name"), .text(association.name.zh)),
      .init("name_en", Speech.says(zh: "英文名称", en: "English name"), .text(association.name.en)),
      .init("live_from", Speech.says(zh: "登记自", en: "Live from"), Cell(association.liveFrom)),
      .init("members", Speech.says(zh: "会员数", en: "Members"), .integer(file.members)),
      .init("as_of", Speech.says(zh: "截至", en: "As of"), Cell(file.asOf)),
      .init("known_at", Speech.says(zh: "登记流水位置", en: "Known at"), .integer(file.knownAt.value)),
    ]
    if !association.note.spoken.isEmpty {
      facts.append(.init("note", Speech.says(zh: "备注", en: "Note"), .text(association.note.spoken)))
    }
    let adoptions = Table(
      id: "adoptions", caption: Speech.says(zh: "采用的自律规则", en: "Adopted editions"),
      columns: [
        Column("effective_on", Speech.says(zh: "自", en: "From"), .day),
        Column("rulebook", Speech.says(zh: "自律规则", en: "Rulebook")),
        Column("edition", Speech.says(zh: "版本", en: "Edition")),
        Column("basis", Speech.says(zh: "依据", en: "Basis")),
      ],
      rows: Rows(
        file.adoptions.map {
          [Cell($0.record.effective), .text($0.rulebook), .text($0.edition), .text($0.basis)]
        }))
    return Answer(
      title: "\(association.name.spoken) (\(association.code))", facts: facts, tables: [adoptions])
  }
}
