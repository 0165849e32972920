internal import ArgumentParser
internal import Registry

/// `jinjiang case lapse N`: no decision came in time, and the case ends without one.
struct CaseLapse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapse", abstract: Speech.says(zh: "登记案件因逾期未决而失效", en: "No decision came in time: the case ends"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  func run() throws {
    let request = LapseCase(association: try question.associationKey(options), number: question.number)
    guard let file = try writing.record(request, in: options) else { return }
    try output.write(file, in: options) { answer in
      Speech.says(
        zh: "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：逾期未决，已失效，不计分。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): not decided in time; it has lapsed and counts nothing."
      )
    }
  }
}
