internal import ArgumentParser

/// `jinjiang member account …`: the platform accounts that members hold.
struct MemberAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: Speech.says(zh: "平台账号：登记、结束、转移", en: "Platform accounts: add, end, transfer"),
    subcommands: [AccountAdd.self, AccountEnd.self, AccountTransfer.self])
}
