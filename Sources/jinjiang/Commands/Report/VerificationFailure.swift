internal import Registry

/// Why a file is not what it claims, or cannot be compared.
enum VerificationFailure: Failure {
  case noSeal
  case approvalNeeded
  case notThatFar(Position, last: Position)
  case neverIssued(Position)
  /// The value that the registry gives has another hash than the seal says.
  case otherValue(Position, Disclosure, FileComparison?)
  case otherProgram(made: String, this: String)
  case differs(FileComparison)

  var failureClass: FailureClass {
    switch self {
    case .otherProgram, .approvalNeeded: .refused
    default: .badData
    }
  }

  var message: Phrase {
    switch self {
    case .noSeal:
      Phrase(
        zh: "文件中没有核验码，旁边没有 -seal.csv，也不是登记在案的出具文件，无法核验。如知道是哪一份，请加 --issued '#编号'（见 jinjiang report list）。",
        en:
          "The file has no seal code, no -seal.csv beside it, and is not the file of any issue on record. It cannot be verified. If you know which report it is, add --issued '#N' (see jinjiang report list)."
      )
    case .approvalNeeded:
      Phrase(
        zh: "这是一份已批准、未出具的报告，其决议与签发人不在登记库中。请加 --resolution 与 --signatory，写法与文件中相同。",
        en:
          "This report was approved and not issued; its resolution and signatory are not on record. Add --resolution and --signatory as the file has them."
      )
    case .notThatFar(let position, let last):
      Phrase(
        zh: "不一致：文件称按登记流水 \(position) 所知，而登记库只到 \(last)。文件被改动，或属于另一个登记库。",
        en:
          "Different: the file claims to know entry \(position), and the registry ends at \(last). It was changed, or is another registry's."
      )
    case .neverIssued(let number):
      Phrase(
        zh: "不一致：文件称已出具为 \(number)，登记库中没有这样一份报告。文件被改动，或属于另一个登记库。",
        en:
          "Different: the file claims to be issued as \(number), and no such report is on record. It was changed, or is another registry's."
      )
    case .otherValue(let position, let level, let comparison):
      Phrase(
        zh: "不一致：按登记流水 \(position) 重做的报告，其指纹与文件的核验码不同。\(VerificationFailure.reasons(level).zh)"
          + (comparison?.words.zh ?? ""),
        en:
          "Different: made again as known at \(position), the report does not have the hash that the file's seal says. \(VerificationFailure.reasons(level).en)"
          + (comparison?.words.en ?? ""))
    case .otherProgram(let made, let this):
      Phrase(
        zh:
          "无法逐字核验：核验码的指纹与登记库一致，但文件称由 jinjiang \(made) 制作，本程序是 \(this)，文件中的数字未比较。请用该版本核验，或用 jinjiang report reissue 取得同一报告。",
        en:
          "Not compared: the seal's hash is the registry's, but the file says that jinjiang \(made) made it, and this is \(this); the figures in the file were not looked at. Verify with that version, or get the same report with jinjiang report reissue."
      )
    case .differs(let comparison):
      comparison.isComplete && comparison.differences.isEmpty
        ? Phrase(
          zh: "文件的文字与登记库一致，字节不同：字体、样式或排版程序不同，或文件经别的程序另存。",
          en:
            "The file's text is that of the registry; its bytes are not: other fonts, another look or typesetting program, or the file was saved by another program."
        )
        : Phrase(
          zh: "不一致：文件被改动，或由别的模板、字体制作。\(comparison.words.zh)",
          en: "Different: the file was changed, or made with other templates or fonts.\(comparison.words.en)")
    }
  }

  /// Why a value may come out unlike it was.
  static func reasons(_ level: Disclosure) -> Phrase {
    level < .member
      ? Phrase(
        zh: "可能的原因：此后有公开期满、修复、撤销的内容（对外材料不再写出）；此后有个人信息被删除或更名；文件被改动。也请运行 jinjiang check。",
        en:
          "It may be that something was repaired, overturned or ended its publication since, which outsiders are not told again; that personal data were erased or changed; or that the file was changed. Run jinjiang check, too."
      )
      : Phrase(
        zh: "文件被改动，或此后有个人信息被删除；也请运行 jinjiang check。",
        en: "The file was changed, or personal data was erased since; run jinjiang check, too.")
  }
}

extension FileComparison {
  /// Line by line, or how to look oneself.
  fileprivate var words: Phrase {
    isComplete
      ? Phrase(
        zh: differences.map { "\n  登记库：\($0.record)\n  文件：  \($0.file)" }.joined(),
        en: differences.map { "\n  on record: \($0.record)\n  in file:   \($0.file)" }.joined())
      : Phrase(
        zh: "未逐行比较 PDF：没有 pdftotext（apt install poppler-utils），或读不了该文件。请用 jinjiang report reissue 或同样的命令重做后对照。",
        en:
          " The PDF was not compared line by line: pdftotext is not there (apt install poppler-utils), or cannot read it. Make it again with jinjiang report reissue, or the same command, and look at both."
      )
  }
}
