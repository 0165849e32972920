/// Why an answer has no form for outsiders.
public enum DisclosureRefusal: Failure, Equatable {
  /// What was asked for is of one member's own record; outsiders get a standing.
  case notForOutsiders(Disclosure)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .notForOutsiders(let level):
      Phrase(
        zh: "逐条明细只给会员本人和理事会，不能按「\(level.title.zh)」范围出具。对外请用 jinjiang standing，或 --disclosure member|council。",
        en: """
          Line by line, a record is for the member and the council, not for \(level.title.en) disclosure. For outsiders use \
          jinjiang standing; else --disclosure member|council.
          """)
    }
  }
}
