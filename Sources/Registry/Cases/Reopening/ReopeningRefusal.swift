/// Why a case is not opened again, or not in this way.
public enum ReopeningRefusal: Failure, Equatable {
  case merit(CaseNumber)
  case void(CaseNumber)
  case decidedElsewhere(CaseNumber)
  case notDecided(CaseNumber)
  case lapsed(CaseNumber, deadline: Day)
  case mayStillAppeal(CaseNumber, until: Day)
  case underAppeal(CaseNumber)
  case reopenedAlready(CaseNumber, on: Day)
  /// Dismissed or overturned: no round could end better for the member.
  case nothingToLift(CaseNumber, CaseState)
  /// Nobody is worse off for a mistake of the association.
  case ownFlaw(CaseNumber)
  case detrimentOnce(CaseNumber, on: Day)
  case repaired(CaseNumber, since: Day)
  case tooOld(CaseNumber, occurred: Day, last: Day)
  case repairOpen(CaseNumber, on: Day)
  case noCause(CaseReopened.Ground)
  case othersObjection(Position, CaseNumber)
  case otherAnswer(Position)
  case objectionAgainstMember(Position)
  /// The new round is about the same breach; another one is another case.
  case otherCategory(CaseNumber, CategoryID)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .merit(let number):
      Phrase(
        zh: "案件 \(number) 是表彰，不重新审理。确应收回的，用 jinjiang award revoke \(number)。",
        en:
          "Case \(number) is a merit, which is not opened again. Where it has to be taken back: jinjiang award revoke \(number)."
      )
    case .void(let number):
      Phrase(
        zh: "案件 \(number) 已作废，不能重新审理。需要时请用 jinjiang record 重新登记。",
        en: "Case \(number) is void, and not opened again. Record it anew with jinjiang record where needed.")
    case .decidedElsewhere(let number):
      Phrase(
        zh:
          "案件 \(number) 不是本协会按程序作出的决定，须由原作出机构重新审理。其撤销原决定的，用 jinjiang case overturn \(number) 登记；记录本身有误的，用 jinjiang case correct-finding \(number)。",
        en: """
          Case \(number) was not decided in this procedure, so the body that decided it opens it again. Where that \
          overturned it: jinjiang case overturn \(number); where the record is wrong: jinjiang case correct-finding \
          \(number).
          """)
    case .notDecided(let number):
      Phrase(
        zh: "案件 \(number) 没有已送达的决定，无需重新审理：新证据在本次程序中提出。jinjiang case show \(number) 可查看下一步。",
        en: """
          No decision has been served in case \(number), so there is nothing to open again: new evidence goes into the \
          procedure that runs. `jinjiang case show \(number)` shows what may come next.
          """)
    case .lapsed(let number, let deadline):
      Phrase(
        zh: "案件 \(number) 逾期未决（期限 \(deadline)），已有利于会员地终结，不能重新审理。",
        en: "Case \(number) was not decided by \(deadline) and lapsed in the member's favour; it is not opened again.")
    case .mayStillAppeal(let number, let until):
      Phrase(
        zh: "案件 \(number) 的申诉期至 \(until)，会员可以申诉（jinjiang case appeal \(number)）；期满后决定终结，才可重新审理。",
        en: """
          The member may appeal in case \(number) until \(until) (jinjiang case appeal \(number)); only a decision that is \
          final is opened again.
          """)
    case .underAppeal(let number):
      Phrase(
        zh: "案件 \(number) 正在申诉，由复核决定；复核决定送达后才可重新审理。请用 jinjiang case review \(number)，或者 jinjiang case serve \(number)。",
        en: """
          Case \(number) is under appeal, and the review decides; only then can it be opened again. Use jinjiang case \
          review \(number), or jinjiang case serve \(number).
          """)
    case .reopenedAlready(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 重新审理，不重复。jinjiang case show \(number) 可查看下一步。",
        en:
          "Case \(number) was opened again on \(day); that is done once. `jinjiang case show \(number)` shows the next step."
      )
    case .nothingToLift(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有可为会员减轻的认定。有不利于会员的新证据的，用 --to-detriment。",
        en: """
          Case \(number) is \(state.id), and no finding could become milder. Where new evidence speaks against the member, \
          say so: --to-detriment.
          """)
    case .ownFlaw(let number):
      Phrase(
        zh: "程序瑕疵是协会的过失，不得因此对会员加重。案件 \(number) 只能凭新证据（--new-evidence）作不利于会员的重新审理。",
        en: """
          A flaw of the procedure is the association's own, and makes nobody's case worse. To the member's detriment case \
          \(number) is opened again on new evidence only (--new-evidence).
          """)
    case .detrimentOnce(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 作过不利于会员的重新审理，只能一次。",
        en: "Case \(number) was opened again to the member's detriment on \(day); that is done once in a case.")
    case .repaired(let number, let since):
      Phrase(
        zh: "案件 \(number) 已于 \(since) 修复，不再作不利于会员的重新审理。",
        en: "Case \(number) was repaired on \(since), and is not opened again to the member's detriment.")
    case .tooOld(let number, let occurred, let last):
      Phrase(
        zh: "案件 \(number) 的行为发生于 \(occurred)，追究时限至 \(last)，不得再作不利于会员的重新审理。有利于会员的不受此限。",
        en: """
          The act of case \(number) is of \(occurred), and could be charged until \(last): it is not opened again to the \
          member's detriment. In their favour there is no such limit.
          """)
    case .repairOpen(let number, let day):
      Phrase(
        zh: "案件 \(number) 的修复申请已于 \(day) 提出，尚待答复。请先答复：jinjiang case repair \(number) --granted 或 --refused。",
        en: """
          Repair of case \(number) was asked for on \(day), and waits for an answer. Answer that first: jinjiang case repair \
          \(number) --granted, or --refused.
          """)
    case .noCause(let ground):
      ground == .newEvidence
        ? Phrase(
          zh: "未写明新证据是什么。请用 --new-evidence 写明，文件用 --document 指定。",
          en: "What the new evidence is is not said. Give it with --new-evidence, and papers with --document.")
        : Phrase(
          zh: "未写明程序有何瑕疵。请用 --flaw 写明。", en: "What went wrong in the procedure is not said. Give it with --flaw.")
    case .othersObjection(let objection, let number):
      Phrase(
        zh: "异议 \(objection.value) 不是针对案件 \(number) 的。jinjiang objection list --all 列出全部异议。",
        en:
          "Objection \(objection.value) is not against case \(number). `jinjiang objection list --all` lists them all."
      )
    case .otherAnswer(let objection):
      Phrase(
        zh:
          "异议 \(objection.value) 的答复不是重新审理。请先答复：jinjiang objection answer \(objection.value) --reopening --reason 理由。",
        en: """
          Objection \(objection.value) was not answered with a reopening. Answer it so first: jinjiang objection answer \
          \(objection.value) --reopening --reason TEXT.
          """)
    case .objectionAgainstMember(let objection):
      Phrase(
        zh: "异议 \(objection.value) 是会员为自己提出的，不得因此作不利于会员的重新审理。请去掉 --to-detriment 或 --objection。",
        en: """
          Objection \(objection.value) is the member's own, and nothing to their detriment comes of it. Leave out \
          --to-detriment, or --objection.
          """)
    case .otherCategory(let number, let category):
      Phrase(
        zh: "案件 \(number) 重新审理的仍是原来的违规，类别不能改为 \(category)。另一违规另行登记（jinjiang record）。",
        en: """
          Case \(number) is open again about the same breach, so its category cannot become \(category). Another breach is \
          another case (jinjiang record).
          """)
    }
  }
}
