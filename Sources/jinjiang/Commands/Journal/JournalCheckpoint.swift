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

  func run() throws {
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

extension OutputFile {
  /// Writes a small text to a file, or to standard output for `-`; a file's name is the result.
  static func place(_ text: String, at path: String) throws {
    guard path != "-" else { return try Output.shared.write(text) }
    try replace(path, text: { try $0.write(text) })
    try Output.shared.line(path)
  }
}
