internal import ArgumentParser

/// `jinjiang standing`: what is this member's standing?
struct StandingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standing",
    abstract: Speech.says(
      zh: "查询会员的信用状况，以一句可在电话里说的话结尾", en: "A member's standing; ends with a sentence for the telephone"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: MemberQuestion
  @OptionGroup var times: TimesOptions

  func run() throws { try question.inquiry(options, times).tellStanding() }
}
