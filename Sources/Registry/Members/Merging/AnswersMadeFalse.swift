/// What has left the house about either of two members and is not so once they are one: those who rely on it should be told.
///
/// Each answer is held against the merged member's record on the day that it spoke of, as known now. An answer that told a
/// rating is made false by another rating; one that told none, by a finding of the other member on that day; the member's
/// own record, by anything that is held under the other number. A report about all members counted one of them twice.
public struct AnswersMadeFalse: Sendable, Equatable {
  public struct Answer: Sendable, Equatable {
    public enum Form: Sendable, Equatable {
      case answer(AnswerGiven.Form)
      case report(ReportKind)
    }

    /// Its entry.
    public var number: Position
    public var day: Day
    public var form: Form
    /// The number under which the member was spoken of; nil in a report about all, and once erased.
    public var member: String?
    public var recipient: String?
    /// The day that it speaks of.
    public var asOf: Day
    public var expires: Day?
    public var told: Rating?
    /// The merged member's.
    public var now: Rating?
  }

  /// In the order of recording.
  public let answers: [Answer]

  /// Of a merger that is proposed, what it would make false; of one that is undone, nothing.
  public init(by merger: Merger, in registry: any RegistryReader) throws {
    let (from, into) = (
      try registry.knownMembership(merger.membership), try registry.knownMembership(merger.survivor)
    )
    // Across associations each goes on being scored alone.
    guard merger.state != .undone, from.association == into.association else {
      answers = []
      return
    }
    // The records as they are now, each by itself.
    let apart = merger.state == .merged ? registry.earlier(at: merger.since.advanced(by: -1)) : registry
    let union = try Union(of: from, into, apart: apart, in: registry)
    var found: [Answer] = []
    for (half, other) in [(union.from, union.into), (union.into, union.from)] {
      for member in half.memberships {
        for answer in try AnswersGiven(about: member, in: registry).answers {
          guard !found.contains(where: { $0.number == answer.number }),
            let now = try union.rating(unlike: answer.fact, other: other)
          else { continue }
          let told = answer.fact.grade.map { Rating(score: answer.fact.score, grade: $0, underObservation: false) }
          found.append(
            Answer(
              number: answer.number, day: answer.day, form: .answer(answer.fact.form), member: member.number,
              recipient: answer.recipient, asOf: answer.fact.asOf, expires: answer.fact.expires, told: told, now: now))
        }
      }
    }
    for report in try registry.issuedReports(of: from.association) {
      if let answer = try union.answer(madeFalseOf: report) { found.append(answer) }
    }
    answers = found.sorted { $0.number < $1.number }
  }
}

/// Two records of one association, and what they come to together.
private struct Union {
  struct Half {
    /// The membership and what was merged into it before.
    let memberships: [Membership]
    let history: History
  }

  let from: Half
  let into: Half
  private let whole: History
  private let association: Key<Association>
  private let registry: any RegistryReader

  init(
    of from: Membership, _ into: Membership, apart: any RegistryReader, in registry: any RegistryReader
  ) throws {
    self.registry = registry
    association = from.association
    func half(_ membership: Membership) throws -> Half {
      let same = try apart.merged(with: membership.key).compactMap { try apart.membership($0) }
      return Half(
        memberships: same.filter { $0.association == membership.association },
        history: try apart.history(of: membership.key))
    }
    self.from = try half(from)
    self.into = try half(into)
    whole = History(self.from.history, self.into.history)
  }

  private func rating(_ history: History, on day: Day, at reader: any RegistryReader) throws -> Rating {
    Rating(try reader.scorer(for: association, asOf: day).score(history))
  }

  /// The merged member's rating, where it makes an answer false; nil where the answer holds.
  func rating(unlike fact: AnswerGiven, other: Half) throws -> Rating? {
    let now = try rating(whole, on: fact.asOf, at: registry)
    let isFalse =
      switch (fact.grade, fact.form) {
      case (let grade?, _): grade != now.grade || fact.score.map { $0 != now.score } ?? false
      case (nil, .dossier): !other.history.rulings.isEmpty
      case (nil, _): other.history.hasFinding(on: fact.asOf, at: registry.position)
      }
    return isFalse ? now : nil
  }

  func answer(madeFalseOf report: IssuedReport) throws -> AnswersMadeFalse.Answer? {
    let facts = report.facts
    var answer = AnswersMadeFalse.Answer(
      number: report.position, day: report.day, form: .report(facts.report), asOf: facts.to)
    let halves = [from, into]
    guard let key = facts.membership else {
      let both = halves.allSatisfy { half in half.memberships.contains { $0.isMember(on: facts.to) } }
      return both ? answer : nil
    }
    guard let member = halves.flatMap(\.memberships).first(where: { $0.key == key }) else { return nil }
    let then = registry.earlier(at: facts.knownAt)
    answer.member = member.number
    answer.told = try rating(then.history(of: key), on: facts.to, at: then)
    answer.now = try rating(whole, on: facts.to, at: registry)
    return answer.told == answer.now ? nil : answer
  }
}

extension History {
  /// What two records come to as one.
  fileprivate init(_ one: History, _ other: History) {
    self.init(
      rulings: (one.rulings + other.rulings).sorted {
        ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence)
      },
      repairs: (one.repairs + other.repairs).sorted {
        ($0.caseNumber, $0.effective, $0.sequence) < ($1.caseNumber, $1.effective, $1.sequence)
      },
      // A day that is not known is before every other.
      joined: one.joined.flatMap { first in other.joined.map { min(first, $0) } })
  }

  /// Whether any case has a finding on a day.
  fileprivate func hasFinding(on day: Day, at position: Position) -> Bool {
    Dictionary(grouping: rulings, by: \.caseNumber).values.contains { rulings in
      RulingInForce(rulings, asOf: day, knownAt: position)?.state.isFinding ?? false
    }
  }
}
