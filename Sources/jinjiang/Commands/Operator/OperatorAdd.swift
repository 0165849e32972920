internal import ArgumentParser
internal import Registry

/// `jinjiang operator add NAME --role recorder`
struct OperatorAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "增加一位经办人", en: "Enrol an operator"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Argument(
    help: ArgumentHelp(Speech.says(zh: "短名，用于 --operator", en: "A short name, for --operator"), valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "角色，可重复", en: "A role; may be repeated"), valueName: "role"))
  var role: [Role]

  @OptionGroup var place: RolePlace

  func run() throws {
    let association = try options.read { try place.key(in: $0) }
    let request = EnrolOperator(name: name, roles: Set(role), association: association)
    guard let added = try writing.record(request, in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "已增加经办人 \(added.shownName)：\(added.rolesText)。",
        en: "Enrolled the operator \(added.shownName): \(added.rolesText)."))
    Output.remark(
      Speech.says(
        zh:
          "下一步：登记时加 --operator \(added.shownName)，或设 JINJIANG_OPERATOR；若其本人是会员：jinjiang operator link \(added.shownName) 会员",
        en: "Next: enter with --operator \(added.shownName), or set JINJIANG_OPERATOR; if they are a member: "
          + "jinjiang operator link \(added.shownName) MEMBER"))
  }
}

extension Operator {
  var shownName: String { (name ?? Speech.says(zh: "（已删除）", en: "(erased)")).visible }

  /// All roles held anywhere.
  var rolesText: String {
    Set(grants.map(\.role)).inOrder.map(\.title.spoken).joined(separator: Speech.says(zh: "、", en: ", "))
  }
}
