public import Registry

extension CreditReport {
  /// The value in the one form that its bytes are compared by. Scores and points are numbers; movements are in
  /// millipoints; texts of the rulebook are not repeated, since its hash says them. Source: RFC 8785.
  public var canonical: CanonicalJSON { form(members: members.map(\.canonical)) }

  public var listing: ReportListing? {
    ReportListing(frame: form(members: []), key: "members", count: members.count) { members[$0].canonical }
  }

  private func form(members: [CanonicalJSON]) -> CanonicalJSON {
    let days = period.days
    let name: (key: String, text: String) =
      switch period {
      case .quarter: ("quarter", period.description)
      case .year: ("year", period.description)
      }
    var form: [String: CanonicalJSON] = [
      "association": .object([
        "code": .string(association.code), "name": .phrase(association.name),
      ]),
      name.key: .string(name.text),
      "period": .object(["from": .day(days.lowerBound), "to": .day(days.upperBound)]),
      "as_of": .day(asOf), "known_at": .integer(knownAt.value), "opening_known_at": .integer(openingKnownAt.value),
      "disclosure": .string(disclosure.rawValue),
      "rulebook": .object([
        "id": .string(rulebook.id), "edition": .string(rulebook.edition), "hash": .string(rulebook.hash.description),
      ]),
      "members": .array(members),
      "grades": .array(
        grades.map {
          .object(["grade": .string($0.grade.id), "now": .integer($0.now), "before": .integer($0.before)])
        }),
      "events": .array(events.map(\.canonical)),
      "awards": .array(awards.map { $0.canonical(sinceKey: "awarded_on") }),
      "activity": activity.canonical,
    ]
    if isForCouncil {
      form["open_cases"] = .array(open.map { $0.canonical(sinceKey: "pending_since") })
      form["under_appeal"] = .integer(underAppeal)
      if let restated { form["restated"] = restated.canonical }
      form["agenda"] = .array(agenda.map(\.canonical))
    }
    return .object(form)
  }
}

extension MemberAccount {
  var canonical: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "member_no": .text(number), "name": .text(name), "was_member": .bool(wasMember), "is_member": .bool(isMember),
      "joined_on": .array(joined.map(CanonicalJSON.day)), "left_on": .array(left.map(CanonicalJSON.day)),
      "opening": .result(opening), "closing": .result(closing), "movements": .array(movements.map(\.canonical)),
    ]
    if let openingAsThen { members["opening_as_known_then"] = .result(openingAsThen) }
    if !corrections.isEmpty { members["corrections"] = .array(corrections.map(\.canonical)) }
    return .object(members)
  }
}

extension Movement {
  var canonical: CanonicalJSON { AccountMovement(self).canonical }
}

extension AccountMovement {
  var canonical: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "kind": .string(kind.id), "from": .day(days.lowerBound), "to": .day(days.upperBound),
      "amount_millipoints": .integer(amount.value),
    ]
    if let cause {
      members["case"] = .integer(cause.caseNumber.value)
      members["category"] = .string(cause.category.id)
      members["article"] = .string(cause.article)
      members["level"] = .text(cause.level?.id)
      members["weight_millipoints"] = .integer(cause.weight.value)
    }
    return .object(members)
  }
}

extension Movement.Kind {
  /// Its name for machines.
  var id: String {
    switch self {
    case .found: "found"
    case .awarded: "awarded"
    case .resumed: "resumed"
    case .ceased(let state): "ceased_\(state.id)"
    case .holdEnded: "hold_ended"
    case .fading: "fading"
    case .lapsed: "lapsed"
    case .restated: "restated"
    case .repetition: "repetition"
    case .repaired: "repaired"
    case .repairChanged: "repair_changed"
    case .edition: "edition"
    case .categoryCaps: "category_caps"
    case .commendationCap: "commendation_cap"
    case .bounds: "bounds"
    case .rounding: "rounding"
    }
  }
}

extension CreditStatement.Correction {
  var canonical: CanonicalJSON {
    .object([
      "case": .integer(caseNumber.value), "kind": .string(kind.id), "effective_on": .day(effective),
      "known_at": .integer(sequence.value),
    ])
  }
}

extension CreditStatement.Correction.Kind {
  /// Its name for machines.
  var id: String {
    switch self {
    case .ruling(let state): state.id
    case .repair: "repair"
    }
  }
}

extension CategoryEvents {
  fileprivate var canonical: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "kind": .string(kind.id), "category": .string(category.id), "article": .text(article),
    ]
    for event in CaseEvent.all(of: kind) { members[event.rawValue] = .integer(self[event]) }
    return .object(members)
  }
}

extension CaseActivity {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "quarters": .array(quarters.map { .string($0.description) }),
      "upheld": .array(
        upheld.map {
          .object(["category": .string($0.category.id), "counts": .array($0.counts.map(CanonicalJSON.integer))])
        }),
      "days_to_decision": .array(daysToDecision.map(CanonicalJSON.integer)),
    ])
  }
}

extension AgendaItem {
  var canonical: CanonicalJSON {
    .object([
      "member_no": .text(number), "name": .text(name),
      "case": caseNumber.map { .integer($0.value) } ?? .null,
      "category": .text(category?.id), "task": .string(task.rawValue), "party": .string(party.rawValue),
      "due_on": due.map(CanonicalJSON.day) ?? .null, "overdue": .bool(isOverdue),
    ])
  }
}

extension MemberCase {
  fileprivate func canonical(sinceKey: String) -> CanonicalJSON {
    .object([
      "member_no": .text(number), "name": .text(name), "case": .integer(caseNumber.value), "kind": .string(kind.id),
      "category": .string(category.id), "level": .text(level?.id), "occurred_on": .day(occurred),
      sinceKey: .day(since),
    ])
  }
}

extension CanonicalJSON {
  static func day(_ day: Day) -> CanonicalJSON { .string(day.description) }
  static func text(_ text: String?) -> CanonicalJSON { text.map(CanonicalJSON.string) ?? .null }
  static func phrase(_ phrase: Phrase) -> CanonicalJSON {
    .object(["zh": .string(phrase.zh), "en": .string(phrase.en)])
  }
  static func result(_ result: ScoreResult) -> CanonicalJSON {
    .object([
      "score": .decimal(thousandths: result.shown.value), "grade": .string(result.grade.id),
      "deduction": .decimal(thousandths: result.deduction.value),
      "uplift": .decimal(thousandths: result.uplift.value), "observation": .bool(result.underObservation),
    ])
  }
}
