internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang case list`: the cases of an association, or of one member.
struct CaseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出案件", en: "List cases"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var times: KnownAtOption
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "只列某一状态：pending 待处理、upheld 成立……", en: "Only those in this state: pending, upheld, …"),
      valueName: "state"))
  var state: StateArgument?

  @Option(help: ArgumentHelp(Speech.says(zh: "只列一位会员的", en: "Only this member's"), valueName: "member"))
  var member: String?

  func run() throws {
    let store = try options.store()
    let list = try store.read(knownAt: times.knownAt) { registry in
      let audience = try disclosure.audience(default: .council, in: registry)
      let named = try association.named(in: registry)
      let membership = try member.map { try audience.member($0, in: named, on: audience.today, from: registry) }
      let home = try membership.flatMap { try registry.association($0.association) } ?? association.theOne(in: registry)
      return try CaseTable(
        of: home, member: membership, states: state?.states, format: output.format, for: audience, in: registry)
    }
    try output.write(list.table(from: store))
  }
}

/// A state by id, or by its name in either language; 撤销 is both overturned and revoked.
struct StateArgument: ExpressibleByArgument {
  let states: Set<CaseState>

  init?(argument: String) {
    states = Set(CaseKind.allCases.compactMap { CaseState(named: argument, for: $0) })
    if states.isEmpty { return nil }
  }

  static var allValueStrings: [String] { CaseState.allCases.map(\.id) }
}
