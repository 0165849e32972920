internal import ArgumentParser
internal import Registry

/// `jinjiang association vote --document TEXT`: the members' assembly voted for the rulebook.
struct AssociationVote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: Speech.says(zh: "登记会员大会表决：会员受自律规则约束", en: "The members' assembly voted for the rulebook"),
    discussion: Speech.says(
      zh: "建立协会时未写明采用依据（--basis）的，会员须逐一承诺（member pledge），或由会员大会表决，之后的行为方可立案。表决约束当日的全体会员；此后入会的，入会时承诺。",
      en: """
        For an association founded without --basis: nobody may be charged who is bound neither by a pledge (member pledge) \
        nor by a vote of the assembly. The vote binds everybody who is a member that day; who joins later pledges.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption

  @Option(help: ArgumentHelp(Speech.says(zh: "会员大会决议", en: "The resolution"), valueName: "text"))
  var document: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "版本（默认：当日有效的版本）", en: "The edition (default: the one in force that day)"), valueName: "edition"))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "表决的日期（默认：今天）", en: "The day of the vote (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let (home, rulebook) = try options.read { registry in
      (try association.theOne(in: registry), try edition.map { try registry.theRulebook(named: $0).contentHash })
    }
    let request = BindByVote(association: home.key, rulebook: rulebook, on: on, document: document)
    guard let bound = try writing.record(request, in: options) else { return }
    let name = "\(bound.edition.id) \(bound.edition.edition)"
    try Output.shared.line(
      Speech.says(
        zh: "已登记协会 \(home.code) 会员大会表决通过 \(name)：约束会员 \(bound.members) 名。此后入会的，请在入会时登记承诺：jinjiang member pledge 会员。",
        en: """
          The vote of \(home.code)'s assembly for \(name) is on record: it binds \(bound.members) members. Who joins later \
          pledges: jinjiang member pledge MEMBER.
          """
      ).visible)
  }
}
