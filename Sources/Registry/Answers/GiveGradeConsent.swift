/// The member agrees that the grade be told to everybody, or takes that back. Without it the public is told none.
public struct GiveGradeConsent: Request {
  public static let kind = RequestKind.giveGradeConsent

  public var membership: Key<Membership>
  public var isGiven: Bool
  /// The signed sheet, by its name or number.
  public var document: String?
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(_ membership: Key<Membership>, isGiven: Bool, document: String? = nil, on day: Day? = nil) {
    self.membership = membership
    self.isGiven = isGiven
    self.document = document
    self.day = day
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(isGiven)
    writer.put(optional: document)
    writer.put(optional: day)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    let member = try registry.knownMembership(membership)
    guard try registry.consentsToGrade(membership) != isGiven else {
      throw AnswerRefusal.consentUnchanged(number: member.label, isGiven: isGiven)
    }
    if isGiven, let minority = try registry.minority(of: membership), minority.isMinor(on: act.today) {
      throw MinorRefusal.noConsent(member.label, until: minority.until)
    }
    let day = try act.day(day, notBefore: member.joined ?? Day(daysSince1970: .min))
    try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .memberStep(.gradeConsent(GradeConsent(about: membership, isGiven: isGiven))),
        personal: Personal([.document: try EnteredText.optionalLine(document, as: .document)])))
  }
}

extension RegistryReader {
  /// Whether the member agrees, as last recorded, that the grade be told to everybody.
  public func consentsToGrade(_ membership: Key<Membership>) throws -> Bool {
    guard let last = try steps(of: membership, kind: .gradeConsent).last else { return false }
    var isGiven = false
    try entries(last...last) { entry in
      if case .memberStep(.gradeConsent(let consent)) = entry.draft.fact { isGiven = consent.isGiven }
    }
    return isGiven
  }
}
