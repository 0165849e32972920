internal import ArgumentParser

/// `jinjiang award …`: what becomes of merits that were awarded.
struct AwardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award", abstract: Speech.says(zh: "表彰：撤销", en: "Awards: revoke"), subcommands: [AwardRevoke.self])
}
