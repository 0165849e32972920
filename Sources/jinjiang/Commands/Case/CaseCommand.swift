internal import ArgumentParser
internal import Registry

/// `jinjiang case …`: what becomes of incidents and merits that are on record.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: Speech.says(zh: "案件：查看、认定、更正、作废", en: "Cases: look at, decide, correct, withdraw"),
    subcommands: [
      CaseList.self, CaseShow.self, CaseDecide.self, CaseCorrect.self, CaseWithdraw.self, CaseOverturn.self,
    ])
}

extension FormatOptions {
  /// Writes what became of a case: a sentence for people, the whole case for programs.
  func write(_ file: CaseFile, in options: RegistryOptions, saying sentence: (CaseAnswer) -> String) throws {
    let answer = try options.read { try CaseAnswer(file, in: $0) }
    guard format == .text else { return try write(answer.answer(for: format)) }
    try Output.shared.line(sentence(answer).visible)
  }
}
