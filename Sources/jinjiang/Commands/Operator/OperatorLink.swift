internal import ArgumentParser
internal import Registry

/// `jinjiang operator link NAME MEMBER`
struct OperatorLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: Speech.says(
      zh: "关联经办人与其本人的会籍：此后不能为自己登记", en: "Say which member an operator is, who then may not enter their own record"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var link: LinkArguments

  func run() throws {
    guard let (operation, number) = try link.record(isLink: true, writing, options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "经办人 \(operation.shownName) 就是会员 \(number)：此后由他人登记其本人的事项。",
        en: "The operator \(operation.shownName) is member \(number): from now on others enter what concerns them."))
  }
}

/// `jinjiang operator unlink NAME MEMBER`
struct OperatorUnlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: Speech.says(zh: "取消经办人与会员的关联", en: "Say that an operator and a member are not the same after all"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var link: LinkArguments

  func run() throws {
    guard let (operation, number) = try link.record(isLink: false, writing, options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "经办人 \(operation.shownName) 与会员 \(number) 不再关联。",
        en: "The operator \(operation.shownName) is no longer linked with member \(number)."))
  }
}

/// Which operator, and which member.
struct LinkArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.says(zh: "经办人", en: "The operator"), valueName: "name"))
  var name: String

  @OptionGroup var member: NamedMember

  func record(
    isLink: Bool, _ writing: WritingOptions, _ options: RegistryOptions
  ) throws -> (Operator, number: String)? {
    let (id, membership) = try options.read { registry in
      (try registry.theOperator(named: name).id, try member.resolve(in: registry))
    }
    let request = LinkOperator(id, to: membership.key, isLink: isLink)
    return try writing.record(request, in: options).map { ($0, membership.shownNumber) }
  }
}
