internal import ArgumentParser
internal import Registry
internal import TransparencyLog

/// `jinjiang journal prove`: files that show to anybody that an entry is under a signed checkpoint.
struct JournalProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: Speech.says(
      zh: "为一条登记、一个案件或一次操作写出证明文件（tlog-proof）",
      en: "Write the proof of an entry, of a case or of an operation (tlog-proof)"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "位置", en: "The entry's position"), valueName: "#N"))
  var position: Position?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(Speech.says(zh: "案件编号：其全部登记", en: "A case: all its entries"), valueName: "number"))
  var caseNumber: CaseNumber?

  @Option(help: ArgumentHelp(Speech.says(zh: "操作编号：其全部登记", en: "An operation: all its entries"), valueName: "uuid"))
  var operation: OperationID?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "证明检查点是前若干条的延续，供共签（jinjiang journal cosign）",
        en: "That the checkpoint continues the first entries, so many, for whoever cosigns (jinjiang journal cosign)"),
      valueName: "size"))
  var since: Int?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "以此检查点文件为准（默认：登记库中第一个包含它的）", en: "Under this checkpoint (default: the first kept one that has it)"),
      valueName: "file"))
  var checkpoint: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入此目录（默认：当前目录）", en: "The folder to write to (default: this one)"), valueName: "folder"))
  var output: String = "."

  func validate() throws {
    guard [position != nil, caseNumber != nil, operation != nil, since != nil].count(where: { $0 }) == 1 else {
      throw ValidationError(
        Speech.says(
          zh: "请给出一个位置、--case、--operation 或 --since。",
          en: "Name a position, --case, --operation or --since: one of them."))
    }
  }

  func run() throws {
    let note = try checkpoint.map { try CheckpointFile.read($0) }
    if let since { return try prove(growthSince: since, to: note) }
    let proofs = try options.read { registry in
      try positions(in: registry).map { try EntryProof(of: $0, under: note, in: registry) }
    }
    for proof in proofs {
      try OutputFile.place(
        proof.proof.encoded,
        at: (output == "." ? "" : output + "/") + "entry-\(proof.sealed.entry.sequence.value).tlog-proof")
    }
    Output.remark(
      Speech.says(
        zh: "每个文件含叶子、路径与已签署的检查点，凭公钥即可离线核验：jinjiang journal verify --proof 文件 --key 公钥；其内容见 jinjiang journal show。",
        en:
          "Each file has the leaf, its path and the signed checkpoint; the public key is all it takes to verify: jinjiang journal verify --proof FILE --key KEY. What the entry says: jinjiang journal show."
      ))
  }

  private func prove(growthSince old: Int, to note: SignedNote?) throws {
    let (request, size) = try options.read { registry in
      guard let note = try note ?? registry.lastCheckpoint()?.note else {
        throw EvidenceRefusal.notSigned(registry.position, last: nil)
      }
      let size = try registry.keysOfLog().open(note).size
      guard (1...max(1, size)).contains(old), size <= registry.position.value else {
        throw EvidenceRefusal.notSigned(Position(old), last: size)
      }
      let proof = try registry.tree(size: size).consistencyProof(from: old)
      return (WitnessRequest(oldSize: old, path: proof.path, checkpoint: note), size)
    }
    try OutputFile.place(request.encoded, at: (output == "." ? "" : output + "/") + "growth-\(old)-\(size).txt")
    Output.remark(
      Speech.says(
        zh: "请把文件交给共签人：jinjiang journal cosign growth-\(old)-\(size).txt --log 公钥 --key 共签密钥文件",
        en:
          "Hand the file to the cosigner: jinjiang journal cosign growth-\(old)-\(size).txt --log KEY --key COSIGNER'S-KEY-FILE"
      ))
  }

  private func positions(in registry: any RegistryReader) throws -> [Position] {
    if let position { return [position] }
    if let caseNumber {
      return try registry.entries(ofCase: caseNumber, in: association.theOne(in: registry).key)
    }
    guard let id = operation?.id, let known = try registry.operation(id) else {
      throw NoSuchOperation(id: operation?.id.description ?? "")
    }
    return (known.entries.lowerBound.value...known.entries.upperBound.value).map { Position($0) }
  }
}

/// A checkpoint in a file.
enum CheckpointFile {
  static func read(_ path: String) throws -> SignedNote {
    do {
      return try SignedNote(parsing: InputFile.bytes(at: path, limit: 1 << 20))
    } catch is NoteError {
      throw NotACheckpoint(path: path)
    }
  }
}

struct NotACheckpoint: Failure, Equatable {
  let path: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(
      zh: "\(path) 不是检查点文件（签名文本）。请给出 jinjiang journal checkpoint 写出的文件。",
      en: "\(path) is not a checkpoint (a signed note). Give a file that jinjiang journal checkpoint wrote.")
  }
}

struct NoSuchOperation: Failure, Equatable {
  let id: String

  var failureClass: FailureClass { .notFound }
  var message: Phrase {
    Phrase(
      zh: "登记流水没有操作 \(id)。请用 jinjiang journal show 查看一条登记的操作编号。",
      en: "The journal has no operation \(id). jinjiang journal show tells an entry's operation.")
  }
}
