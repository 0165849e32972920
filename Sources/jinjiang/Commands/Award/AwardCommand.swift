internal import ArgumentParser

/// `jinjiang award …`: merits are awarded, and awards revoked.
struct AwardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award", abstract: Speech.says(zh: "表彰：授予、撤销", en: "Awards: make, revoke"),
    subcommands: [AwardMake.self, AwardRevoke.self])
}
