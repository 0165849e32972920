internal import ArgumentParser
internal import Registry

/// `jinjiang journal …`: the record itself, and what makes it evidence.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: Speech.says(
      zh: "登记流水：列出、查看、签署、证明、核验", en: "The journal: list it, look at an entry, sign, prove, verify"),
    subcommands: [
      JournalLog.self, JournalShow.self, JournalKey.self, JournalCheckpoint.self, JournalCosign.self,
      JournalProve.self, JournalVerify.self,
      JournalAuditPack.self,
    ])
}
