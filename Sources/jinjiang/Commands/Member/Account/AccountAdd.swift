internal import ArgumentParser
internal import Registry

/// `jinjiang member account add MEMBER PLATFORM:HANDLE`
struct AccountAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "登记会员持有的平台账号", en: "A member holds a platform account"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Argument(help: ArgumentHelp(Speech.says(zh: "平台:账号", en: "Platform and handle"), valueName: "platform:handle"))
  var account: AccountName

  @Option(help: ArgumentHelp(Speech.says(zh: "平台给该账号的 ID", en: "The platform's own id of it"), valueName: "id"))
  var uid: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "从哪一天起（默认：一直）", en: "Held since (default: all along)"), valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "不再持有的第一天（默认：仍持有）", en: "The first day no longer held (default: held)"), valueName: "YYYY-MM-DD"))
  var until: Day?

  func run() throws {
    let member = try options.read(named.meant)
    let request = HoldAccount(
      membership: member.key, account: NewAccount(account, uid: uid, from: from, until: until))
    guard try writing.record(request, in: options) != nil else { return }
    let name = "\(account)".visible
    try Output.shared.line(
      Speech.says(
        zh: "已登记会员 \(member.spoken) 的账号 \(name)。", en: "Recorded the account \(name) of member \(member.spoken)."))
    Output.remark(NextStep.show(member))
  }
}
