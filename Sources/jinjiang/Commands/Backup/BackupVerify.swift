internal import ArgumentParser
internal import Registry
internal import SQLiteStore
internal import TransparencyLog
internal import Vault

/// `jinjiang backup verify FILE`: unpacks all of it, and looks it over as `journal verify` does the registry.
struct BackupVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Speech.says(
      zh: "核验备份：全部解开，逐一核对，重算登记流水、默克尔树与各表", en: "Verify a backup: unpack and recompute everything in it"))

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @OptionGroup var trust: TrustOptions

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(zh: "另存在别处的检查点文件（可多次给出）", en: "A checkpoint that was kept elsewhere (repeatable)"), valueName: "file")
  )
  var checkpoint: [String] = []

  @Argument(help: ArgumentHelp(Speech.says(zh: "备份文件", en: "The backup"), valueName: "file"))
  var file: String

  func run() throws {
    let notes = try checkpoint.map { (file: $0, note: try CheckpointFile.read($0)) }
    let trusted = try trust.verifierKeys()
    let backup = try BackupReader(file)
    for evidence in backup.manifest.evidence { try backup.extract(evidence) }
    let folder = Composition.environment["TMPDIR"] ?? "/tmp"
    TemporaryFile.sweep(beside: folder + "/")
    let copy = try TemporaryFile(beside: folder + "/", named: BackupDesk.freshName, ending: .copy)
    let store = try BackupDesk.unpack(backup, to: copy, against: notes, trusting: trusted)
    let (offset, last) = try store.read(at: nil) { (try $0.header().offset, try $0.lastCheckpoint()?.size) }
    try store.close()
    let made = Instant(millisecondsSince1970: backup.manifest.created * 1000).text(at: offset)
    let (size, count) = (backup.manifest.size, backup.manifest.evidence.count)
    try Output.shared.line(
      Speech.says(
        zh: "备份完好：\(made) 所作，\(size) 条登记，\(count) 个证据文件；"
          + (last.map { "最后一个检查点签署到 #\($0)。" } ?? "尚无检查点。") + "末条与树根：#\(size):\(backup.manifest.root)",
        en: "The backup is sound: made \(made), \(size) entries, \(count) evidence files; "
          + (last.map { "its last checkpoint goes up to #\($0)." } ?? "no checkpoint yet.")
          + " Last entry and root: #\(size):\(backup.manifest.root)"))
  }
}
