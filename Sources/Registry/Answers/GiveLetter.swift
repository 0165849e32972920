/// A letter of standing leaves the house: to a named recipient, for a purpose and on a ground, until it expires.
public struct GiveLetter: Request {
  public static let kind = RequestKind.giveAnswer

  /// How the recipient asked for the member: number, name or `platform:handle`.
  public var member: String
  public var association: Key<Association>
  public var disclosure: Disclosure
  public var recipient: String
  public var purpose: String
  /// What entitles the recipient to it: the member's consent, a contract, a statute.
  public var ground: String
  /// The last day on which it may be relied on; nil: 30 days from now.
  public var expires: Day?

  public init(
    member: String, association: Key<Association>, disclosure: Disclosure, recipient: String, purpose: String,
    ground: String, expires: Day? = nil
  ) {
    self.member = member
    self.association = association
    self.disclosure = disclosure
    self.recipient = recipient
    self.purpose = purpose
    self.ground = ground
    self.expires = expires
  }

  /// In days: how long a letter can be relied on unless it says otherwise, and at the most.
  public static let usualDays = 30
  public static let mostDays = 180

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(member)
    writer.put(association)
    writer.put(disclosure.code)
    for text in [recipient, purpose, ground] { writer.put(text) }
    writer.put(optional: expires)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> GivenLetter {
    guard disclosure < .member else { throw AnswerRefusal.onlyForOutsiders(disclosure) }
    let texts = Personal([
      .recipient: try EnteredText.line(recipient, as: .recipient),
      .purpose: try EnteredText.line(purpose, as: .purpose), .ground: try EnteredText.line(ground, as: .ground),
    ])
    let last = act.today.adding(days: GiveLetter.mostDays)
    let expires = expires ?? act.today.adding(days: GiveLetter.usualDays)
    guard expires > act.today, expires <= last else { throw AnswerRefusal.expiry(expires, latest: last) }
    let audience = Audience(disclosure, on: act.today)
    let code = try registry.association(association)?.code
    let standing = try StandingQuery(member: member, association: code, asOf: act.today, for: audience)
      .answer(in: registry)
    let membership = try audience.member(
      member, in: registry.association(association), on: act.today, from: registry)
    let full = try registry.knownMembership(membership.key)
    let number = try registry.append(
      EntryDraft(
        effective: act.today, subject: full.pseudonym,
        fact: .memberStep(
          .answerGiven(
            AnswerGiven(
              about: full.key, form: .letter, disclosure: disclosure, asOf: act.today, knownAt: standing.knownAt,
              expires: expires, score: standing.rating?.score, grade: standing.rating?.grade))),
        personal: texts))
    return GivenLetter(
      standing: standing, number: number, recipient: recipient, purpose: purpose, ground: ground, issued: act.today,
      expires: expires)
  }
}

/// A letter of standing as it was given.
public struct GivenLetter: Sendable, Equatable {
  public var standing: Standing
  /// The entry that it is on record as: the letter's number.
  public var number: Position
  public var recipient: String
  public var purpose: String
  public var ground: String
  public var issued: Day
  public var expires: Day
}
