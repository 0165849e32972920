/// Why the journal has no answer.
public enum JournalFailure: Failure, Equatable {
  case noEntry(Position, last: Position)

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .noEntry(let position, let last):
      Phrase(
        zh: "登记流水没有 \(position)，最后一条是 \(last)。请用 jinjiang journal log 查看。",
        en: "The journal has no \(position); its last entry is \(last). See jinjiang journal log.")
    }
  }
}
