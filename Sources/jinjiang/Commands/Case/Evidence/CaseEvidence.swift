internal import ArgumentParser
internal import Registry
internal import Vault

/// `jinjiang case evidence …`: the files that a case rests on.
struct CaseEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: Speech.says(zh: "证据文件：登记、列出、核验、导出", en: "Evidence files"),
    discussion: Speech.says(
      zh: "文件按内容哈希（SHA-256）存入登记库旁的 登记库文件名.evidence 目录，仅所有者可读。备份登记库时请一并备份该目录。",
      en: """
        Files are kept by their hash (SHA-256) in a folder beside the registry, REGISTRY.evidence, which only its owner can \
        read. Back it up together with the registry.
        """),
    subcommands: [EvidenceAdd.self, EvidenceList.self, EvidenceVerify.self, EvidenceExport.self])
}

extension RegistryOptions {
  /// Where the evidence of this registry lies.
  var evidenceFolder: EvidenceFolder { EvidenceFolder(ofRegistry: path) }
}

/// From whom evidence came, as it is typed.
struct EvidenceGiver: ExpressibleByArgument {
  let giver: EvidenceAdded.Giver
  /// Of somebody else.
  let name: String?

  /// `member`, `complainant`, their names in Chinese, or whoever it is by name.
  init?(argument: String) {
    let known: [(EvidenceAdded.Giver, [String])] = [
      (.member, ["member", "会员", "会员本人"]), (.complainant, ["complainant", "投诉人"]),
      (.office, ["office", "协会"]),
    ]
    let key = SearchKey(argument)
    let match = known.first { $0.1.contains { SearchKey($0) == key } }
    giver = match?.0 ?? .other
    name = match == nil ? argument : nil
  }
}
