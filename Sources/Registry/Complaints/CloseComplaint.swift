/// A complaint ends without a case: refused, transferred to whoever is competent, or settled between the two sides.
public struct CloseComplaint: Request {
  public static let kind = RequestKind.closeComplaint

  public var association: Key<Association>
  public var number: ComplaintNumber
  public var outcome: ComplaintOutcome
  public var reason: String
  /// To whom it was transferred.
  public var body: String?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: ComplaintNumber, outcome: ComplaintOutcome, reason: String,
    body: String? = nil, day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.outcome = outcome
    self.reason = reason
    self.body = body
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(outcome.rawValue)
    writer.put(reason)
    writer.put(optional: body)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Complaint {
    let complaint = try registry.theComplaint(number, in: association)
    try complaint.requireOpen()
    guard outcome != .accepted else { throw ComplaintRefusal.notAnEnding }
    let day = try act.day(day, notBefore: complaint.received)
    try requireText(reason, else: .noReason)
    if outcome == .transferred {
      guard let body, !SearchKey(body).isEmpty else { throw ComplaintRefusal.noReceiver(number) }
      try CaseTexts.checkLength(of: body)
    }
    try registry.append(
      EntryDraft(
        effective: day, subject: complaint.membership.flatMap { try registry.membership($0)?.pseudonym },
        fact: .complaintStep(.closed(ComplaintClosed(about: complaint.key, outcome: outcome))),
        personal: Personal([.reason: reason, .body: outcome == .transferred ? body : nil])))
    return try registry.theComplaint(number, in: association)
  }
}

/// Who complained is shown to somebody entitled to see it, who says why; that it was shown stays on record.
public struct ShowComplainant: Request {
  public static let kind = RequestKind.showComplainant

  public var association: Key<Association>
  public var number: ComplaintNumber
  public var reason: String

  public init(association: Key<Association>, number: ComplaintNumber, reason: String) {
    self.association = association
    self.number = number
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Complainant {
    let complaint = try registry.theComplaint(number, in: association)
    guard let sealed = complaint.sealed else { throw ComplaintRefusal.anonymous(number) }
    try requireText(reason, else: .noReason)
    try registry.append(
      EntryDraft(
        effective: act.today, fact: .complaintStep(.complainantShown(ComplainantShown(about: complaint.key))),
        personal: Personal([.reason: reason])))
    var shown = Complainant(number: number, name: nil, contact: nil)
    try registry.entries(sealed...sealed) { entry in
      shown.name = entry.draft.personal[.complainant]
      shown.contact = entry.draft.personal[.contact]
    }
    return shown
  }
}

/// Who complained.
public struct Complainant: Sendable, Equatable {
  public var number: ComplaintNumber
  /// Nil once erased.
  public var name: String?
  public var contact: String?
}
