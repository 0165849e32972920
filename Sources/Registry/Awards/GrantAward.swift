/// A merit that was public long enough is awarded by a body that may, and counts from its effective day on.
public struct GrantAward: Request {
  public static let kind = RequestKind.grantAward

  public var association: Key<Association>
  public var number: CaseNumber
  /// Id or name of an honour level; nil for the one on record.
  public var level: String?
  /// Within the range of the level; nil for the level's own.
  public var points: Millipoints?
  /// The day of the decision; nil: the day on which it is recorded.
  public var day: Day?
  /// Nil: the day of the decision.
  public var effective: Day?
  public var decider: Decider
  /// The signed minutes; one officer may do without.
  public var minutes: DocumentMark?
  /// The resolution or document that it rests on.
  public var basis: String

  public init(
    association: Key<Association>, number: CaseNumber, level: String? = nil, points: Millipoints? = nil,
    day: Day? = nil, effective: Day? = nil, decider: Decider, minutes: DocumentMark? = nil, basis: String
  ) {
    self.association = association
    self.number = number
    self.level = level
    self.points = points
    self.day = day
    self.effective = effective
    self.decider = decider
    self.minutes = minutes
    self.basis = basis
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(optional: day)
    writer.put(optional: effective)
    decider.describe(into: &writer)
    writer.put(optional: minutes) { $1.describe(into: &$0) }
    writer.put(basis)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireNomination()
    let file = procedure.file
    guard let notice = procedure.validNotice else { throw AwardRefusal.notNoticed(number) }
    if let objection = procedure.award?.upheld { throw AwardRefusal.objectionUpheld(number, objection.sequence) }
    let day = try act.day(day, notBefore: notice.from)
    guard day > notice.until else { throw AwardRefusal.noticeRunning(number, until: notice.until) }
    let waiting = procedure.award?.unanswered ?? []
    guard waiting.isEmpty else { throw AwardRefusal.objectionsOpen(number, waiting.map(\.sequence)) }
    guard !SearchKey(basis).isEmpty else { throw IntakeRefusal.noBasis }
    try CaseTexts.checkLength(of: basis)
    let effective = effective ?? day
    guard effective >= day else { throw AwardRefusal.beforeDecision(effective: effective, decided: day) }
    if case .officer = decider {} else if minutes == nil { throw AwardRefusal.noMinutes }
    let level = try restatedLevel(under: procedure)
    let tally = try bench(procedure, during: act, in: registry).tally(of: decider)
    var texts = Personal([.basis: basis, .document: minutes?.text])
    decider.put(into: &texts)
    try registry.append(
      procedure.entry(
        .awardDecided(AwardDecided(about: file.key, tally: tally)), on: day, texts: texts, in: registry))
    try registry.append(
      file.ruling(
        .awarded, level: level, points: points, effective: effective, texts: Personal([.basis: basis]), in: registry))
    return try registry.theCase(number, in: association)
  }

  /// Whoever put it forward, or objected, does not decide.
  private func bench(_ procedure: CaseProcedure, during act: Act, in registry: any RegistryReader) throws -> Bench {
    var bench = try procedure.bench(during: act, in: registry)
    bench.bar([procedure.award?.nominator], as: .nominator)
    bench.bar((procedure.award?.objections ?? []).map(\.objector), as: .sealed)
    return bench
  }

  /// Nil where the level on record holds: restating it would be the same. No higher than the public was told of.
  private func restatedLevel(under procedure: CaseProcedure) throws -> Level? {
    guard let level else { return nil }
    let (file, rulebook) = (procedure.file, procedure.rulebook)
    let category = try rulebook.category(matching: file.category.id)
    let named = try rulebook.level(matching: level, of: category)
    guard !category.ignoresLevel, named != file.level else { return nil }
    let honours = rulebook.honours
    if let noticed = file.level, let old = honours.firstIndex(of: noticed), let new = honours.firstIndex(of: named),
      new > old
    {
      throw AwardRefusal.beyondNotice(number, noticed: noticed, asked: named)
    }
    return named
  }
}
