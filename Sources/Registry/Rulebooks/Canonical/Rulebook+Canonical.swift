/// The one way to write a rulebook: RFC 8785 JSON with the keys of the file and every default filled in.
///
/// What has no default (elements, a cap, a limitation, …) is left out where it is not there. Decisions read this form, not
/// the file; `RulebookReader.read(canonical:)` makes an equal rulebook of it.
extension Rulebook {
  public var contentHash: RulebookHash { RulebookHash(of: canonicalBytes) }

  public var canonicalBytes: [UInt8] { canonical.bytes }

  public var canonical: CanonicalJSON {
    .members([
      "rulebook": .string(id),
      "edition": .string(edition),
      "title": title.canonical,
      "source": .string(source),
      "levels": names(levels),
      "honours": names(honours),
      "articles": .array(articles.map(\.canonical)),
      "score": score.canonical,
      "grades": .array(grades.map { .members(["grade": .string($0.grade.id), "min": $0.minimum.canonical]) }),
      "repeat": .members([
        "window_months": .integer(repeats.windowMonths),
        "ladder": .array(repeats.ladder.map(\.canonical)),
      ]),
      "procedure": procedure.canonical,
      "publication": mapping(filled(publication, for: levels, with: PublicationTerm(months: 0, maximum: 0))) { term in
        .members(["months": .integer(term.months), "max": .integer(term.maximum)])
      },
      "sanctions": .array(sanctions.map(\.canonical)),
      "violations": .array(violations.map(\.canonical)),
      "commendations": .array(commendations.map(\.canonical)),
    ])
  }
}

extension Rulebook.Article {
  fileprivate var canonical: CanonicalJSON {
    .members(["id": .string(id), "zh": .string(text.zh), "en": .string(text.en)])
  }
}

extension Rulebook.ScoreRules {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "base": base.canonical,
      "floor": floor.canonical,
      "ceiling": ceiling.canonical,
      "commendation_cap": commendationCap.canonical,
      "counts_from": .string(countsFrom.rawValue),
      "observation_months": .integer(observationMonths),
    ])
  }
}

extension Rulebook.Procedure {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "calendar": .string(calendar),
      "reply_working_days": .integer(replyWorkingDays),
      "decision_working_days": .integer(decisionWorkingDays),
      "appeal_working_days": .integer(appealWorkingDays),
      "review_working_days": .integer(reviewWorkingDays),
      "objection_working_days": .integer(objectionWorkingDays),
      "award_notice_working_days": awardNoticeWorkingDays.map(CanonicalJSON.integer),
      "limitation_months": limitationMonths.map(CanonicalJSON.integer),
      "panel": .members([
        "members": .integer(panelMembers),
        "quorum": quorum.canonical,
        "majority": majority.canonical,
      ]),
      "summary": names(summary),
      "hearing": names(hearing),
      "service": .array(service.map { .members(["id": .string($0.id), "title": $0.title.canonical]) }),
    ])
  }
}

extension Rulebook.Fraction {
  fileprivate var canonical: CanonicalJSON { .string("\(numerator)/\(denominator)") }
}

extension Rulebook.SanctionRule {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "id": .string(id), "title": title.canonical, "from": .string(from.id), "body": .string(body.rawValue),
    ])
  }
}

extension Rulebook.Violation {
  fileprivate var canonical: CanonicalJSON {
    let levels = points.levels
    return .members([
      "id": .string(id.id),
      "article": .string(article),
      "title": title.canonical,
      "elements": elements?.canonical,
      "excludes": excludes?.canonical,
      "aliases": .array(aliases.map(CanonicalJSON.string)),
      "default_level": defaultLevel.map { .string($0.id) },
      "urgent": .bool(urgent),
      "points": mapping(points, \.canonical),
      "range": mapping(range, canonicalRange),
      "hold_months": mapping(holdMonths, CanonicalJSON.integer),
      "fade_months": mapping(filled(fadeMonths, for: levels, with: 0), CanonicalJSON.integer),
      "grade_ceiling": mapping(gradeCeiling) { ceiling in
        .members(["grade": .string(ceiling.grade.id), "months": .integer(ceiling.months)])
      },
      "repair": repair.map { repair in
        .members([
          "after_months": mapping(filled(repair.afterMonths, for: levels, with: 0), CanonicalJSON.integer),
          "restores": repair.restores.canonical,
          "conditions": repair.conditions?.canonical,
        ])
      },
    ])
  }
}

extension Rulebook.Commendation {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "id": .string(id.id),
      "article": .string(article),
      "title": title.canonical,
      "elements": elements?.canonical,
      "excludes": excludes?.canonical,
      "aliases": .array(aliases.map(CanonicalJSON.string)),
      "default_level": defaultLevel.map { .string($0.id) },
      "points": points.canonical,
      "range": mapping(range, canonicalRange),
      "hold_months": .integer(holdMonths),
      "fade_months": .integer(fadeMonths),
      "cap": cap?.canonical,
    ])
  }
}

extension Rulebook.Commendation.Points {
  fileprivate var canonical: CanonicalJSON {
    switch self {
    case .flat(let points): points.canonical
    case .byLevel(let points): mapping(points, \.canonical)
    }
  }
}

extension Phrase {
  var canonical: CanonicalJSON { .object(["zh": .string(zh), "en": .string(en)]) }
}

extension Millipoints {
  fileprivate var canonical: CanonicalJSON { .decimal(thousandths: value) }
}

extension PerMille {
  fileprivate var canonical: CanonicalJSON { .decimal(thousandths: value) }
}

private func names(_ levels: [Level]) -> CanonicalJSON { .array(levels.map { .string($0.id) }) }

private func canonicalRange(_ range: ClosedRange<Millipoints>) -> CanonicalJSON {
  .array([range.lowerBound.canonical, range.upperBound.canonical])
}

private func mapping<Value>(_ values: ByLevel<Value>, _ canonical: (Value) -> CanonicalJSON) -> CanonicalJSON {
  .object(Dictionary(uniqueKeysWithValues: values.map { ($0.level.id, canonical($0.value)) }))
}

private func filled<Value>(_ values: ByLevel<Value>, for levels: [Level], with value: Value) -> ByLevel<Value> {
  var values = values
  for level in levels where values[level] == nil { values[level] = value }
  return values
}
