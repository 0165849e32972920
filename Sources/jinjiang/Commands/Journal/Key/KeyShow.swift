internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang journal key show`: the public keys, since which entry, and which is in force.
struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看公钥", en: "The public keys"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let keys = try options.read { try $0.keysOfLog() }
    guard !keys.all.isEmpty else { throw EvidenceRefusal.noKey }
    try output.write(
      Table(
        id: "keys", caption: Speech.says(zh: "登记流水的公钥", en: "Public keys of the journal"),
        columns: [
          Column("adopted_at", Speech.says(zh: "启用于", en: "Since")),
          Column("in_force", Speech.says(zh: "现用", en: "In force"), .flag),
          Column("verifier_key", Speech.says(zh: "公钥（vkey）", en: "Verifier key (vkey)")),
        ],
        rows: Rows(
          keys.all.map { [.text($0.adopted.description), .flag($0 == keys.current), .text($0.key.description)] })))
  }
}
