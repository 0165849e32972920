internal import ArgumentParser

/// `jinjiang backup <verb>`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Speech.says(zh: "备份：建立、核验、恢复", en: "Backups: make, verify, restore"),
    subcommands: [BackupCreate.self, BackupVerify.self, BackupRestore.self])
}
