internal import ArgumentParser
internal import Registry

/// `jinjiang member contact MEMBER --contact TEXT --address TEXT`
struct MemberContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: Speech.says(zh: "登记联系方式和送达地址", en: "Record how to reach a member, and where notices are served"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(help: ArgumentHelp(Speech.says(zh: "联系方式（空文本：删去）", en: "How to reach it (empty: none)"), valueName: "text"))
  var contact: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "送达地址（空文本：删去）", en: "Address for service (empty: none)"), valueName: "text"))
  var address: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "从哪一天起（默认：今天）", en: "From this day on (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let member = try options.read(named.meant)
    let request = ChangeMemberDetails(member.key, contact: contact, address: address, effective: on)
    guard try writing.record(request, in: options) != nil else { return }
    try Output.shared.line(
      Speech.says(zh: "已登记会员 \(member.spoken) 的联系信息。", en: "Recorded how to reach member \(member.spoken)."))
    Output.remark(NextStep.show(member))
  }
}
