internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `jinjiang journal verify`: recomputes everything, and holds it against everything that was ever signed.
struct JournalVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.says(
      zh: "核验：重算全部登记、默克尔树与各表，并与已签署的检查点对照；或用 --proof 离线核验一个证明文件",
      en:
        "Recompute everything and hold it against every signed checkpoint; or, with --proof, verify a proof file offline"
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var trust: TrustOptions

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(zh: "另存在别处的检查点文件（可多次给出）", en: "A checkpoint that was kept elsewhere (repeatable)"), valueName: "file")
  )
  var checkpoint: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "只核验此证明文件，不需要登记库", en: "Verify this proof only, without a registry"), valueName: "file"))
  var proof: String?

  func validate() throws {
    guard proof == nil || !trust.keys.isEmpty else {
      throw ValidationError(
        Speech.says(zh: "--proof 须同时用 --key 给出可信的公钥。", en: "--proof needs --key: the public key that you trust."))
    }
  }

  func run() throws {
    if let proof { return try verify(proof: proof) }
    let notes = try checkpoint.map { (file: $0, note: try CheckpointFile.read($0)) }
    let trusted = try trust.verifierKeys()
    let store = try options.store()
    let progress = ProgressLine(label: Speech.says(zh: "核验", en: "Verifying"))
    let report = try store.check { done, all in progress.show(done, of: all) }
    progress.clear()
    for finding in report.findings { try Output.shared.line(finding.message.spoken.visibleLines) }
    guard report.isSound else { throw CheckFailed(count: report.findings.count, path: options.path) }
    let audit = try store.read(at: Position(report.entries)) {
      try CheckpointAudit(
        notes, trusting: trusted, cosigners: trust.cosignerKeys(), quorum: trust.quorum ?? trust.cosigners.count, in: $0
      )
    }
    for finding in audit.findings { try Output.shared.line(finding.message.spoken.visibleLines) }
    let reports = try store.read(at: Position(report.entries)) {
      try ReportAudit(hasErasures: report.erased > 0, in: $0)
    }
    for finding in reports.findings { try Output.shared.line(finding.message.spoken.visibleLines) }
    if reports.findings.isEmpty, !audit.findings.isEmpty, audit.findings.allSatisfy(\.isOnlyUnseen) {
      throw NotCosigned(path: options.path)
    }
    let count = audit.findings.count + reports.findings.count
    guard count == 0 else { throw CheckFailed(count: count, path: options.path) }
    try Output.shared.line(say(report, audit, reports))
    for remark in reports.remarks { try Output.shared.line(remark.message.spoken.visibleLines) }
    if trusted.isEmpty, audit.agreeing > 0 {
      Output.remark(
        Speech.says(
          zh: "签名用登记库自己记载的公钥核对。要防整个文件被改写，请用 --key 给出另行取得的公钥，用 --checkpoint 给出存在别处的检查点。",
          en:
            "Signatures were held against the keys on record. Against a file rewritten as a whole, give the public key that reached you otherwise (--key) and checkpoints kept elsewhere (--checkpoint)."
        ))
    }
  }

  private func say(_ report: CheckReport, _ audit: CheckpointAudit, _ reports: ReportAudit) -> String {
    let remade =
      reports.agreeing == 0
      ? ""
      : Speech.says(
        zh: "重做已出具的报告，相符 \(reports.agreeing) 份。", en: " Issued reports made again that agree: \(reports.agreeing).")
    return remade.isEmpty ? say(report, audit) : say(report, audit) + remade
  }

  private func say(_ report: CheckReport, _ audit: CheckpointAudit) -> String {
    Speech.says(
      zh: "核验无误：\(report.entries) 个条目" + (report.erased > 0 ? "（其中 \(report.erased) 个的个人信息已依规删除）" : "")
        + "，默克尔树与各表一致；"
        + (audit.agreeing > 0 ? "\(audit.agreeing) 个检查点相符，签署到 \(audit.signedUpTo)。" : "尚无检查点。"),
      en: "Verified: \(report.entries) entries"
        + (report.erased > 0 ? " (personal data of \(report.erased) erased)" : "")
        + "; the Merkle tree and the tables agree; "
        + (audit.agreeing > 0
          ? "checkpoints that agree: \(audit.agreeing), signed up to \(audit.signedUpTo)." : "no checkpoint yet."))
  }

  private func verify(proof path: String) throws {
    let bytes = try InputFile.bytes(at: path, limit: 1 << 20)
    let checkpoint: Checkpoint
    let proof: LogProof
    do {
      proof = try LogProof(parsing: bytes)
      guard proof.extra.count == Leaf.size else { throw ProofFailure(path: path) }
      checkpoint = try proof.verify(
        leaf: Hash.leaf(proof.extra), log: trust.log())
    } catch let failure as NotAVerifierKey {
      throw failure
    } catch TrustError.tooFewCosigners(let seen, let quorum) {
      throw TooFewCosigners(path: path, seen: seen, quorum: quorum)
    } catch {
      throw ProofFailure(path: path)
    }
    try Output.shared.line(
      Speech.says(
        zh: "证明有效：第 #\(proof.index + 1) 条登记在 \(checkpoint.origin.visible) 签署的前 \(checkpoint.size) 条之中。",
        en:
          "The proof holds: entry #\(proof.index + 1) is among the first \(checkpoint.size) entries signed by \(checkpoint.origin.visible)."
      ))
  }
}

/// Everything agrees, and somebody who should have vouched for it has not.
struct NotCosigned: Failure, Equatable {
  let path: String

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    Phrase(
      zh:
        "登记库 \(path) 与已签署的一致，但缺少所要求的共签，如上所列。请交共签人共签（jinjiang journal cosign），再用 jinjiang journal checkpoint --add 加入。",
      en:
        "The registry \(path) is what was signed, but lacks the cosignatures that you ask for, listed above. Have the cosigner run jinjiang journal cosign, and add what comes back with jinjiang journal checkpoint --add."
    )
  }
}

/// A proof that holds, and was not seen by those who should have.
struct TooFewCosigners: Failure, Equatable {
  let path: String
  let seen: Int
  let quorum: Int

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    Phrase(
      zh: "\(path) 的检查点只有 \(seen) 个所要求的共签，须有 \(quorum) 个。请向登记库一方索取共签后写出的文件。",
      en:
        "The checkpoint in \(path) has \(seen) of the cosignatures that you ask for, and \(quorum) are needed. Ask the registry's keepers for a file made after cosigning."
    )
  }
}

/// A proof that proves nothing.
struct ProofFailure: Failure, Equatable {
  let path: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "\(path) 不能证明任何登记：格式、签名或路径有误。请确认公钥来自可靠途径，并向登记库一方索取新的证明文件。",
      en:
        "\(path) proves nothing: its form, its signature or its path is wrong. Make sure that the public key is the right one, and ask the registry's keepers for another file."
    )
  }
}
