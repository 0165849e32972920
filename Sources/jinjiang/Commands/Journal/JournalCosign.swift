internal import ArgumentParser
internal import Registry
internal import TransparencyLog
internal import Vault

/// `jinjiang journal cosign FILE --log KEY`: on another person's machine, vouches that the journal only ever grew.
struct JournalCosign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosign",
    abstract: Speech.says(
      zh: "共签检查点：在另一人的机器上，查明它是上次共签的延续，再签名（不需要登记库）",
      en:
        "Cosign a checkpoint, on another person's machine, once it is proved to continue the last one (no registry needed)"
    ),
    discussion: Speech.says(
      zh: "上次共签的检查点记在密钥旁边；登记变短或出现两种历史时拒绝共签。第一次须加 --first。",
      en: """
        The checkpoint that was cosigned last is kept beside the key; a journal that got shorter, or shows two histories, \
        is refused. The first time takes --first.
        """))

  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @Argument(
    help: ArgumentHelp(
      Speech.says(
        zh: "检查点（第一次），或 jinjiang journal prove --since 写出的文件",
        en: "A checkpoint (the first time), else what jinjiang journal prove --since wrote"), valueName: "file"))
  var file: String

  @Option(
    name: .customLong("log"), parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "登记流水的公钥（vkey，或含有它的文件；更换过的可多次给出）",
        en: "The journal's public key (a vkey, or a file that has it; repeatable after a rotation)"),
      valueName: "vkey|file"))
  var logKeys: [String]

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "共签人的密钥文件（jinjiang journal key cosigner）", en: "The cosigner's key file (jinjiang journal key cosigner)"),
      valueName: "file"))
  var key: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "记住上次共签的文件（默认：密钥文件名加 .cosigned）",
        en: "Where the last one is remembered (default: the key's file with .cosigned)"),
      valueName: "file"))
  var state: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "从未共签过这一登记流水", en: "Nothing of this journal was ever cosigned")))
  var first = false

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "写入文件（默认：cosigned-条数.txt；- 为标准输出）",
        en: "The file to write (default: cosigned-SIZE.txt; - for standard output)"),
      valueName: "file"))
  var output: String?

  func validate() throws {
    guard !logKeys.isEmpty else {
      throw ValidationError(Speech.says(zh: "请用 --log 给出登记流水的公钥。", en: "Give the journal's public key with --log."))
    }
  }

  func run() throws {
    let trusted = try logKeys.map(TrustOptions.key)
    let log = TrustedLog(origin: trusted[0].name.description, keys: trusted)
    let signer = try KeyFile.read(key)
    guard signer.verifierKey.algorithm == .cosignature else { throw CosigningRefusal.notACosigner }
    let request = try JournalCosign.request(at: file)
    let time = Int(Composition.surroundings.now().millisecondsSince1970 / 1000)
    var before: Int?
    let note = try WitnessMemory(path: state ?? key + ".cosigned").update { last in
      guard last != nil || first else { throw CosigningRefusal.nothingRemembered }
      guard last == nil || !first else { throw CosigningRefusal.notTheFirst }
      before = try last.map { try Checkpoint(text: $0.text).size }
      do {
        return try request.cosigned(after: last, log: log, with: signer, at: time)
      } catch let error as WitnessError {
        throw CosigningRefusal.refused(error, file: file)
      }
    }
    let size = try Checkpoint(text: note.text).size
    try OutputFile.place(note.encoded, at: output ?? "cosigned-\(size).txt")
    Output.remark(
      Speech.says(
        zh: "已共签前 \(size) 条" + (before.map { "，是上次共签的 \($0) 条的延续" } ?? "（第一次，未与更早的对照）")
          + "。请把文件交回登记库一方：jinjiang journal checkpoint --add 文件",
        en: "Cosigned the first \(size) entries"
          + (before.map { ", which continue the \($0) cosigned last" }
            ?? " (the first time: there was nothing to compare)")
          + ". Hand the file back to the registry's keepers: jinjiang journal checkpoint --add FILE"))
  }

  private static func request(at path: String) throws -> WitnessRequest {
    let bytes = try InputFile.bytes(at: path, limit: 1 << 20)
    if let note = try? SignedNote(parsing: bytes), (try? Checkpoint(text: note.text)) != nil {
      return WitnessRequest(checkpoint: note)
    }
    do { return try WitnessRequest(parsing: bytes) } catch { throw CosigningRefusal.refused(.malformed, file: path) }
  }
}

/// Why nothing was cosigned.
enum CosigningRefusal: Failure, Equatable {
  case notACosigner
  case nothingRemembered
  case notTheFirst
  case refused(WitnessError, file: String)

  var failureClass: FailureClass {
    switch self {
    case .notACosigner, .refused(.malformed, _), .refused(.notByLog, _), .refused(.lastNotByLog, _): .badData
    default: .refused
    }
  }

  var message: Phrase {
    switch self {
    case .notACosigner:
      Phrase(
        zh: "这不是共签密钥。未作共签。请用 jinjiang journal key cosigner 建立，并用 --key 指明。",
        en:
          "This is not a cosigner's key. Nothing was cosigned. Make one with jinjiang journal key cosigner, and name it with --key."
      )
    case .nothingRemembered:
      Phrase(
        zh: "没有上次共签的记录。未作共签。从未共签过这一登记流水，请加 --first；否则请找回上次的记录，用 --state 指明。",
        en:
          "There is no memory of a cosigned checkpoint. Nothing was cosigned. If nothing of this journal was ever cosigned, add --first; else find the last one, and name it with --state."
      )
    case .notTheFirst:
      Phrase(
        zh: "此前已共签过。未作共签。请去掉 --first，并给出 jinjiang journal prove --since 写出的文件。",
        en:
          "Something was cosigned before. Nothing was cosigned now. Leave out --first, and give what jinjiang journal prove --since wrote."
      )
    case .refused(let error, let file): CosigningRefusal.message(of: error, file)
    }
  }

  private static func message(of error: WitnessError, _ file: String) -> Phrase {
    switch error {
    case .malformed:
      Phrase(
        zh: "\(file) 既不是检查点，也不是 jinjiang journal prove --since 写出的文件。未作共签。",
        en: "\(file) is neither a checkpoint nor what jinjiang journal prove --since wrote. Nothing was cosigned.")
    case .notByLog:
      Phrase(
        zh: "\(file) 没有登记流水公钥的有效签名。未作共签。请确认 --log 的公钥来自可靠途径。",
        en:
          "\(file) is not signed by the journal's key. Nothing was cosigned. Make sure that the key given with --log is the right one."
      )
    case .lastNotByLog:
      Phrase(
        zh: "记住的检查点不是所给公钥签署的。未作共签。密钥更换过的，请把旧公钥也用 --log 给出；或 --state 指错了文件。",
        en:
          "The checkpoint remembered is not signed by the keys given. Nothing was cosigned. After a rotation give the old key with --log, too; or --state names another journal's file."
      )
    case .shorter(let cosigned, let offered):
      Phrase(
        zh: "登记变短了：曾共签前 \(cosigned) 条，现在只有 \(offered) 条。拒绝共签。请保留 \(file)，并向理事会报告：有登记丢失，或登记库被旧的备份替换。",
        en:
          "The journal got shorter: \(cosigned) entries were cosigned, and now there are \(offered). It was not cosigned. Keep \(file), and tell the council: entries were lost, or the registry was replaced by an old backup."
      )
    case .splitView(let size):
      Phrase(
        zh: "两种历史：前 \(size) 条登记与上次共签的不同，而两者都有登记流水的签名。拒绝共签。请保留 \(file) 与上次的检查点，二者合起来就是改写的证据。",
        en:
          "Two histories: the first \(size) entries are not those cosigned before, and the journal's key signed both. It was not cosigned. Keep \(file) and the last checkpoint: together they prove it."
      )
    case .otherBeginning(let cosigned, 0):
      Phrase(
        zh: "没有延续的证明：上次共签前 \(cosigned) 条。未作共签。请登记库一方运行 jinjiang journal prove --since \(cosigned)，给出其写出的文件。",
        en:
          "There is no proof that it continues the \(cosigned) entries cosigned last. Nothing was cosigned. Have the registry's keepers run jinjiang journal prove --since \(cosigned), and give the file that it writes."
      )
    case .otherBeginning(let cosigned, let proved):
      Phrase(
        zh: "证明从前 \(proved) 条起，而上次共签前 \(cosigned) 条。未作共签。请登记库一方运行 jinjiang journal prove --since \(cosigned)。",
        en:
          "The proof begins at \(proved) entries, and \(cosigned) were cosigned last. Nothing was cosigned. Have the registry's keepers run jinjiang journal prove --since \(cosigned)."
      )
    case .notAContinuation(let cosigned, let offered):
      Phrase(
        zh: "\(offered) 条登记不是上次共签的 \(cosigned) 条的延续：已共签的内容被改动。拒绝共签。请保留 \(file) 与上次的检查点，并向理事会报告。",
        en:
          "The \(offered) entries do not continue the \(cosigned) cosigned last: something that was cosigned was changed. It was not cosigned. Keep \(file) and the last checkpoint, and tell the council."
      )
    }
  }
}
