public import Registry

extension CouncilPack {
  /// The value in the one form that its bytes are compared by.
  public var canonical: CanonicalJSON {
    .object([
      "association": .object([
        "code": .string(association.code),
        "name": .object(["zh": .string(association.name.zh), "en": .string(association.name.en)]),
      ]),
      "as_of": .string(asOf.description), "known_at": .integer(knownAt.value),
      "disclosure": .string(disclosure.rawValue),
      "rulebook": .object([
        "id": .string(rulebook.id), "edition": .string(rulebook.edition), "hash": .string(rulebook.hash.description),
      ]),
      "open_cases": .array(open.map(\.canonical)),
      "docket": .array(docket.map(\.canonical)),
      "statistics": statistics.canonical,
    ])
  }
}

extension CouncilPack.OpenCase {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "member_no": number.map(CanonicalJSON.string) ?? .null, "name": name.map(CanonicalJSON.string) ?? .null,
      "case": .integer(caseNumber.value), "category": .string(category.id),
      "level": level.map { .string($0.id) } ?? .null, "occurred_on": .string(occurred.description),
      "opened_on": .string(opened.description), "stage": .string(stage.id),
    ])
  }
}

extension CaseStatistics {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "from": .string(period.lowerBound.description), "to": .string(period.upperBound.description),
      "consistency": .array(
        consistency.map { each in
          .object([
            "category": .string(each.category.id), "level": each.level.map { .string($0.id) } ?? .null,
            "points": .array(each.points.map { .decimal(thousandths: $0.value) }),
            "sanctions": .object(
              Dictionary(each.sanctions.map { ($0.id, .integer($0.count)) }, uniquingKeysWith: { $1 })),
            "without_sanction": .integer(each.withoutSanction),
          ])
        }),
      "appeals": .object([
        "findings": .integer(appeals.findings), "appealed": .integer(appeals.appealed),
        "affirmed": .integer(appeals.affirmed), "varied": .integer(appeals.varied),
        "overturned": .integer(appeals.overturned), "withdrawn": .integer(appeals.withdrawn),
        "open": .integer(appeals.open),
      ]),
      "working_days": .object(
        Dictionary(
          paces.map { ($0.step.rawValue, .array($0.days.map(CanonicalJSON.integer))) }, uniquingKeysWith: { $1 })),
    ])
  }
}
