internal import ArgumentParser
internal import Registry

/// `jinjiang member account end PLATFORM:HANDLE`
struct AccountEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: Speech.says(zh: "会员不再持有某账号", en: "An account is no longer its member's"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var held: HeldAccount

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "不再持有的第一天（默认：今天）", en: "The first day no longer held (default: today)"),
      valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let (account, holder) = try options.read(held.resolve)
    guard let day = try writing.record(EndAccount(account.key, on: on), in: options) else { return }
    let name = "\(account.title)".visible
    try Output.shared.line(
      Speech.says(
        zh: "账号 \(name) 自 \(day) 起不再由会员 \(holder.spoken) 持有。",
        en: "The account \(name) is no longer held by member \(holder.spoken) from \(day) on."))
    Output.remark(NextStep.show(holder))
  }
}

/// The account that a command is about: the one of that name that is held.
struct HeldAccount: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.says(zh: "平台:账号", en: "Platform and handle"), valueName: "platform:handle"))
  var account: AccountName

  @OptionGroup var association: AssociationOption

  func resolve(in registry: any RegistryReader) throws -> (account: PlatformAccount, holder: MeantMember) {
    let found = try AccountLookup(account, in: association.named(in: registry)).resolve(in: registry)
    guard let holder = try registry.membership(found.membership) else {
      throw MemberFailure.notOnRecord(found.membership)
    }
    return (found, try MeantMember(holder, in: registry))
  }
}
