internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang standing`: what is this member's standing?
struct StandingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standing",
    abstract: Speech.says(
      zh: "查询会员的信用状况，以一句可在电话里说的话结尾", en: "A member's standing; ends with a sentence for the telephone"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: MemberQuestion
  @OptionGroup var times: TimesOptions

  func run() throws {
    let standing = try options.read(times) { try question.query(times, default: .peer, in: $0).answer(in: $0) }
    let report = StandingReport(standing)
    switch question.format {
    case .json: try Output.shared.write(report.json)
    case .text:
      var output = Output.shared
      try Output.text.render(report.document(in: Speech.written), into: &output)
      question.disclosure.remark(default: .peer)
    }
  }
}
