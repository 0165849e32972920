internal import ArgumentParser
internal import Registry

/// `jinjiang operator grant NAME ROLE…`
struct OperatorGrant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: Speech.says(zh: "授予角色", en: "Give roles to an operator"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var roles: RolesArguments

  func run() throws {
    guard let changed = try writing.record(roles.change(.grant, in: options), in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "经办人 \(changed.shownName) 现有角色：\(changed.rolesText)。",
        en: "The operator \(changed.shownName) is now: \(changed.rolesText)."))
  }
}

/// `jinjiang operator revoke NAME ROLE…`
struct OperatorRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: Speech.says(zh: "收回角色", en: "Take roles away from an operator"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var roles: RolesArguments

  func run() throws {
    guard let changed = try writing.record(roles.change(.revoke, in: options), in: options) else { return }
    let left = changed.grants.isEmpty ? Speech.says(zh: "无", en: "none") : changed.rolesText
    try Output.shared.line(
      Speech.says(
        zh: "经办人 \(changed.shownName) 尚有角色：\(left)。", en: "Roles left to the operator \(changed.shownName): \(left)."))
  }
}
