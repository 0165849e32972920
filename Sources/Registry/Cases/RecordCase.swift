/// Puts an incident or a merit on record: pending, or with the outcome of a prior decision.
public struct RecordCase: Request {
  public static let kind = RequestKind.recordCase

  public var membership: Key<Membership>
  /// Id, title or alias of a category in the edition in force on the day of the act.
  public var category: String
  /// Id or name of a level; nil for the category's default.
  public var level: String?
  /// The day of the act; nil for the day on which it is recorded.
  public var occurred: Day?
  /// Nil: found by the association; of a merit, nominated; of a prior decision, that.
  public var source: CaseSource?
  public var texts: CaseTexts
  /// Nil: the case is pending.
  public var decision: PriorDecision?
  /// The day on which a complaint was accepted, which is when the case comes in. Set by that alone: nothing else opens
  /// a case on one.
  var accepted: Day?

  public init(
    membership: Key<Membership>, category: String, level: String? = nil, occurred: Day? = nil,
    source: CaseSource? = nil, texts: CaseTexts = CaseTexts(), decision: PriorDecision? = nil
  ) {
    self.membership = membership
    self.category = category
    self.level = level
    self.occurred = occurred
    self.source = source
    self.texts = texts
    self.decision = decision
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(category)
    writer.put(optional: level) { $0.put($1) }
    writer.put(optional: occurred) { $0.put($1) }
    writer.put(optional: source) { $0.put($1.rawValue) }
    texts.describe(into: &writer)
    writer.put(optional: decision) { $1.describe(into: &$0) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> RecordedCase {
    let day = accepted ?? act.today
    let checked = try check(in: registry, today: day)
    let number = try registry.nextCaseNumber(in: checked.association.key)
    let fact = CaseRecorded(
      association: checked.association.key, membership: membership, number: number, kind: checked.category.kind,
      source: checked.source, state: checked.state, category: checked.category.id,
      level: checked.level, occurred: checked.occurred, points: decision?.points)
    var personal = Personal([.basis: decision?.basis, .body: decision?.body])
    texts.put(into: &personal)
    try registry.append(
      EntryDraft(
        effective: decision?.decided ?? day, subject: checked.membership.pseudonym, fact: .caseRecorded(fact),
        personal: personal))
    return RecordedCase(number: number, checked: checked)
  }

  /// What would be recorded now, by every rule at the door; nothing is.
  /// - Throws: the `Failure` of the rule that it would break.
  public func check(in registry: any RegistryReader, today: Day) throws -> CheckedCase {
    let intake = try CaseIntake(of: membership, on: today, in: registry)
    let occurred = occurred ?? today
    try intake.checkAct(on: occurred)
    let rulebook = try registry.rulebook(judging: occurred, in: intake.association.key)
    let category = try rulebook.category(matching: category)
    let level = try intake.level(named: level, of: category, in: rulebook)
    let source = source ?? RecordCase.usualSource(of: category.kind, isDecided: decision != nil)
    guard source.suits(category.kind) else { throw IntakeRefusal.sourceOfOtherKind(source, category.kind) }
    guard source != .complaint || decision != nil || accepted != nil else { throw IntakeRefusal.complaintFirst }
    var state = CaseState.pending
    if let decision {
      state = try decision.state(
        of: category.kind, occurred: occurred, association: intake.association, today: today)
    } else {
      try intake.checkBond(of: category.kind, occurred: occurred, under: rulebook)
      try intake.checkLimitation(of: category.kind, occurred: occurred, under: rulebook)
    }
    try texts.check()
    try intake.checkAccount(texts.account, occurred: occurred)
    try checkRuling(state, category: category, level: level, occurred: occurred, intake: intake)
    return CheckedCase(
      association: intake.association, membership: intake.membership, rulebook: rulebook, category: category,
      level: level, occurred: occurred, source: source, state: state,
      leavesOutLevel: self.level != nil && category.ignoresLevel,
      duplicates: try intake.duplicates(of: category.id, occurred: occurred, url: texts.url))
  }

  private static func usualSource(of kind: CaseKind, isDecided: Bool) -> CaseSource {
    if isDecided { return .priorDecision }
    return kind == .violation ? .association : .nomination
  }

  /// The first ruling keeps to the rules of scoring, as every later one will.
  private func checkRuling(
    _ state: CaseState, category: Rulebook.Category, level: Level?, occurred: Day, intake: CaseIntake
  ) throws {
    let registry = intake.registry
    let lexicon = try registry.lexicon()
    guard let term = lexicon[category.id.id] else {
      throw StoreFailure.damaged(reason: "category \(category.id) has no number")
    }
    try RulingCheck(editions: registry.editions(of: intake.association.key), knownAt: registry.position).check(
      RulingRow(
        caseNumber: CaseNumber(0), effective: decision?.decided ?? intake.day, sequence: .start,
        state: state, kind: category.kind, category: term,
        level: level.flatMap { lexicon[$0.id] }, occurred: occurred, points: decision?.points),
      after: EmptyCollection())
  }
}

/// A record that every rule at the door lets in, with what was chosen for it.
public struct CheckedCase: Sendable {
  public var association: Association
  public var membership: Membership
  /// The edition that judges the act.
  public var rulebook: Rulebook
  public var category: Rulebook.Category
  /// Nil where the category ignores levels.
  public var level: Level?
  public var occurred: Day
  public var source: CaseSource
  /// The first one: pending, or the outcome of the prior decision.
  public var state: CaseState
  /// A level was named that the category ignores.
  public var leavesOutLevel: Bool
  /// Records that may be of the same act: a warning, no refusal.
  public var duplicates: [CaseNumber]
}

/// A case that has come on record.
public struct RecordedCase: Sendable {
  public var number: CaseNumber
  public var checked: CheckedCase
}
