public import Documents
public import Registry

/// The papers that the procedure needs (文书), each a form to be filled, printed, signed and sealed.
public enum PaperKind: String, CaseIterable, Sendable {
  case notice, decision, review, repair, letter, certificate
  case awardNotice = "award-notice"

  /// Its template among the seeds, and in an association's folder: `notice.zh.mustache`.
  public func template(in language: DocumentLanguage) -> String {
    "\(rawValue).\(language.text("zh", "en")).mustache"
  }

  /// Whether it is a paper of a case's procedure, and not one that leaves the house.
  public var isOfCase: Bool { self != .letter && self != .certificate }

  public var title: Phrase {
    switch self {
    case .notice: Phrase(zh: "违规行为告知书", en: "Notice")
    case .decision: Phrase(zh: "认定决定书", en: "Decision")
    case .review: Phrase(zh: "申诉复核决定书", en: "Decision on appeal")
    case .repair: Phrase(zh: "信用修复决定书", en: "Decision on credit repair")
    case .letter: Phrase(zh: "会员信用状况函", en: "Letter of standing")
    case .certificate: Phrase(zh: "会员信用证明", en: "Certificate of standing")
    case .awardNotice: Phrase(zh: "表彰公示", en: "Public notice of a nomination")
    }
  }

  /// The last line of every sheet.
  public static let footer = Phrase(
    zh: "仅供行业自律，非征信产品；不属于行政处罚。",
    en: "For self-regulation of the trade only; not a credit-reference product, and no administrative penalty.")
}

/// Why a case has no such paper yet.
public enum PaperRefusal: Failure, Equatable {
  case merit(CaseNumber)
  case nothingToPrint(CaseNumber, PaperKind)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是正向记录，没有违规程序的文书。",
        en: "Case \(number) is a merit, and has no papers of a procedure about a violation.")
    case .nothingToPrint(let number, let kind):
      Phrase(
        zh: "案件 \(number) 还没有可制作「\(kind.title.zh)」的登记。请先用 jinjiang case show \(number) 查看进度。",
        en: """
          Nothing is on record in case \(number) that a paper "\(kind.title.en)" could be made of. See how far it is: \
          jinjiang case show \(number).
          """)
    }
  }
}
