internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang operator list`: every operator, with roles and the member that it is.
struct OperatorList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出经办人及其角色", en: "List operators and their roles"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let (operators, rows) = try options.read { registry in
      let operators = try registry.operators()
      return (operators, try operators.flatMap { try OperatorList.rows(of: $0, output.format, in: registry) })
    }
    try output.write(
      Table(
        id: "operators", caption: Speech.says(zh: "经办人", en: "Operators"),
        columns: [
          Column("operator", Speech.says(zh: "经办人", en: "Operator")),
          Column("association", Speech.says(zh: "协会", en: "Association")),
          Column("roles", Speech.says(zh: "角色", en: "Roles")),
          Column("own_members", Speech.says(zh: "本人的会员编号", en: "Is member")),
        ], rows: Rows(rows)))
    if operators.count == 1 { Output.remark(OperatorList.alone) }
  }

  /// One for each place where the operator holds roles.
  private static func rows(
    of each: Operator, _ format: OutputFormat, in registry: any RegistryReader
  ) throws -> [[Cell]] {
    let isSpoken = format == .text
    let own = try each.ownMemberships.sorted().compactMap { try registry.membership($0)?.number }
    let places = Set(each.grants.map(\.association)).sorted { ($0?.value ?? 0) < ($1?.value ?? 0) }
    return try (places.isEmpty ? [nil] : places).map { place in
      let roles = Set(each.grants.filter { $0.association == place }.map(\.role)).inOrder
      let code = try place.flatMap { try registry.association($0)?.code }
      return [
        Cell(each.name), code.map { .text($0) } ?? (isSpoken ? .text(Speech.says(zh: "全部", en: "all")) : .empty),
        .text(
          roles.map { isSpoken ? $0.title.spoken : $0.id }.joined(
            separator: isSpoken ? Speech.says(zh: "、", en: ", ") : " ")),
        .text(own.joined(separator: " ")),
      ]
    }
  }

  /// What it means that there is only one.
  private static var alone: String {
    Speech.says(
      zh: """
        本登记库只有一位经办人：谁拿到这份文件，谁就能以其名义登记，也没有第二个人复核登记。
        决定仍由评议组作出、写明成员与纪要；登记与决定分属两人，须再增加经办人：jinjiang operator add 名称 --role decider
        """,
      en: """
        This registry has one operator: whoever has the file enters under that name, and nobody looks over what was entered.
        Decisions are still a panel's, with its members and minutes; for recording and deciding to be two people's, enrol \
        another: jinjiang operator add NAME --role decider
        """)
  }
}

/// `jinjiang operator roles`: the table of roles and requests.
struct OperatorRoles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: Speech.says(zh: "哪个角色可以办理什么", en: "Which role may enter what"))

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    try output.write(
      Table(
        id: "roles", caption: Speech.says(zh: "角色与事项", en: "Roles and what they may enter"),
        columns: [
          Column("request", Speech.says(zh: "事项", en: "To"))
        ] + Role.allCases.map { Column($0.id, $0.title.spoken, .flag) },
        rows: Rows(
          RequestKind.allCases.map { kind in
            [.text(output.format == .text ? kind.title.spoken : kind.rawValue)]
              + Role.allCases.map { .flag(kind.roles.contains($0)) }
          })))
  }
}

/// `--lang`, for commands that need no registry.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?
}
