internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `jinjiang journal checkpoint`: signs for everything on record, and writes that as a file to be kept elsewhere.
struct JournalCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: Speech.says(
      zh: "签署检查点：为至今的全部登记签名，并写成文件", en: "Sign for everything on record, and write it to a file"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var keys: KeyOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "写入文件（默认：当前目录的 checkpoint-条数.txt；- 为标准输出）",
        en: "The file to write (default: checkpoint-SIZE.txt in this folder; - for standard output)"), valueName: "file"
    ))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "把共签人交回的检查点文件中的签名加入登记库（须同时用 --cosigner 给出其公钥）",
        en: "Add the signatures of a file that a cosigner handed back (with --cosigner, their public key)"),
      valueName: "file"))
  var add: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(zh: "--add：共签人的公钥（可多次给出）", en: "--add: a cosigner's public key (repeatable)"), valueName: "vkey|file")
  )
  var cosigner: [String] = []

  func validate() throws {
    guard (add == nil) == cosigner.isEmpty else {
      throw ValidationError(
        Speech.says(zh: "--add 与 --cosigner 须同时给出。", en: "--add and --cosigner go together."))
    }
  }

  func run() throws {
    if let add { return try addCosignatures(of: add) }
    let signers = try options.read { try keys.signers(in: $0) }
    guard let signed = try writing.record(SignCheckpoint(signers), in: options) else { return }
    let size = signed.checkpoint.size
    try OutputFile.place(signed.checkpoint.note.encoded, at: output ?? "checkpoint-\(size).txt")
    Output.remark(
      signed.isNew
        ? Speech.says(
          zh: "已为前 \(size) 条登记签名\(signed.continues ? "，并证明是上一检查点的延续" : "")。请把文件存到登记库之外（另一台机器、邮件、打印）。",
          en:
            "Signed for the first \(size) entries\(signed.continues ? ", which continue the last checkpoint" : ""). Keep the file away from the registry: another machine, a mail, a print."
        )
        : Speech.says(
          zh: "自检查点 #\(size) 以来没有新的登记，沿用该检查点。",
          en: "Nothing was recorded since the checkpoint of #\(size), which still holds."))
  }
}

extension JournalCheckpoint {
  private func addCosignatures(of path: String) throws {
    let request = try AddCosignatures(CheckpointFile.read(path), by: cosigner.map(TrustOptions.key))
    guard let added = try writing.record(request, in: options) else { return }
    let size = added.checkpoint.size
    if let output { try OutputFile.place(added.checkpoint.note.encoded, at: output) }
    Output.remark(
      Speech.says(
        zh: "检查点 #\(size)：加入 \(added.count) 个共签。此后写出的证明与信用证明都含有它。",
        en:
          "The checkpoint of #\(size): cosignatures added: \(added.count). Proofs and certificates written from now on have them."
      ))
  }
}

extension OutputFile {
  /// Writes a small text to a file, or to standard output for `-`; a file's name is the result.
  static func place(_ text: String, at path: String) throws {
    guard path != "-" else { return try Output.shared.write(text) }
    try replace(path, text: { try $0.write(text) })
    try Output.shared.line(path)
  }
}
