/// A complaint is accepted (受理): a case is opened by the same rules as every other, or it joins an open case of the same
/// incident, which then still counts once.
public struct AcceptComplaint: Request {
  public static let kind = RequestKind.acceptComplaint

  /// What is charged, where a case is opened.
  public struct Charge: Sendable, Equatable {
    /// Nil: whom the complaint names.
    public var membership: Key<Membership>?
    public var category: String
    public var level: String?
    /// Nil: the day that the complaint says.
    public var occurred: Day?
    /// Nil: what the complaint alleges.
    public var texts: CaseTexts

    public init(
      membership: Key<Membership>? = nil, category: String, level: String? = nil, occurred: Day? = nil,
      texts: CaseTexts = CaseTexts()
    ) {
      self.membership = membership
      self.category = category
      self.level = level
      self.occurred = occurred
      self.texts = texts
    }
  }

  public enum Way: Sendable, Equatable {
    case open(Charge)
    /// The incident is an open case already.
    case join(CaseNumber)
  }

  public var association: Key<Association>
  public var number: ComplaintNumber
  public var way: Way
  public var reason: String
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: ComplaintNumber, way: Way, reason: String, day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.way = way
    self.reason = reason
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    switch way {
    case .open(let charge):
      writer.put(UInt8(0))
      writer.put(optional: charge.membership) { $0.put($1) }
      writer.put(charge.category)
      writer.put(optional: charge.level)
      writer.put(optional: charge.occurred)
      charge.texts.describe(into: &writer)
    case .join(let number):
      writer.put(UInt8(1))
      writer.put(UInt32(number.value))
    }
    writer.put(reason)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> AcceptedComplaint {
    let complaint = try registry.theComplaint(number, in: association)
    try complaint.requireOpen()
    let day = try act.day(day, notBefore: complaint.received)
    guard !SearchKey(reason).isEmpty else { throw ProcedureRefusal.noReason }
    try CaseTexts.checkLength(of: reason)
    let (file, recorded) =
      switch way {
      case .open(let charge): try open(charge, complaint, on: day, in: registry, during: act)
      case .join(let number): (try join(number, complaint, on: day, in: registry), nil as RecordedCase?)
      }
    try registry.append(
      EntryDraft(
        effective: day, subject: registry.knownMembership(file.membership).pseudonym,
        fact: .complaintStep(
          .accepted(
            ComplaintAccepted(
              about: complaint.key, membership: file.membership, caseNumber: file.number, joins: recorded == nil))),
        personal: Personal([.reason: reason])))
    return AcceptedComplaint(file: file, recorded: recorded)
  }

  private func open(
    _ charge: Charge, _ complaint: Complaint, on day: Day, in registry: any RegistryWriter, during act: Act
  ) throws -> (CaseFile, RecordedCase?) {
    guard let membership = charge.membership ?? complaint.membership else {
      throw ComplaintRefusal.nobodyNamed(number)
    }
    let member = try registry.knownMembership(membership)
    guard member.association == association else { throw ComplaintRefusal.otherAssociation(member.label) }
    guard let occurred = charge.occurred ?? complaint.occurred else { throw ComplaintRefusal.noDayOfAct(number) }
    var texts = complaint.texts
    texts.platform = charge.texts.platform ?? texts.platform
    texts.handle = charge.texts.handle ?? texts.handle
    texts.url = charge.texts.url ?? texts.url
    texts.summary = charge.texts.summary ?? texts.summary
    var record = RecordCase(
      membership: membership, category: charge.category, level: charge.level, occurred: occurred, source: .complaint,
      texts: texts)
    record.accepted = day
    let recorded = try record.carryOut(in: registry, during: act)
    return (try registry.theCase(recorded.number, in: association), recorded)
  }

  private func join(
    _ number: CaseNumber, _ complaint: Complaint, on day: Day, in registry: any RegistryWriter
  ) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    let file = procedure.file
    try procedure.requireOwn()
    if let decision = procedure.round.decision { throw ProcedureRefusal.alreadyDecided(number, on: decision.day) }
    guard day >= procedure.round.opened else {
      throw ProcedureRefusal.dayTooEarly(day, follows: procedure.round.opened)
    }
    if let membership = complaint.membership, membership != file.membership {
      throw ComplaintRefusal.otherMember(self.number, of: number)
    }
    return file
  }
}

/// A complaint that was accepted.
public struct AcceptedComplaint: Sendable {
  /// The case that is now about it.
  public var file: CaseFile
  /// What was opened; nil where it joined a case.
  public var recorded: RecordedCase?
}
