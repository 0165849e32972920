internal import Documents
internal import Registry

/// What is due in a case, and its course, as tables.
extension CaseAnswer {
  var due: Table {
    Table(
      id: "due", caption: Speech.says(zh: "待办", en: "Due"),
      columns: [
        Column("task", Speech.says(zh: "事项", en: "What")),
        Column("party", Speech.says(zh: "由谁", en: "By whom")),
        Column("due_on", Speech.says(zh: "期限", en: "By"), .day),
        Column("note", Speech.says(zh: "说明", en: "Note")),
      ],
      rows: Rows(
        tasks.map { [.text($0.kind.title.spoken), .text($0.party.title.spoken), $0.dueCell, Cell($0.note(today))] })
    )
  }

  var machineDue: Table {
    Table(
      id: "due", caption: "due",
      columns: [
        Column("task", "task"), Column("party", "party"), Column("due_on", "due_on", .day),
        Column("overdue", "overdue"), Column("calendar_announced", "calendar_announced"),
      ],
      rows: Rows(
        tasks.map { task in
          [
            .text(task.kind.rawValue), .text(task.party.rawValue), Cell(task.due?.day),
            .flag(task.isOverdue(on: today)), .flag(task.due?.unannouncedYears.isEmpty ?? true),
          ]
        }))
  }

  var spokenCourse: Table {
    Table(
      id: "course", caption: Speech.says(zh: "经过", en: "Course"),
      columns: [
        Column("effective_on", Speech.says(zh: "生效日期", en: "Effective"), .day),
        Column("event", Speech.says(zh: "事项", en: "What")),
        Column("level", Speech.says(zh: "程度", en: "Level")),
        Column("points", Speech.says(zh: "分值", en: "Points"), .decimal),
        Column("basis", Speech.says(zh: "依据或理由", en: "Basis or reason")),
        Column("recorded", Speech.says(zh: "登记", en: "Recorded")),
      ],
      rows: Rows(
        course.steps.map { step in
          [
            Cell(step.effective), .text(step.title.spoken), Cell(step.shownLevel?.title.spoken),
            step.shownPoints.map { .decimal($0.value, places: 3) } ?? .empty,
            Cell(step.ground), .text("\(step.sequence) \(step.recorded) \(step.enteredBy ?? "")"),
          ]
        }))
  }

  var machineCourse: Table {
    Table(
      id: "course", caption: "course",
      columns: [
        Column("event", "event"), Column("effective_on", "effective_on", .day), Column("state", "state"),
        Column("level", "level"), Column("points", "points", .decimal), Column("basis", "basis"),
        Column("body", "body"), Column("reason", "reason"), Column("sequence", "sequence", .integer),
        Column("recorded_on", "recorded_on", .day), Column("entered_by", "entered_by"),
        Column("people", "people"), Column("proof", "proof"), Column("document", "document"),
      ],
      rows: Rows(
        course.steps.map { step in
          [
            .text(step.event.id), Cell(step.effective), Cell(step.state?.id), Cell(step.shownLevel?.id),
            step.shownPoints.map { .decimal($0.value, places: 3) } ?? .empty, Cell(step.basis), Cell(step.body),
            Cell(step.reason), .integer(step.sequence.value), Cell(step.recorded), Cell(step.enteredBy),
            Cell(step.texts[.people]), Cell(step.texts[.proof]), Cell(step.texts[.document]),
          ]
        }))
  }
}

extension CaseTask {
  var dueCell: Cell { Cell(due?.day) }

  /// Overdue, at once, or counted in a year that was not announced.
  func note(_ today: Day) -> String? {
    var notes: [String] = []
    if isOverdue(on: today) { notes.append(Speech.says(zh: "逾期", en: "overdue")) }
    if due == nil { notes.append(Speech.says(zh: "即办", en: "at once")) }
    if let years = due?.unannouncedYears, !years.isEmpty {
      let list = years.map(String.init).joined(separator: ", ")
      notes.append(
        Speech.says(zh: "\(list) 年放假安排未公布，期限可能变动", en: "the days off of \(list) are not announced; it may move"))
    }
    return notes.isEmpty ? nil : notes.joined(separator: Speech.says(zh: "；", en: "; "))
  }
}

extension CaseCourse.Step {
  /// What happened, in a word.
  fileprivate var title: Phrase {
    switch event {
    case .corrected: Phrase(zh: "更正登记", en: "Put right")
    case .repaired: Phrase(zh: "信用修复", en: "Repaired")
    case .recorded, .ruled: state?.title ?? Phrase(zh: "", en: "")
    case .noticeServed: Phrase(zh: "告知送达", en: "Notice served")
    case .replyReceived: Phrase(zh: "陈述申辩", en: "Reply")
    case .hearingRequested: Phrase(zh: "申请听证", en: "Hearing asked for")
    case .hearingClosed: Phrase(zh: "听证", en: "Hearing over")
    case .decided:
      if case .decisionMade(let decision)? = fact {
        decision.isUpheld ? Phrase(zh: "决定成立", en: "Decided: upheld") : Phrase(zh: "决定不成立", en: "Decided: dismissed")
      } else {
        Phrase(zh: "决定", en: "Decided")
      }
    case .councilVoted: Phrase(zh: "理事会表决", en: "Council's vote")
    case .decisionServed: Phrase(zh: "决定送达", en: "Decision served")
    case .reviewServed: Phrase(zh: "复核决定送达", en: "Review served")
    case .deadlineExtended: Phrase(zh: "期限延长", en: "Deadline extended")
    case .lapsed: Phrase(zh: "逾期失效", en: "Lapsed")
    case .amended:
      if case .recordAmended(let amended)? = fact { amended.change.title } else { Phrase(zh: "更正", en: "Correction") }
    case .reopened:
      if case .caseReopened(let reopened)? = fact, !reopened.isInFavour {
        Phrase(zh: "重新审理（不利于会员）", en: "Opened again (to the member's detriment)")
      } else {
        Phrase(zh: "重新审理（有利于会员）", en: "Opened again (in the member's favour)")
      }
    case .objectionLodged: Phrase(zh: "提出异议", en: "Objection")
    case .objectionAnswered: Phrase(zh: "答复异议", en: "Objection answered")
    case .repairRequested: Phrase(zh: "申请信用修复", en: "Repair asked for")
    case .repairDecided:
      if case .repairDecided(let answer)? = fact, !answer.isGranted {
        Phrase(zh: "不予信用修复", en: "Repair refused")
      } else {
        Phrase(zh: "准予信用修复", en: "Repair granted")
      }
    case .appealed: Phrase(zh: "提出申诉", en: "Appeal")
    case .appealWithdrawn: Phrase(zh: "撤回申诉", en: "Appeal taken back")
    case .reviewed:
      if case .caseReviewed(let review)? = fact {
        Phrase(zh: "复核\(review.outcome.title.zh)", en: "Review: \(review.outcome.id)")
      } else {
        Phrase(zh: "复核", en: "Review")
      }
    case .evidenceAdded: Phrase(zh: "收到证据", en: "Evidence")
    case .linked:
      if case .caseLinked(let link)? = fact {
        Phrase(zh: "并入案件 \(link.target)", en: "Went into case \(link.target)")
      } else {
        Phrase(zh: "并入", en: "Linked")
      }
    case .unlinked: Phrase(zh: "分开", en: "Taken apart")
    case .published: Phrase(zh: "公开", en: "Published")
    case .publicationEnded: Phrase(zh: "结束公开", en: "Publication ended")
    case .awardNominated:
      if case .awardNominated(let nomination)? = fact, nomination.isExternal {
        Phrase(zh: "推荐（外部荣誉）", en: "Nominated, an honour from outside")
      } else {
        Phrase(zh: "推荐", en: "Nominated")
      }
    case .awardNoticed: Phrase(zh: "公示", en: "Made public")
    case .awardObjected: Phrase(zh: "公示异议", en: "Objection to the nomination")
    case .awardObjectionAnswered:
      if case .awardObjectionAnswered(let answer)? = fact, answer.isUpheld {
        Phrase(zh: "公示异议成立", en: "Objection upheld")
      } else {
        Phrase(zh: "公示异议不成立", en: "Objection rejected")
      }
    case .awardDecided: Phrase(zh: "决定授予", en: "Award decided")
    }
  }

  fileprivate var shownLevel: Level? {
    switch fact {
    case .noticeServed(let notice): notice.level
    case .decisionMade(let decision): decision.terms.level
    case .caseReviewed(let review): review.terms.level
    default: level
    }
  }

  fileprivate var shownPoints: Millipoints? {
    switch fact {
    case .decisionMade(let decision): decision.terms.points
    case .caseReviewed(let review): review.terms.points
    default: points
    }
  }

  /// The deciding body, the vote, the basis, the reason and the papers, as far as there are any.
  fileprivate var ground: String? {
    let parts = [
      body, nominator, texts[.objector], vote, publication, reopened, basis, reason, said, texts[.note], texts[.proof],
      guardian, texts[.exhibit].map(short),
      document,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: Speech.says(zh: "；", en: "; "))
  }

  /// What was said, in a notice, a reply or a hearing; of the record itself it is above.
  private var said: String? { fact == nil ? nil : texts[.summary] }

  /// On whom it was served.
  private var guardian: String? {
    texts[.guardian].map { Speech.says(zh: "送达监护人 \($0)", en: "served on the guardian \($0)") }
  }

  /// The file's name and the beginning of its hash; the whole of it is there for programs.
  private var document: String? {
    texts[.document].map(short)
  }

  private func short(_ document: String) -> String {
    guard document.hasSuffix(")"), let mark = document.ranges(of: "(SHA-256 ").last else { return document }
    let hash = document[mark.upperBound...].dropLast()
    return hash.count > 12 ? "\(document[..<mark.upperBound])\(hash.prefix(12))…)" : document
  }

  private var reopened: String? {
    guard case .caseReopened(let fact)? = fact else { return nil }
    return fact.ground.title.spoken
  }

  private var publication: String? {
    let until: Day
    switch fact {
    case .casePublished(let fact): until = fact.until
    case .awardNoticed(let fact): until = fact.until
    default: return nil
    }
    return Speech.says(zh: "至 \(until)", en: "until \(until)")
  }

  /// Who put it forward.
  private var nominator: String? {
    guard case .awardNominated? = fact else { return nil }
    return texts[.people].map { Speech.says(zh: "推荐人：\($0)", en: "by \($0)") }
  }

  private var vote: String? {
    let tally: Tally? =
      switch fact {
      case .decisionMade(let decision): decision.tally
      case .councilVoted(let vote): vote.tally
      case .repairDecided(let answer): answer.tally
      case .recordAmended(let amended): amended.tally
      case .caseReopened(let reopened): reopened.tally
      case .caseReviewed(let review): review.tally
      case .awardDecided(let decision): decision.tally
      default: nil
      }
    guard let tally else { return nil }
    if tally.body == .outside, tally.sitting == 0 { return nil }
    if tally.body == .officer, case .awardDecided? = fact { return Speech.says(zh: "负责人决定", en: "by one officer") }
    if tally.body == .officer { return Speech.says(zh: "简易程序", en: "summary procedure") }
    return Speech.says(
      zh: "\(tally.inFavour) 票赞成、\(tally.against) 票反对" + (tally.recused > 0 ? "、\(tally.recused) 人回避" : ""),
      en: "\(tally.inFavour) for, \(tally.against) against" + (tally.recused > 0 ? ", \(tally.recused) recused" : ""))
  }
}

extension CaseCourse.Event {
  fileprivate var id: String {
    switch self {
    case .recorded: "recorded"
    case .corrected: "corrected"
    case .ruled: "ruled"
    case .repaired: "repaired"
    case .noticeServed: "notice_served"
    case .replyReceived: "reply_received"
    case .hearingRequested: "hearing_requested"
    case .hearingClosed: "hearing_closed"
    case .decided: "decided"
    case .councilVoted: "council_voted"
    case .decisionServed: "decision_served"
    case .reviewServed: "review_served"
    case .deadlineExtended: "deadline_extended"
    case .lapsed: "lapsed"
    case .amended: "amended"
    case .reopened: "reopened"
    case .objectionLodged: "objection_lodged"
    case .objectionAnswered: "objection_answered"
    case .repairRequested: "repair_requested"
    case .repairDecided: "repair_decided"
    case .appealed: "appealed"
    case .appealWithdrawn: "appeal_withdrawn"
    case .reviewed: "reviewed"
    case .evidenceAdded: "evidence_added"
    case .linked: "linked"
    case .unlinked: "unlinked"
    case .published: "published"
    case .publicationEnded: "publication_ended"
    case .awardNominated: "award_nominated"
    case .awardNoticed: "award_noticed"
    case .awardObjected: "award_objected"
    case .awardObjectionAnswered: "award_objection_answered"
    case .awardDecided: "award_decided"
    }
  }
}
