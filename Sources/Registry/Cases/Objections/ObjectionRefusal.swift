/// Why an objection cannot be lodged or answered as asked.
public enum ObjectionRefusal: Failure, Equatable {
  case unknown(Position)
  case othersCase(CaseNumber)
  case saysNothing
  case lodgedAlready(Position, on: Day)
  case answeredAlready(Position, on: Day)
  /// Only details can be put right where no case is meant.
  case noCase(Position)
  case hasPassed(Position, Day)

  public var failureClass: FailureClass {
    if case .unknown = self { .notFound } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .unknown(let position):
      Phrase(
        zh: "没有编号 \(position.value) 的异议。jinjiang objection list 列出全部异议。",
        en: "There is no objection \(position.value). `jinjiang objection list` lists them all.")
    case .othersCase(let number):
      Phrase(
        zh: "案件 \(number) 不是该会员的案件，异议只能由本人提出。请核对编号。",
        en: "Case \(number) is another member's, and only the member concerned may object. Check the number.")
    case .saysNothing:
      Phrase(
        zh: "未写明异议的内容。请用 --text 写明哪里不符。", en: "What the member objects to is not said. Give it with --text.")
    case .lodgedAlready(let position, let day):
      Phrase(
        zh: "同一异议（编号 \(position.value)）已于 \(day) 提出，尚待答复。请先答复：jinjiang objection answer \(position.value)。",
        en: """
          The same objection (\(position.value)) was lodged on \(day), and waits for an answer. Answer it first: jinjiang \
          objection answer \(position.value).
          """)
    case .answeredAlready(let position, let day):
      Phrase(
        zh: "异议 \(position.value) 已于 \(day) 答复，不再重复。会员可另行提出异议。",
        en: "Objection \(position.value) was answered on \(day); that is done once. The member may object again.")
    case .noCase(let position):
      Phrase(
        zh: "异议 \(position.value) 针对会员资料，不涉及案件；支持的，请用 --details（更正资料）。",
        en: """
          Objection \(position.value) is about the member's own details and no case; where it is upheld, those are put \
          right (--details).
          """)
    case .hasPassed(let position, let day):
      Phrase(
        zh: "异议 \(position.value) 的答复期限已于 \(day) 届满，只能在届满之前延长。请尽快答复。",
        en:
          "The time to answer objection \(position.value) ended on \(day); it can only be extended before that. Answer it."
      )
    }
  }
}
