internal import ArgumentParser
internal import Registry

/// `jinjiang member leave MEMBER`
struct MemberLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: Speech.says(zh: "登记退会", en: "A member leaves"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "不再是会员的第一天（默认：今天）", en: "The first day outside (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String?

  func run() throws {
    let member = try options.read(named.meant)
    guard let day = try writing.record(LeaveMember(member.key, on: on, reason: reason), in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "会员 \(member.spoken) 自 \(day) 起退会；其记录保留。",
        en: "Member \(member.spoken) has left from \(day) on; the record stays."
      ))
    Output.remark(
      Speech.says(
        zh: "若重新入会：jinjiang member rejoin \(member.argument)",
        en: "Should it come back: jinjiang member rejoin \(member.argument)"))
  }
}
