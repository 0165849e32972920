/// Why a file does not become evidence, or evidence cannot be had.
public enum EvidenceFileRefusal: Failure, Equatable {
  case onRecordAlready(String, CaseNumber, evidence: Int)
  case sameTwice(String)
  case noName
  /// Somebody else gave it, and is not named.
  case noGiver
  /// The name may not stand here; why is sealed.
  case giverNotNamed(String)
  case unknown(Int, CaseNumber, count: Int)
  /// Erased together with the member's personal data.
  case erased(Int, CaseNumber)

  public var failureClass: FailureClass {
    switch self {
    case .unknown: .notFound
    case .sameTwice, .noName: .badData
    default: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .onRecordAlready(let name, let number, let evidence):
      Phrase(
        zh: "文件「\(excerpt(name))」内容相同，已是案件 \(number) 的证据 \(evidence)，未重复登记。",
        en: """
          The file "\(excerpt(name))" is evidence \(evidence) in case \(number) already, byte for byte. Nothing was \
          recorded.
          """)
    case .sameTwice(let name):
      Phrase(
        zh: "文件「\(excerpt(name))」与前面所列的另一个文件内容相同。请只列一次。",
        en: "The file \"\(excerpt(name))\" is the same as another one listed before it. List it once.")
    case .noName:
      Phrase(zh: "文件没有可辨认的名称。请改名后再登记。", en: "A file has no name that can be read. Rename it first.")
    case .noGiver:
      Phrase(
        zh: "未写明证据由谁提供。请用 --from 姓名；会员本人提供的写 --from member，投诉人提供的写 --from complainant。",
        en: """
          Who gave the evidence is not said. Use --from NAME; --from member for the member, --from complainant for \
          whoever complained.
          """)
    case .giverNotNamed(let name):
      Phrase(
        zh: "「\(excerpt(name))」不能在此写明。投诉人提供的证据，请用 --from complainant。",
        en: "\"\(excerpt(name))\" cannot be named here. For evidence from whoever complained, use --from complainant.")
    case .unknown(let evidence, let number, let count):
      Phrase(
        zh: "案件 \(number) 没有证据 \(evidence)（共 \(count) 件）。jinjiang case evidence list \(number) 列出全部证据。",
        en: """
          Case \(number) has no evidence \(evidence) (it has \(count)). `jinjiang case evidence list \(number)` lists it \
          all.
          """)
    case .erased(let evidence, let number):
      Phrase(
        zh: "案件 \(number) 的证据 \(evidence) 已随会员个人信息依规删除。",
        en: "Evidence \(evidence) of case \(number) was erased together with the member's personal data.")
    }
  }
}
