internal import ArgumentParser

/// `jinjiang journal key …`: the keys that sign for the journal.
struct JournalKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: Speech.says(zh: "签名密钥：建立、更换、查看", en: "Signing keys: make one, replace it, show them"),
    subcommands: [KeyCreate.self, KeyRotate.self, KeyShow.self, KeyCosigner.self])
}
