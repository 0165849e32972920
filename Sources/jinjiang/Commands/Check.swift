internal import ArgumentParser
internal import Registry
internal import Vault

/// `jinjiang check`: whether journal, tree and projection are whole, and agree.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Speech.says(
      zh: "检查登记库：登记流水、默克尔树，以及由登记流水重建的各表是否一致",
      en: "Look the registry over: the journal, its Merkle tree, and the tables rebuilt from the journal"))

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let progress = ProgressLine(label: Speech.says(zh: "检查", en: "Checking"))
    let store = try options.store()
    do {
      try ErasureDesk.finishInterrupted(options.path, in: store)
    } catch let unfinished as ErasureUnfinished {
      // What can be looked at is looked at.
      Output.remark(unfinished.message.spoken.visibleLines)
    }
    let report = try store.check { done, all in progress.show(done, of: all) }
    progress.clear()
    for finding in report.findings { try Output.shared.line(finding.message.spoken) }
    guard report.isSound else { throw CheckFailed(count: report.findings.count, path: options.path) }
    let erased = report.erased
    try Output.shared.line(
      Speech.says(
        zh: "登记库完好：\(report.entries) 个条目" + (erased > 0 ? "（其中 \(erased) 个的个人信息已依规删除）" : "") + "，各表与登记流水一致。",
        en: "The registry is sound: \(report.entries) entries"
          + (erased > 0 ? " (personal data of \(erased) erased)" : "") + "; the tables agree with the journal."))
    try lookOverEvidence()
  }

  /// The files are not the registry: what has become of them is said, and is no fault of it.
  private func lookOverEvidence() throws {
    let files = try options.read { try $0.evidence(of: nil) }
    try EvidenceAudit(of: files, named: Set(files.compactMap(\.digest)), in: options.evidenceFolder).remark()
  }
}

/// The check found something.
struct CheckFailed: Failure {
  let count: Int
  let path: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "登记库 \(path) 有 \(count) 处问题，如上所列。请停止登记，保留此文件，并从最近的备份恢复。",
      en:
        "The registry \(path) has problems: \(count), listed above. Stop recording, keep the file, and restore the last backup."
    )
  }
}
