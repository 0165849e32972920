public import ArgumentParser
public import Registry

/// `jinjiang operator …`: who enters records, and what each may enter.
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator",
    abstract: Speech.says(zh: "经办人与角色", en: "Operators: who enters records, and in which roles"),
    subcommands: [
      OperatorAdd.self, OperatorList.self, OperatorGrant.self, OperatorRevoke.self, OperatorLink.self,
      OperatorUnlink.self, OperatorRoles.self,
    ])
}

extension Role: ExpressibleByArgument {
  /// By id or by its name in either language.
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { allCases.map(\.id) }
}

/// Which operator, which roles, and where: what granting and revoking take.
struct RolesArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.says(zh: "经办人", en: "The operator"), valueName: "name"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      Speech.says(
        zh: "角色：recorder 登记员、decider 决定员、reviewer 复核员、data-officer 数据专员、auditor 审计员、administrator 管理员",
        en: "Roles: recorder, decider, reviewer, data-officer, auditor, administrator"), valueName: "role"))
  var roles: [Role]

  @OptionGroup var place: RolePlace

  func change(_ change: ChangeRoles.Change, in options: RegistryOptions) throws -> ChangeRoles {
    try options.read { registry in
      ChangeRoles(change, Set(roles), of: try registry.theOperator(named: name).id, in: try place.key(in: registry))
    }
  }
}

/// `--association`: a role there only.
struct RolePlace: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "只在此协会（默认：全部协会）", en: "In this association only (default: in all)"), valueName: "code"))
  var association: String?

  func key(in registry: any RegistryReader) throws -> Key<Association>? {
    try association.map { try registry.theAssociation(code: $0).key }
  }
}
