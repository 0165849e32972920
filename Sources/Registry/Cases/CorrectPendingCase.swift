/// Puts a mistyped record right while it is still pending: what it should have said from its first day on.
///
/// The member and the kind stay: another member's record, or a merit for a violation, is withdrawn and recorded anew.
public struct CorrectPendingCase: Request {
  public static let kind = RequestKind.correctPendingCase

  public var association: Key<Association>
  public var number: CaseNumber
  /// Nil: as it is. So for all that follows; an empty text takes a text away.
  public var category: String?
  public var level: String?
  public var occurred: Day?
  public var platform: String?
  public var handle: String?
  public var url: String?
  public var summary: String?

  public init(
    association: Key<Association>, number: CaseNumber, category: String? = nil, level: String? = nil,
    occurred: Day? = nil, platform: String? = nil, handle: String? = nil, url: String? = nil, summary: String? = nil
  ) {
    self.association = association
    self.number = number
    self.category = category
    self.level = level
    self.occurred = occurred
    self.platform = platform
    self.handle = handle
    self.url = url
    self.summary = summary
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    for text in [category, level] { writer.put(optional: text) { $0.put($1) } }
    writer.put(optional: occurred) { $0.put($1) }
    for text in [platform, handle, url, summary] { writer.put(optional: text) { $0.put($1) } }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    try file.requirePending()
    try registry.requireUnserved(file)
    guard !file.isOdd else { throw CaseRefusal.odd(number) }
    // The case came in on its first day; that is when it had to be in time.
    let intake = try CaseIntake(of: file.membership, on: file.intake, in: registry)
    let (fact, texts) = (try correctedFact(of: file, intake: intake), correctedTexts(of: file))
    if texts != CaseTexts(file.texts) { try texts.check() }
    if texts.account != CaseTexts(file.texts).account || fact.occurred != file.occurred {
      try intake.checkAccount(texts.account, occurred: fact.occurred)
    }
    guard
      fact.category != file.category || fact.level != file.level || fact.occurred != file.occurred
        || texts != CaseTexts(file.texts)
    else { throw CaseRefusal.nothingToCorrect(number) }
    var personal = file.texts
    texts.put(into: &personal)
    try registry.append(
      EntryDraft(
        effective: file.intake, subject: intake.membership.pseudonym, fact: .pendingCaseCorrected(fact),
        personal: personal))
    return try registry.theCase(number, in: association)
  }

  private func correctedFact(of file: CaseFile, intake: CaseIntake) throws -> PendingCaseCorrected {
    let occurred = occurred ?? file.occurred
    let rulebook = try intake.registry.rulebook(judging: occurred, in: association)
    let category = try rulebook.category(matching: category ?? file.category.id)
    guard category.kind == file.kind else {
      throw CaseRefusal.categoryOfOtherKind(number, category.id, file.kind)
    }
    if occurred != file.occurred {
      try intake.checkAct(on: occurred)
      try intake.checkBond(of: file.kind, occurred: occurred, under: rulebook)
      try intake.checkLimitation(of: file.kind, occurred: occurred, under: rulebook)
    }
    return PendingCaseCorrected(
      association: association, membership: file.membership, number: number, category: category.id,
      level: try intake.level(named: level, else: file.level, of: category, in: rulebook), occurred: occurred)
  }

  private func correctedTexts(of file: CaseFile) -> CaseTexts {
    let known = CaseTexts(file.texts)
    return CaseTexts(
      platform: platform ?? known.platform, handle: handle ?? known.handle, url: url ?? known.url,
      summary: summary ?? known.summary)
  }
}
