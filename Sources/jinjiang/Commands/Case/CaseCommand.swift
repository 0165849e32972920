internal import ArgumentParser
internal import Registry

/// `jinjiang case …`: what becomes of incidents and merits that are on record.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: Speech.says(zh: "案件：告知、申辩、决定、送达……", en: "Cases: notice, reply, decision, service, …"),
    subcommands: [
      CaseOpen.self, CaseList.self, CaseShow.self, CaseCorrect.self, CaseWithdraw.self, CaseNotice.self,
      CaseReply.self, CaseHearing.self, CaseDecide.self, CaseCouncil.self, CaseServe.self, CaseAppeal.self,
      CaseReview.self, CaseExtend.self, CaseLapse.self, CasePrior.self, CaseOverturn.self, CasePublish.self,
      CaseUnpublish.self, CasePaperCommand.self, CasePrecedents.self, CaseRepair.self, CaseCorrectFinding.self,
      CaseRevise.self, CaseVoid.self, CaseReopen.self, CaseEvidence.self, CaseLink.self,
      CaseUnlink.self,
    ])
}

extension FormatOptions {
  /// Writes what became of a case: a sentence for people, the whole case for programs.
  func write(_ file: CaseFile, in options: RegistryOptions, saying sentence: (CaseAnswer) -> String) throws {
    try write(options.read { try CaseAnswer(file, in: $0) }, saying: sentence)
  }

  func write(_ answer: CaseAnswer, saying sentence: (CaseAnswer) -> String) throws {
    guard format == .text else { return try write(answer.answer(for: format)) }
    try Output.shared.line(sentence(answer).visible)
  }
}
