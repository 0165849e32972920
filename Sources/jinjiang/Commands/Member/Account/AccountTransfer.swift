internal import ArgumentParser
internal import Registry

/// `jinjiang member account transfer PLATFORM:HANDLE --to MEMBER`
struct AccountTransfer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: Speech.says(zh: "账号转给同一协会的另一位会员", en: "An account passes to another member of the association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var held: HeldAccount

  @Option(help: ArgumentHelp(Speech.says(zh: "接收的会员", en: "The member that receives it"), valueName: "member"))
  var to: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "从哪一天起（默认：今天）", en: "From this day on (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let (account, giver, taker) = try options.read { registry in
      let (account, giver) = try held.resolve(in: registry)
      let home = try registry.association(giver.membership.association)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let taker = try MemberLookup(to, in: home, on: today).resolve(in: registry)
      return (account, giver, try MeantMember(taker, in: registry))
    }
    let request = TransferAccount(account.key, to: taker.key, on: on)
    guard let passed = try writing.record(request, in: options) else { return }
    let name = "\(account.title)".visible
    try Output.shared.line(
      Speech.says(
        zh: "账号 \(name) 自 \(passed.day) 起由 \(giver.spoken) 转给 \(taker.spoken)；此前的行为仍属 \(giver.spoken)。",
        en:
          "The account \(name) passes from \(giver.spoken) to \(taker.spoken) from \(passed.day) on; acts before it remain those of \(giver.spoken)."
      ))
    Output.remark(NextStep.show(taker))
  }
}
