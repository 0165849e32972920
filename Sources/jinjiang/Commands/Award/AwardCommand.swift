internal import ArgumentParser

/// `jinjiang award …`: merits are put forward, made public, objected to, awarded, and awards revoked.
struct AwardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: Speech.says(
      zh: "表彰：推荐、公示、异议、授予、撤销", en: "Awards: nominated, made public, objected to, granted, revoked"),
    subcommands: [
      AwardNominate.self, AwardNotice.self, AwardObject.self, AwardAnswer.self, AwardGrant.self, AwardRevoke.self,
      AwardList.self, AwardShow.self,
    ])
}
