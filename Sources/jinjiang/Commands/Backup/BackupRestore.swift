internal import ArgumentParser
internal import Registry
internal import SQLiteStore
internal import TransparencyLog
internal import Vault

/// `jinjiang backup restore FILE --to REGISTRY`: a backup becomes a registry, once it is certain that nothing which was
/// signed is denied by it.
struct BackupRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: Speech.says(
      zh: "从备份恢复登记库：先核验，再与最后一个检查点核对", en: "Restore a registry: verified first, and held against the last checkpoint"))

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "备份文件", en: "The backup"), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "恢复成的登记库文件，不能已存在", en: "The registry file to make, which must not be there yet"),
      valueName: "path"))
  var to: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "所知的最后一个检查点：文件，或记下的 #条数:树根", en: "The last checkpoint that is known: its file, or #SIZE:ROOT as noted down"),
      valueName: "file|#n:root"))
  var checkpoint: String?

  @Flag(
    help: ArgumentHelp(
      Speech.says(zh: "声明：不知道有任何检查点", en: "A statement: no checkpoint is known")))
  var noCheckpoint = false

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "备份短于检查点时，以此新名称重新开始签署",
        en: "Where the backup is shorter than the checkpoint: sign under this new name from now on"),
      valueName: "name"))
  var restartAs: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "重新开始的理由", en: "Why it begins anew"), valueName: "text"))
  var reason: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "原登记库旁的 .erasures 文件：备份之后的个人信息删除会重做（可多次给出；默认取 --to 旁的同名文件）",
        en:
          "The .erasures file from beside the old registry: what was erased after the backup is erased again (repeatable; default: the one beside --to)"
      ), valueName: "file"))
  var erasures: [String] = []

  func validate() throws {
    guard noCheckpoint != (checkpoint != nil) else {
      throw ValidationError(
        Speech.says(
          zh: "请用 --checkpoint 给出所知的最后一个检查点（文件，或 #条数:树根）；确实不知道时，用 --no-checkpoint 声明。",
          en:
            "Give the last checkpoint that is known with --checkpoint (its file, or #SIZE:ROOT); where there is really none, say --no-checkpoint."
        ))
    }
    guard (restartAs == nil) == (reason == nil), restartAs == nil || checkpoint != nil else {
      throw ValidationError(
        Speech.says(
          zh: "--restart-as 须与 --reason 和 --checkpoint 一起给出。", en: "--restart-as goes with --reason and --checkpoint."))
    }
  }

  func run() throws {
    guard !TemporaryFile.isThere(to) else { throw StoreFailure.alreadyThere(path: to) }
    let known = try checkpoint.map(BackupRestore.known)
    let backup = try BackupReader(file)
    TemporaryFile.sweep(beside: to)
    let copy = try TemporaryFile(beside: to, named: BackupDesk.freshName, ending: .restored)
    let store = try BackupDesk.unpack(backup, to: copy)
    let isBeyond = try known.map { known in try store.read(at: nil) { try known.isBeyond($0) } } ?? false
    // As the backup has it, before anything is added to it.
    let replays = try erasuresToReplay(in: store)
    var key: RestartKey?
    if let known {
      if let restartAs {
        try store.read(at: nil) { try RestartHistory.check(known, newName: restartAs, in: $0) }
        key = try RestartKey(name: restartAs)
      } else if isBeyond {
        throw RestoreRefusal.shorter(signed: known.size, kept: backup.manifest.size)
      }
    }
    let (erased, files): (Int?, Int)
    do {
      if let known, let reason { try key?.restart(from: known, reason: reason, writing, in: store) }
      erased = try replays.map { try replay($0, in: store) }
      let named = Set(try store.read(at: nil) { try $0.evidence(of: nil) }.compactMap(\.digest))
      try store.close()
      files = try EvidenceFiles.restore(backup, beside: to) { name in Digest(name).map(named.contains) ?? true }
      do {
        try copy.place(as: to)
      } catch {
        EvidenceFiles.discard(beside: to)
        throw error
      }
    } catch {
      key?.remove()
      throw error
    }
    try Output.shared.line(to)
    let restored = try Composition.store(at: to)
    if try !restored.read(at: nil, { try $0.erasures() }).isEmpty {
      try ErasureDesk.writeLedger(of: to, in: restored)
    }
    Output.remark(said(backup.manifest.size, files, known: known, erased: erased))
    if let key { Output.remark(key.said) }
  }

  private func said(_ entries: Int, _ files: Int, known: KnownCheckpoint?, erased: Int?) -> String {
    Speech.says(
      zh: "已恢复 \(entries) 条登记、\(files) 个证据文件。"
        + (known == nil ? "没有与任何检查点核对：此后登记而未备份的内容是否存在，无从得知。" : "")
        + "原登记库文件请停止使用并妥善保存。备份之后的登记须补录。"
        + (erased.map { "备份之后的个人信息删除已重做：\($0) 次。" } ?? "没有给出删除清单（.erasures）：备份之后删除过的个人信息须再次删除。"),
      en: "Restored: \(entries) entries, \(files) evidence files. "
        + (known == nil ? "It was held against no checkpoint: whether more had been recorded cannot be told. " : "")
        + "Take the old registry out of use, and keep it safe. What was recorded after the backup is to be recorded again. "
        + (erased.map { "Erasures done after the backup were carried out again: \($0)." }
          ?? "No list of erasures was given (.erasures): personal data erased after the backup are to be erased again.")
    )
  }

  /// What was erased after the backup, in order; nil where no list says so.
  private func erasuresToReplay(in store: SQLiteStore) throws -> [EraseMember]? {
    let beside = ErasureDesk.ledger(of: to)
    let files = erasures.isEmpty && InputFile.isThere(beside) ? [beside] : erasures
    guard !files.isEmpty else { return nil }
    let ledgers = try files.map { file in
      guard let text = String(validating: try InputFile.bytes(at: file, limit: 64 << 20), as: UTF8.self),
        let ledger = ErasureLedger(text: text)
      else { throw NotAnErasureList(path: file) }
      return ledger
    }
    var replays: [EraseMember] = []
    for replay in try store.read(at: nil, { registry in try ledgers.flatMap { try $0.replays(in: registry) } })
    where !replays.contains(where: { $0.membership == replay.membership && $0.decider == replay.decider }) {
      replays.append(replay)
    }
    return replays
  }

  /// - Returns: how many there were.
  private func replay(_ replays: [EraseMember], in store: SQLiteStore) throws -> Int {
    // Each is an operation of its own.
    var writing = writing
    writing.operation = nil
    var count = 0
    for replay in replays {
      do {
        if try writing.record(replay, in: store) != nil { count += 1 }
      } catch ErasureRefusal.nothingLeft {
        continue
      }
    }
    try store.scrub()
    return count
  }

  private static func known(_ text: String) throws -> KnownCheckpoint {
    if let known = KnownCheckpoint(text) { return known }
    let note = try CheckpointFile.read(text)
    do {
      return KnownCheckpoint(try Checkpoint(text: note.text))
    } catch {
      throw NotACheckpoint(path: text)
    }
  }
}

/// The key under whose new name the journal goes on.
struct RestartKey {
  private let signer: SignerKey
  private let path: String

  init(name: String) throws {
    signer = try Composition.newKey(named: name, algorithm: .note)
    let folder = try KeyOptions.folder()
    try folder.make()
    path = folder.file(of: signer.verifierKey)
    try KeyFile.create(signer, at: path)
  }

  func restart(from known: KnownCheckpoint, reason: String, _ writing: WritingOptions, in store: SQLiteStore) throws {
    _ = try writing.record(RestartHistory(known: known, key: signer.verifierKey, reason: reason), in: store)
  }

  /// It was made for nothing.
  func remove() { KeyFile.remove(path) }

  var said: String {
    Speech.says(
      zh: "登记流水此后以新密钥签署，已记入登记流水。公钥：\(signer.verifierKey)（私钥在 \(path)，请另存副本）。请把公钥和此事告知持有旧检查点的人。",
      en:
        "The journal signs with a new key from now on, which is on record. Public key: \(signer.verifierKey) (the secret is in \(path); keep a copy). Tell whoever holds old checkpoints."
    )
  }
}

struct NotAnErasureList: Failure, Equatable {
  let path: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "\(path) 不是删除清单。未作恢复。请给出登记库旁的 .erasures 文件。",
      en: "\(path) is no list of erasures. Nothing was restored. Give the .erasures file from beside the registry.")
  }
}
