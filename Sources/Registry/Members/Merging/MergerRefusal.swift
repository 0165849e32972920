/// Why two memberships are not merged, or not taken apart.
public enum MergerRefusal: Failure, Equatable {
  case sameMembership(String)
  /// A person and an organisation.
  case otherKind(String, String)
  /// One of them is in a merger already, proposed or made.
  case underWay(String, other: String, Merger.State)
  case notProposed(String)
  case notMerged(String)
  /// The one who took the step before cannot agree with themselves.
  case needsSecondPerson(String)
  case byTheMember(String)
  case noReason
  case noProof

  public var failureClass: FailureClass {
    switch self {
    case .noReason, .noProof: .badData
    default: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .sameMembership(let label):
      Phrase(
        zh: "两处都是会员 \(label)，无需合并。未作登记。请核对编号。",
        en: "Both are member \(label): there is nothing to merge. Nothing was recorded. Check the numbers.")
    case .otherKind(let from, let into):
      Phrase(
        zh: "\(from) 与 \(into) 一为个人、一为机构，不能合并。未作登记。",
        en:
          "Of \(from) and \(into) one is a person and one an organisation; they cannot be merged. Nothing was recorded."
      )
    case .underWay(let label, let other, let state):
      Phrase(
        zh: state == .merged
          ? "会员 \(label) 已并入 \(other)。未作登记。要先分开：jinjiang member unmerge \(label)。"
          : "会员 \(label) 并入 \(other) 的提议尚待确认。未作登记。确认：jinjiang member merge \(label) --confirm；撤回：jinjiang member unmerge \(label)。",
        en: state == .merged
          ? "Member \(label) is merged with \(other) already. Nothing was recorded. Take them apart first: jinjiang member unmerge \(label)."
          : "A proposal to merge \(label) into \(other) waits to be confirmed. Nothing was recorded. Confirm it with jinjiang member merge \(label) --confirm, or drop it with jinjiang member unmerge \(label)."
      )
    case .notProposed(let label):
      Phrase(
        zh: "没有待确认的会员 \(label) 合并提议。未作登记。先提议：jinjiang member merge \(label) --into 编号 --reason 理由。",
        en:
          "No merger of member \(label) waits to be confirmed. Nothing was recorded. Propose it first: jinjiang member merge \(label) --into NUMBER --reason TEXT."
      )
    case .notMerged(let label):
      Phrase(
        zh: "会员 \(label) 没有并入其他会员，也没有待确认的提议。未作登记。",
        en: "Member \(label) is merged into nobody, and nobody proposed it. Nothing was recorded.")
    case .needsSecondPerson(let first):
      Phrase(
        zh: "合并与分开须由两人办理，\(first) 已办理前一步。未作登记。请由另一位经办人办理，或用 --agreed-by 写明同意的另一人。",
        en:
          "Two people merge members and take them apart, and \(first) took the step before. Nothing was recorded. Have another operator do it, or name the other person who agreed with --agreed-by."
      )
    case .byTheMember(let name):
      Phrase(
        zh: "\(excerpt(name)) 就是该会员，不能作为同意的另一人。未作登记。",
        en: "\(excerpt(name)) is the member, and cannot be the other person who agrees. Nothing was recorded.")
    case .noReason:
      Phrase(
        zh: "没有写明理由。未作登记。请用 --reason 写明。", en: "No reason was given. Nothing was recorded. Give one with --reason.")
    case .noProof:
      Phrase(
        zh: "没有写明如何告知会员。未作登记。请用 --proof 写明回执或签收。",
        en: "How the member was told is not said. Nothing was recorded. Name the receipt with --proof.")
    }
  }
}
