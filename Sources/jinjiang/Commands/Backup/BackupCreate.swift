internal import ArgumentParser
internal import Registry
internal import SQLiteStore
internal import TransparencyLog
internal import Vault

/// `jinjiang backup create FILE`: what is on record at one moment, checked, in one file that is read back.
struct BackupCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: Speech.says(
      zh: "建立备份：登记库与证据文件，写成一个压缩文件（ZIP），写后核验",
      en: "Make a backup: registry and evidence files in one compressed file (ZIP), verified after writing"))

  @OptionGroup var options: RegistryOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "备份文件，不能已存在", en: "The backup's file, which must not be there yet"), valueName: "file"))
  var file: String

  func run() throws {
    guard !TemporaryFile.isThere(file) else { throw BackupFailure.alreadyThere(path: file) }
    let store = try options.store()
    try ErasureDesk.finishInterrupted(options.path, in: store)
    TemporaryFile.sweep(beside: options.path)
    let copy = try TemporaryFile(beside: options.path, named: BackupDesk.freshName, ending: .copy)
    try store.copy(to: copy.path)
    let snapshot = try BackupDesk.sound(copy.path, of: options.path)
    let manifest = try snapshot.read(at: nil) { registry in
      BackupManifest(
        created: Composition.surroundings.now().millisecondsSince1970 / 1000,
        registry: try registry.header().registry.description, origin: try registry.logOrigin(),
        size: registry.position.value, root: try registry.tree().root(), files: [])
    }
    try snapshot.close()
    let written = try BackupWriter.write(
      manifest,
      [BackupWriter.Source(name: BackupManifest.database, path: copy.path)] + EvidenceFiles.all(of: options.path),
      to: file, temporaryName: BackupDesk.freshName)
    try Output.shared.line(file)
    Output.remark(
      Speech.says(
        zh: "已备份 \(written.size) 条登记、\(written.evidence.count) 个证据文件，并核验无误。请把文件存到另一台机器或介质，加以保密：内有全部个人信息。"
          + "恢复时要核对登记流水走到了哪里，请另外记下：#\(written.size):\(written.root)（或存好 jinjiang journal checkpoint 的文件）。签名私钥不在备份中。",
        en:
          "Backed up and verified: \(written.size) entries, \(written.evidence.count) evidence files. Keep the file on another machine or medium, and keep it secret: all personal data are in it. "
          + "Restoring asks how far the journal had come; note down #\(written.size):\(written.root), or keep the files of jinjiang journal checkpoint. The signing key is not in the backup."
      ))
  }
}
