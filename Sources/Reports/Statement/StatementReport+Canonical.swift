public import Registry

extension StatementReport {
  /// The value in the one form that its bytes are compared by. Scores and points are numbers; movements are in
  /// millipoints. Source: RFC 8785.
  public var canonical: CanonicalJSON {
    let (standing, credit) = (statement.standing, statement.credit)
    return .object([
      "association": .object(["code": .string(association.code), "name": .phrase(association.name)]),
      "member": .object([
        "member_no": .text(standing.number), "name": .text(standing.name),
        "kind": .string(standing.kind == .person ? "person" : "organization"),
      ]),
      "period": .object(["from": .day(days.lowerBound), "to": .day(days.upperBound)]),
      "as_of": .day(days.upperBound), "known_at": .integer(credit.position.value),
      "opening_known_at": .integer(credit.openingPosition.value), "disclosure": .string(disclosure.rawValue),
      "rulebook": .object([
        "id": .string(rulebook.id), "edition": .string(rulebook.edition), "hash": .string(rulebook.hash.description),
      ]),
      "opening": .figures(statement.openingFigures), "closing": .figures(statement.closingFigures),
      "movements": .array(credit.ledger.canonical), "restatement": restatement,
      "counting": .array(credit.closing.lines.filter { $0.isInForce(on: credit.closing.day) }.map { line(on: $0) }),
      "open_cases": .array(statement.explanation.open.map(\.canonical)), "path": path,
    ])
  }

  private var restatement: CanonicalJSON {
    let credit = statement.credit
    return .object([
      "opening_as_known_then": credit.openingAsThen.map { .result($0.result) } ?? .null,
      "corrections": .array(credit.corrections.map(\.canonical)),
      "movements": .array(credit.restatementLedger?.canonical ?? []),
    ])
  }

  private func line(on line: ScoreLine) -> CanonicalJSON {
    .object([
      "case": .integer(line.caseNumber.value), "kind": .string(line.kind.id), "state": .string(line.state.id),
      "category": .string(line.category.id), "article": .string(line.article), "edition": .string(line.edition),
      "level": .text(line.level?.id), "occurred_on": .day(line.occurred), "found_on": .day(line.found),
      "hold_ends_on": .day(line.holdEnds), "lapses_on": .day(line.lapses),
      "contribution_millipoints": .integer(line.contribution(on: statement.credit.closing.day).value),
      "multiplier_permille": .integer(line.multiplier.value),
      "ceiling": line.ceiling.map { .object(["grade": .string($0.grade.id), "until": .day($0.until)]) } ?? .null,
    ])
  }

  private var path: CanonicalJSON {
    let path = statement.explanation.path
    func step(_ step: ScorePath.Step?) -> CanonicalJSON {
      step.map { .object(["on": .day($0.day), "result": .result($0.result)]) } ?? .null
    }
    return .object([
      "next_score": step(path.nextScore), "next_better_grade": step(path.nextBetterGrade),
      "line_changes": .array(
        path.lineChanges.map {
          .object([
            "case": .integer($0.caseNumber.value), "kind": .string($0.kind == .holdEnds ? "hold_ends" : "lapses"),
            "on": .day($0.day),
          ])
        }),
      "repairs": .array(
        path.repairs.map {
          .object([
            "case": .integer($0.caseNumber.value), "possible_from": .day($0.possibleFrom), "result": .result($0.result),
          ])
        }),
    ])
  }
}

extension Ledger {
  /// Its lines, each with the balance after it.
  fileprivate var canonical: [CanonicalJSON] {
    lines.map { line in
      guard case .object(var members) = line.movement.canonical else { return line.movement.canonical }
      members["balance_millipoints"] = .integer(line.balance.value)
      return .object(members)
    }
  }
}

extension OpenCase {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "case": .integer(number.value), "kind": .string(kind.id), "category": .string(category.id),
      "level": .text(level?.id), "occurred_on": .day(occurred), "pending_since": .day(since),
    ])
  }
}

extension CanonicalJSON {
  /// One result for each assumption about appeals.
  fileprivate static func figures(_ figures: Figures) -> CanonicalJSON {
    .object(
      Dictionary(uniqueKeysWithValues: Figure.allCases.map { ($0.rawValue, CanonicalJSON.result(figures[$0])) }))
  }
}
