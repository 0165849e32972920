internal import ArgumentParser
internal import Registry

/// `jinjiang complaint refuse N --reason …`
struct ComplaintRefuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: Speech.says(zh: "不予受理投诉", en: "Refuse a complaint"))

  @OptionGroup var closing: ClosingOptions

  func run() throws { try closing.record(.refused) }
}

/// `jinjiang complaint transfer N --to BODY --reason …`
struct ComplaintTransfer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: Speech.says(zh: "移送投诉给有权处理的机构", en: "Hand a complaint to whoever is competent"))

  @OptionGroup var closing: ClosingOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "移送给谁：平台、主管部门、另一协会", en: "To whom: a platform, an authority, another association"),
      valueName: "body"))
  var to: String

  func run() throws { try closing.record(.transferred, to: to) }
}

/// `jinjiang complaint settle N --reason …`
struct ComplaintSettle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: Speech.says(zh: "双方和解，投诉办结", en: "The two sides agreed; the complaint ends"))

  @OptionGroup var closing: ClosingOptions

  func run() throws { try closing.record(.settled) }
}

/// What every ending of a complaint takes.
struct ClosingOptions: ParsableArguments {
  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: ComplaintQuestion
  @OptionGroup var reasons: ReasonOption
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "决定的日期（默认：今天）", en: "The day on which it was decided (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func record(_ outcome: ComplaintOutcome, to body: String? = nil) throws {
    let request = CloseComplaint(
      association: try question.associationKey(options), number: question.number, outcome: outcome,
      reason: reasons.reason, body: body, day: on)
    guard let complaint = try writing.record(request, in: options) else { return }
    try output.write(options.read { try ComplaintAnswer(complaint, in: $0) }) { answer in
      Speech.says(
        zh:
          "投诉 \(complaint.number)（\(answer.association.code)）：\(outcome.title.zh)\(body.map { "「\($0.visible)」" } ?? "")，未立案。请告知投诉人。",
        en:
          "Complaint \(complaint.number) (\(answer.association.code)): \(outcome.id)\(body.map { " to \($0.visible)" } ?? ""); no case was opened. Tell the complainant."
      )
    }
  }
}
