/// What a draft of a rulebook would do to an association (影响报告): everybody's standing as if the draft had been in force
/// all along, beside their present standing. What the assembly reads before it adopts one.
///
/// One scorer computes both; the draft is its only edition. For the same association, draft, day and position it is always
/// the same, byte for byte in its canonical form.
public struct Backtest: Sendable, Equatable {
  /// One member's standing, under both.
  public struct Member: Sendable, Equatable {
    /// Nil once erased.
    public var number: String?
    /// Nil once erased.
    public var name: String?
    public var before: ScoreResult
    public var after: ScoreResult

    public var gradeChanges: Bool { before.grade != after.grade }
    public var changes: Bool { gradeChanges || before.score != after.score }
  }

  /// How many members go from one grade to another.
  public struct Step: Hashable, Sendable {
    public var from: Grade
    public var to: Grade
    public var members: Int

    public init(from: Grade, to: Grade, members: Int) {
      self.from = from
      self.to = to
      self.members = members
    }
  }

  /// What the counted cases of a category come to.
  public struct Category: Hashable, Sendable {
    public var kind: CaseKind
    public var category: CategoryID
    public var cases: Int
    /// Σ weights, by the editions in force and by the draft.
    public var before: Millipoints
    public var after: Millipoints
    /// Members with such a case who would stand in another grade.
    public var membersInOtherGrade: Int

    public init(
      kind: CaseKind, category: CategoryID, cases: Int, before: Millipoints, after: Millipoints,
      membersInOtherGrade: Int
    ) {
      self.kind = kind
      self.category = category
      self.cases = cases
      self.before = before
      self.after = after
      self.membersInOtherGrade = membersInOtherGrade
    }
  }

  public var association: Association
  public var asOf: Day
  public var knownAt: Position
  /// In force on the day.
  public var present: RulebookName
  public var draft: RulebookName
  /// Best first, under both.
  public var presentGrades: [Grade]
  public var draftGrades: [Grade]
  /// Everybody who is a member on the day, by number as bytes.
  public var members: [Member]
  /// In the order of the draft, then what only the present edition has.
  public var categories: [Category]
  /// What the draft cannot judge; such cases are left out of its side.
  public var obstacles: [DraftObstacle]

  public var inOtherGrade: [Member] { members.filter(\.gradeChanges) }

  /// Each way from a grade to another, from the best grade on.
  public var steps: [Step] {
    var counts: [[Grade]: Int] = [:]
    for member in inOtherGrade { counts[[member.before.grade, member.after.grade], default: 0] += 1 }
    return counts.map { Step(from: $0.key[0], to: $0.key[1], members: $0.value) }.sorted { a, b in
      (rank(a.from, in: presentGrades), rank(a.to, in: draftGrades))
        < (rank(b.from, in: presentGrades), rank(b.to, in: draftGrades))
    }
  }

  /// Every grade of either edition with how many members have it.
  public var grades: [GradeCount] {
    (draftGrades + presentGrades.filter { !draftGrades.contains($0) }).map { grade in
      GradeCount(
        grade: grade, now: members.count { $0.after.grade == grade },
        before: members.count { $0.before.grade == grade })
    }
  }

  /// Whether the grade under the draft is the better one; nil where it is the same, or the two cannot be compared.
  public func rises(_ member: Member) -> Bool? {
    guard member.gradeChanges else { return nil }
    for grades in [draftGrades, presentGrades] {
      if let before = grades.firstIndex(of: member.before.grade), let after = grades.firstIndex(of: member.after.grade)
      {
        return after < before
      }
    }
    return nil
  }

  private func rank(_ grade: Grade, in grades: [Grade]) -> Int { grades.firstIndex(of: grade) ?? grades.count }
}

/// How many members have a grade, and had it before.
public struct GradeCount: Sendable, Equatable {
  public var grade: Grade
  public var now: Int
  public var before: Int

  public init(grade: Grade, now: Int, before: Int) {
    self.grade = grade
    self.now = now
    self.before = before
  }
}
