internal import ArgumentParser
internal import Registry

/// `jinjiang case withdraw N --reason …`: takes back a pending record that was entered by mistake.
struct CaseWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: Speech.says(zh: "作废一条误登的待处理记录", en: "Take back a pending record that was entered by mistake"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let request = WithdrawCase(
      association: try question.associationKey(options), number: question.number, reason: reason)
    guard let file = try writing.record(request, in: options) else { return }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）已作废，仅理事会可见。需要时请用 jinjiang record 重新登记。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)) is void and seen by the council only. Record it anew with jinjiang record where needed."
      )
    }
  }
}
