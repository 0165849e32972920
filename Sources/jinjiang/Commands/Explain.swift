internal import ArgumentParser

/// `jinjiang explain`: every line of a member's score, and the path ahead.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Speech.says(
      zh: "逐条说明会员的信用分，以及接下来的变化", en: "Why a member's score is what it is, line by line, and what lies ahead"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: MemberQuestion
  @OptionGroup var times: TimesOptions

  func run() throws { try question.inquiry(options, times).explain() }
}
