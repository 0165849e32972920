/// The member was told what is alleged, and the time to reply begins. A second notice, for another category or level,
/// begins it again.
public struct ServeNotice: Request {
  public static let kind = RequestKind.serveNotice

  public var association: Key<Association>
  public var number: CaseNumber
  /// Id or title of a method of the rulebook.
  public var method: String
  /// What shows that it was received.
  public var proof: String
  /// Nil: as on record. Another one changes the pending case.
  public var category: String?
  public var level: String?
  /// Nil: the day on which it is recorded.
  public var day: Day?
  /// On whom it was served, where the member is a minor.
  public var guardian: String?
  public var isMinor: Bool
  /// What the notice says beyond the record.
  public var grounds: String?

  public init(
    association: Key<Association>, number: CaseNumber, method: String, proof: String, category: String? = nil,
    level: String? = nil, day: Day? = nil, guardian: String? = nil, isMinor: Bool = false, grounds: String? = nil
  ) {
    self.association = association
    self.number = number
    self.method = method
    self.proof = proof
    self.category = category
    self.level = level
    self.day = day
    self.guardian = guardian
    self.isMinor = isMinor || guardian != nil
    self.grounds = grounds
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    for text in [method, proof] { writer.put(text) }
    for text in [category, level, guardian, grounds] { writer.put(optional: text) }
    writer.put(optional: day)
    writer.put(isMinor)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    let day = try act.day(day, notBefore: procedure.round.notice?.day ?? procedure.round.opened)
    try procedure.requireUndecided(on: day)
    guard !file.isOdd else { throw CaseRefusal.odd(number) }
    let method = try procedure.method(named: method)
    try requireText(proof, else: .noProof)
    let isMinor = isMinor || procedure.minority?.isMinor(on: day) ?? false
    if isMinor { try procedure.requireGuardian(guardian) }
    try CaseTexts.checkLength(of: grounds)

    let (category, level) = try charge(in: procedure)
    if let before = procedure.round.notice, before.category == category, before.level == level,
      !procedure.missedGuardian(before)
    {
      throw NoticeRefusal.noticedAlready(number, on: before.day)
    }
    // What is on record of a decided case stays as it is until the new decision takes effect.
    if procedure.round.reopening == nil, category != file.category || level != file.level {
      try registry.append(
        EntryDraft(
          effective: file.intake, subject: registry.membership(file.membership)?.pseudonym,
          fact: .pendingCaseCorrected(
            PendingCaseCorrected(
              association: association, membership: file.membership, number: number, category: category, level: level,
              occurred: file.occurred)),
          personal: file.texts))
    }
    let fact = NoticeServed(
      about: file.key, category: category, level: level, method: method.id, isMinor: isMinor)
    try registry.append(
      procedure.entry(
        .noticeServed(fact), on: day,
        texts: Personal([.proof: proof, .guardian: guardian, .summary: grounds]), in: registry))
    return try registry.theCase(number, in: association)
  }

  /// What the member is charged with: as on record, unless the notice says otherwise.
  private func charge(in procedure: CaseProcedure) throws -> (CategoryID, Level) {
    let (file, rulebook) = (procedure.file, procedure.rulebook)
    let charge = try charge(of: file, under: rulebook)
    guard let reopening = procedure.round.reopening else { return charge }
    guard charge.0 == file.category else { throw ReopeningRefusal.otherCategory(number, charge.0) }
    if reopening.isInFavour, let found = file.finding(on: Day(daysSince1970: .max)).flatMap(procedure.level(of:)),
      procedure.rank(of: charge.1) > procedure.rank(of: found)
    {
      throw ReviewRefusal.worseLevel(charge.1, was: found)
    }
    return charge
  }

  private func charge(of file: CaseFile, under rulebook: Rulebook) throws -> (CategoryID, Level) {
    let category = try rulebook.category(matching: category ?? file.category.id)
    guard category.kind == .violation else {
      throw CaseRefusal.categoryOfOtherKind(number, category.id, file.kind)
    }
    if let level { return (category.id, try rulebook.level(matching: level, of: category)) }
    if let level = file.level, category.levels.contains(level) { return (category.id, level) }
    guard let level = category.defaultLevel else {
      throw RulingRefusal.missingLevel(category: category.id, edition: rulebook.edition)
    }
    return (category.id, level)
  }
}
