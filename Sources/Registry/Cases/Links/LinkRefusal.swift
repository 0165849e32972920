/// Why two cases are not made one, or not two again.
public enum LinkRefusal: Failure, Equatable {
  case itself(CaseNumber)
  case linkedAlready(CaseNumber, to: CaseNumber)
  case targetLinked(CaseNumber, to: CaseNumber)
  case otherKind(CaseNumber, CaseNumber)
  case otherMember(CaseNumber, CaseNumber)
  case hasDuplicates(CaseNumber, [CaseNumber])
  /// The member was told of the duplicate, and not of the case that would go on.
  case servedInDuplicate(CaseNumber, CaseNumber, on: Day)
  case notLinked(CaseNumber)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .itself(let number):
      Phrase(
        zh: "案件 \(number) 不能并入自身。请核对 --same-as。",
        en: "Case \(number) cannot go into itself. Check --same-as.")
    case .linkedAlready(let number, let target):
      Phrase(
        zh: "案件 \(number) 已并入案件 \(target)。需要分开的，先用 jinjiang case unlink \(number) --reason …。",
        en: """
          Case \(number) goes into case \(target) already. To change that, first: jinjiang case unlink \(number) --reason ….
          """)
    case .targetLinked(let target, let further):
      Phrase(
        zh: "案件 \(target) 本身已并入案件 \(further)。请用 --same-as \(further)。",
        en: "Case \(target) goes into case \(further) itself. Use --same-as \(further).")
    case .otherKind(let number, let target):
      Phrase(
        zh: "案件 \(number) 与案件 \(target) 一为违规、一为正向记录，不是同一事件。请核对编号。",
        en:
          "Of cases \(number) and \(target) one is a violation and one a merit, so they are not one incident. Check both."
      )
    case .otherMember(let number, let target):
      Phrase(
        zh: "案件 \(number) 与案件 \(target) 不是同一会员的案件：每人的行为分别立案。请核对编号；会员重复登记的，先用 jinjiang member merge。",
        en: """
          Cases \(number) and \(target) are of different members, and each member answers for their own act. Check both; a \
          member on record twice is merged first: jinjiang member merge.
          """)
    case .hasDuplicates(let number, let own):
      Phrase(
        zh: "案件 \(own.map(\.description).joined(separator: "、")) 已并入案件 \(number)。请先用 jinjiang case unlink 分开。",
        en: """
          Other cases go into case \(number): \(own.map(\.description).joined(separator: ", ")). Take them out first: \
          jinjiang case unlink.
          """)
    case .servedInDuplicate(let number, let target, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 告知会员，案件 \(target) 尚未告知。请反过来并入：jinjiang case link \(target) --same-as \(number)。",
        en: """
          The member was served a notice in case \(number) on \(day), and none in case \(target). Link them the other way \
          round: jinjiang case link \(target) --same-as \(number).
          """)
    case .notLinked(let number):
      Phrase(
        zh: "案件 \(number) 没有并入其他案件，无可分开。jinjiang case show \(number) 可查看。",
        en: "Case \(number) goes into no other, so there is nothing to take apart. See jinjiang case show \(number).")
    }
  }

  /// What is said of a duplicate whatever is asked of it.
  static func duplicate(_ number: CaseNumber, of target: CaseNumber) -> Phrase {
    Phrase(
      zh:
        "案件 \(number) 与案件 \(target) 是同一事件，已并入，一件事只计一次，不再单独办理。请在案件 \(target) 中办理；并错的，用 jinjiang case unlink \(number) --reason … 分开。",
      en: """
        Case \(number) is the same incident as case \(target) and went into it, so that it counts once. Do this in case \
        \(target); if they are two incidents after all: jinjiang case unlink \(number) --reason ….
        """)
  }
}
