internal import ArgumentParser

/// `jinjiang report`: papers that a council signs and a member understands.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Speech.says(zh: "信用报告", en: "Credit reports"),
    subcommands: [
      ReportQuarterly.self, ReportAnnual.self, ReportStatement.self, ReportBulletin.self, ReportCouncil.self,
      ReportCandidates.self,
      ReportList.self, ReportReissue.self, ReportVerify.self,
    ])
}
