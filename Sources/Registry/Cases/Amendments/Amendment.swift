/// The terms that a correction or revision sets, and whether they are to the member's detriment.
struct Amendment {
  let procedure: CaseProcedure
  let category: Rulebook.Category
  let finding: FindingInForce

  init(of procedure: CaseProcedure) throws {
    let file = procedure.file
    if let reopening = procedure.openReopening { throw AmendmentRefusal.reopened(file.number, on: reopening.day) }
    guard let finding = file.finding(on: Day(daysSince1970: .max)) else {
      throw AmendmentRefusal.nothingFound(file.number, file.latestRuling?.state ?? .pending)
    }
    guard [.upheld, .awarded].contains(finding.state) else { throw AmendmentRefusal.underAppeal(file.number) }
    guard !file.isOdd else { throw CaseRefusal.odd(file.number) }
    self.procedure = procedure
    self.finding = finding
    category = try procedure.rulebook.category(matching: file.category.id)
  }

  /// The level of that name, where one is given.
  func level(named text: String?) throws -> Level? {
    try text.map { try procedure.rulebook.level(matching: $0, of: category) }
  }

  /// Refuses what changes nothing, and what would make the record worse for the member.
  func require(level: Level?, points: Millipoints?) throws(AmendmentRefusal) {
    let number = procedure.file.number
    let before = (level: finding.level ?? category.defaultLevel, points: finding.points)
    let after = (level: level ?? before.level, points: points ?? (level == nil ? before.points : nil))
    guard after != before else { throw .nothingToAmend(number) }
    let (was, becomes) = (worth(before.level, before.points), worth(after.level, after.points))
    let isViolation = category.kind == .violation
    let isGraver =
      isViolation && after.level.map(procedure.rank(of:)) ?? 0 > before.level.map(procedure.rank(of:)) ?? 0
    if isGraver || (isViolation ? becomes > was : becomes < was) { throw .detriment(number, category.kind) }
  }

  private func worth(_ level: Level?, _ points: Millipoints?) -> Millipoints {
    if let points { return points }
    let rulebook = procedure.rulebook
    if let violation = rulebook.violations.first(where: { $0.id == category.id }) {
      return level.flatMap { violation.points[$0] } ?? .zero
    }
    switch rulebook.commendations.first(where: { $0.id == category.id })?.points {
    case .byLevel(let points)?: return level.flatMap { points[$0] } ?? .zero
    case .flat(let points)?: return points
    case nil: return .zero
    }
  }
}

extension CaseProcedure {
  /// Who decided on the change, and the ruling that makes it; both say why.
  func amend(
    _ change: RecordAmended.Change, _ state: CaseState, level: Level? = nil, points: Millipoints? = nil,
    effective: Day, basis: String, judgement: Judgement, in registry: any RegistryWriter, during act: Act
  ) throws {
    guard !SearchKey(basis).isEmpty else { throw AmendmentRefusal.noBasis }
    try CaseTexts.checkLength(of: basis)
    let known = file.finding(on: Day(daysSince1970: .max)).flatMap(self.level(of:))
    let tally = try judgement.tally(
      atLevel: file.kind == .violation ? known : nil, of: self, during: act, in: registry)
    let day = try act.day(judgement.day, notBefore: file.intake)
    let ruling = try file.ruling(
      state, level: level, points: points, effective: effective,
      texts: Personal([.reason: judgement.reason, .basis: basis]), in: registry)
    var texts = judgement.texts
    texts[.basis] = basis
    try registry.append(
      entry(
        .recordAmended(RecordAmended(about: file.key, change: change, tally: tally)), on: day, texts: texts,
        in: registry))
    try registry.append(ruling)
  }
}

/// Why what is on record cannot be changed as asked.
public enum AmendmentRefusal: Failure, Equatable {
  case nothingFound(CaseNumber, CaseState)
  /// The review decides.
  case underAppeal(CaseNumber)
  /// The new round decides.
  case reopened(CaseNumber, on: Day)
  case nothingToAmend(CaseNumber)
  case detriment(CaseNumber, CaseKind)
  case noBasis
  /// Still pending, and the member has not been told: it is withdrawn.
  case pending(CaseNumber)
  case voidAlready(CaseNumber)

  public var failureClass: FailureClass { .refused }

  public var message: Phrase {
    switch self {
    case .nothingFound(let number, let state):
      Phrase(
        zh: "案件 \(number) 现为「\(state.title.zh)」，没有可更正或变更的认定。待处理的记录用 jinjiang case correct \(number)。",
        en: """
          Case \(number) is \(state.id): there is no finding to correct or revise. A pending record is put right with \
          jinjiang case correct \(number).
          """)
    case .underAppeal(let number):
      Phrase(
        zh: "案件 \(number) 正在申诉，由复核决定；此时不得更正或变更。请用 jinjiang case review \(number)。",
        en:
          "Case \(number) is under appeal, and the review decides: jinjiang case review \(number). Nothing was recorded."
      )
    case .reopened(let number, let day):
      Phrase(
        zh: "案件 \(number) 已于 \(day) 重新审理，由新的决定处理；此时不得更正或变更。jinjiang case show \(number) 可查看下一步。",
        en: """
          Case \(number) was opened again on \(day), and the new decision says what becomes of it. Nothing was recorded; \
          `jinjiang case show \(number)` shows the next step.
          """)
    case .nothingToAmend(let number):
      Phrase(
        zh: "案件 \(number) 的记录与所给内容相同，没有可改之处。请写明不同的程度、分值或结果。",
        en: "Case \(number) says that already. Give a level, points or outcome that differ.")
    case .detriment(let number, let kind):
      Phrase(
        zh: kind == .violation
          ? "这会使案件 \(number) 对会员更不利：未经告知并听取陈述申辩，不得加重。未作登记。有新证据的，重新审理：jinjiang case reopen \(number) --to-detriment --new-evidence 内容。"
          : "这会使案件 \(number) 对会员更不利：表彰不得以更正、变更或作废减少。未作登记。确应收回的，用 jinjiang award revoke \(number) 写明理由。",
        en: kind == .violation
          ? "That would make case \(number) worse for the member, which is not done without notice and hearing. Nothing was recorded. On new evidence the case is opened again: jinjiang case reopen \(number) --to-detriment --new-evidence TEXT."
          : "That would make award \(number) worse for the member, which is not done in this way. Nothing was recorded. Where it has to be taken back, do so with reasons: jinjiang award revoke \(number)."
      )
    case .noBasis:
      Phrase(
        zh: "未写明依据。请用 --basis 写明表明记录有误的文件。", en: "There is no basis. Name the document that shows it with --basis.")
    case .pending(let number):
      Phrase(
        zh: "案件 \(number) 尚未告知会员。误登的请用 jinjiang case withdraw \(number)。",
        en:
          "The member has not been told of case \(number). What was entered by mistake is withdrawn: jinjiang case withdraw \(number)."
      )
    case .voidAlready(let number):
      Phrase(zh: "案件 \(number) 已经作废。", en: "Case \(number) is void already.")
    }
  }
}
