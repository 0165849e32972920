internal import ArgumentParser
internal import Registry

/// `jinjiang member rejoin MEMBER`
struct MemberRejoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejoin",
    abstract: Speech.says(zh: "登记重新入会：沿用原会籍", en: "A member comes back: the same membership goes on"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "重新成为会员的第一天（默认：今天）", en: "The first day as a member again (default: today)"),
      valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let member = try options.read(named.meant)
    guard let day = try writing.record(RejoinMember(member.key, on: on), in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "会员 \(member.spoken) 自 \(day) 起重新入会，沿用原编号、记录与信用分。",
        en: "Member \(member.spoken) is a member again from \(day) on, with its number, record and score."))
    Output.remark(NextStep.show(member))
  }
}
