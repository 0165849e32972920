internal import ArgumentParser
internal import Registry

/// `jinjiang member pledge MEMBER`
struct MemberPledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge",
    abstract: Speech.says(zh: "登记会员承诺遵守某一版本的自律规则", en: "A member pledges an edition of the rulebook"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "版本（默认：当日有效的版本）", en: "The edition (default: the one in force that day)"), valueName: "edition"))
  var edition: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "哪一天（默认：今天）", en: "On which day (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  @Flag(help: ArgumentHelp(Speech.says(zh: "由会员大会表决约束，而非本人签署", en: "Bound by the assembly's vote, not signed")))
  var assembly = false

  @Option(
    help: ArgumentHelp(Speech.says(zh: "承诺书或决议", en: "The signed sheet or the resolution"), valueName: "text"))
  var document: String?

  func run() throws {
    let (member, rulebook) = try options.read { registry in
      (
        try named.meant(in: registry),
        try edition.map { try registry.theRulebook(named: $0).contentHash }
      )
    }
    let request = SignPledge(
      member.key, rulebook: rulebook, on: on, means: assembly ? .assembly : .signed, document: document)
    guard let pledge = try writing.record(request, in: options) else { return }
    let name = try options.read { try $0.rulebook(pledge.rulebook) }.map { "\($0.id) \($0.edition)" } ?? ""
    try Output.shared.line(
      Speech.says(
        zh: "已登记会员 \(member.spoken) 的承诺：\(name)，\(pledge.effective)，\(pledge.means.title.zh)。",
        en: "Recorded the pledge of member \(member.spoken): \(name), \(pledge.effective), \(pledge.means.title.en)."))
    Output.remark(NextStep.show(member))
  }
}
