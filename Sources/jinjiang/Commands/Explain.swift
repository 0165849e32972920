internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang explain`: every line of a member's score, and the path ahead.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Speech.says(
      zh: "逐条说明会员的信用分，以及接下来的变化", en: "Why a member's score is what it is, line by line, and what lies ahead"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: MemberQuestion
  @OptionGroup var times: TimesOptions

  func run() throws {
    let explanation = try options.read(times) {
      try question.query(times, default: .member, in: $0).explanation(in: $0)
    }
    let report = ExplanationReport(explanation)
    switch question.format {
    case .json: try Output.shared.write(report.json)
    case .text:
      var output = Output.shared
      try Output.text.render(report.document(in: Speech.written), into: &output)
      question.disclosure.remark(default: .member)
    }
  }
}
