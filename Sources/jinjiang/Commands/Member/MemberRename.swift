internal import ArgumentParser
internal import Registry

/// `jinjiang member rename MEMBER NAME`
struct MemberRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: Speech.says(zh: "登记会员的新名称", en: "Record a member's new name"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Argument(help: ArgumentHelp(Speech.says(zh: "新的名称", en: "The new name"), valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "从哪一天起（默认：今天）", en: "From this day on (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let (member, alike) = try options.read { registry in
      let member = try named.meant(in: registry)
      let alike = try registry.membersAlike(name: name, in: member.membership.association)
        .filter { $0.key != member.key }
      return (member, alike)
    }
    let request = ChangeMemberDetails(member.key, name: name, effective: on)
    guard try writing.record(request, in: options) != nil else { return }
    let before = (member.membership.name ?? "").visible
    try Output.shared.line(
      Speech.says(
        zh: "已登记会员 \(member.membership.shownNumber) 更名：\(before) → \(name.visible)。曾用名保留在登记中。",
        en:
          "Recorded the new name of member \(member.membership.shownNumber): \(before) → \(name.visible). The former name stays on record."
      ))
    Alike.warn(of: alike)
    Output.remark(NextStep.show(member))
  }
}
