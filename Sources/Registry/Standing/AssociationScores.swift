/// The score of every member of an association on one day, as known at the reader's position: also of those who have
/// nothing on record, and of nobody who had not joined yet or had left.
///
/// Two passes: the histories in the order of the journal, then the members by number. What is held in between is 40
/// bytes a member; the reader holds no lock while a line is handed on.
public struct AssociationScores {
  /// One member's line. Source: INTERCHANGE.md, Scores out.
  public struct Line: Hashable, Sendable {
    public var number: String
    public var score: Score
    public var grade: Grade
    public var deduction: Millipoints
    public var uplift: Millipoints
    public var underObservation: Bool
  }

  private let association: Key<Association>
  private let scorer: Scorer

  public init(of association: Key<Association>, by scorer: Scorer) {
    self.association = association
    self.scorer = scorer
  }

  /// Every line, by member number as UTF-8 bytes.
  public func forEach(in registry: any RegistryReader, _ body: (Line) throws -> Void) throws {
    let results = try results(in: registry)
    let grades = scorer.edition.rulebook.grades.map(\.grade)
    // Numbers are mostly given in the order of enrolment.
    var next = 0
    try registry.roster(of: association, on: scorer.day) { membership, number in
      let isNext = next < results.count && results[next].membership == membership
      let place = isNext ? next : results.partitionPoint { $0.membership < membership }
      guard place < results.count, results[place].membership == membership else { return }
      next = place + 1
      let result = results[place]
      try body(
        Line(
          number: number, score: Score(tenths: Int(result.tenths)), grade: grades[Int(result.grade)],
          deduction: Millipoints(result.deduction), uplift: Millipoints(result.uplift),
          underObservation: result.underObservation))
    }
  }

  /// A result in as little room as it takes.
  private struct Packed {
    let membership: Key<Membership>
    let deduction: Int
    let uplift: Int
    let tenths: Int32
    let grade: UInt16
    let underObservation: Bool
  }

  /// Of everyone who was ever a member, by key.
  private func results(in registry: any RegistryReader) throws -> [Packed] {
    var results: [Packed] = []
    try registry.histories(of: association) { membership, history in
      let result = try scorer.score(
        rulings: history.rulings.span, repairs: history.repairs.span, joined: history.joined)
      results.append(
        Packed(
          membership: membership, deduction: result.deduction.value, uplift: result.uplift.value,
          tenths: Int32(clamping: result.score.tenths), grade: UInt16(clamping: result.gradePlace),
          underObservation: result.underObservation))
    }
    return results
  }
}
