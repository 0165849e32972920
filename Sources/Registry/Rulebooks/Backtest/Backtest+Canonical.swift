extension Backtest {
  /// What the file begins with, so that no other report is taken for it.
  private static let name = "jinjiang-backtest-1"

  /// SHA-256 of the canonical bytes: what an adoption rests on.
  public var digest: Digest { Digest(of: canonical.bytes) }

  /// The report in the one form that it is hashed in. Only members whose score or grade would differ are listed; the
  /// others are counted. Source: RFC 8785.
  public var canonical: CanonicalJSON {
    .object([
      "report": .string(Backtest.name),
      "association": .string(association.code), "as_of": .day(asOf), "known_at": .integer(knownAt.value),
      "present": present.canonical, "draft": draft.canonical,
      "members": .integer(members.count),
      "in_other_grade": .integer(inOtherGrade.count),
      "changed": .array(
        members.filter(\.changes).map { member in
          .object([
            "member_no": member.number.map(CanonicalJSON.string) ?? .null, "before": member.before.canonical,
            "after": member.after.canonical,
          ])
        }),
      "grades": .array(
        grades.map {
          .object(["grade": .string($0.grade.id), "before": .integer($0.before), "after": .integer($0.now)])
        }),
      "steps": .array(
        steps.map {
          .object(["from": .string($0.from.id), "to": .string($0.to.id), "members": .integer($0.members)])
        }),
      "categories": .array(categories.map(\.canonical)),
      "obstacles": .array(obstacles.map(\.canonical)),
    ])
  }

  /// Which report a file is: enough to make it again and compare.
  public struct Reference: Sendable, Equatable {
    public var association: String
    public var draft: RulebookHash
    public var asOf: Day
    public var knownAt: Position
    public var digest: Digest

    public init(association: String, draft: RulebookHash, asOf: Day, knownAt: Position, digest: Digest) {
      self.association = association
      self.draft = draft
      self.asOf = asOf
      self.knownAt = knownAt
      self.digest = digest
    }

    /// From the bytes of a report's JSON, as it was written.
    /// - Throws: `AdoptionRefusal.notAnImpactReport`.
    public init(canonical bytes: [UInt8]) throws(AdoptionRefusal) {
      guard let tree = try? CanonicalJSON.tree(of: bytes), tree["report"]?.text == Backtest.name,
        let association = tree["association"]?.text, let draft = tree["draft"]?["hash"]?.text,
        let hash = RulebookHash(draft), let asOf = tree["as_of"]?.text.flatMap({ Day($0) }),
        let position = tree["known_at"]?.text.flatMap({ Int($0) })
      else { throw .notAnImpactReport }
      self.init(
        association: association, draft: hash, asOf: asOf, knownAt: Position(position), digest: Digest(of: bytes))
    }
  }
}

extension SourceNode {
  fileprivate subscript(key: String) -> SourceNode? {
    guard case .mapping(let fields) = content else { return nil }
    return fields.first { $0.key == key }?.value
  }

  fileprivate var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}

extension RulebookName {
  fileprivate var canonical: CanonicalJSON {
    .object(["id": .string(id), "edition": .string(edition), "hash": .string(hash.description)])
  }
}

extension Backtest.Category {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "kind": .string(kind.id), "category": .string(category.id), "cases": .integer(cases),
      "weight_before": .decimal(thousandths: before.value), "weight_after": .decimal(thousandths: after.value),
      "members_in_other_grade": .integer(membersInOtherGrade),
    ])
  }
}

extension DraftObstacle {
  fileprivate var canonical: CanonicalJSON {
    var members: [String: CanonicalJSON] = ["category": .string(category.id), "cases": .integer(cases)]
    switch self {
    case .dropped: members["what"] = .string("dropped")
    case .otherKind(_, let was, _):
      members["what"] = .string("other_kind")
      members["was"] = .string(was.id)
    case .noLevel(_, _, let level, _):
      members["what"] = .string("no_level")
      members["level"] = level.map { .string($0.id) } ?? .null
    }
    return .object(members)
  }
}

extension ScoreResult {
  fileprivate var canonical: CanonicalJSON {
    .object([
      "score": .decimal(thousandths: shown.value), "grade": .string(grade.id),
      "deduction": .decimal(thousandths: deduction.value), "uplift": .decimal(thousandths: uplift.value),
    ])
  }
}

extension CanonicalJSON {
  fileprivate static func day(_ day: Day) -> CanonicalJSON { .string(day.description) }
}
