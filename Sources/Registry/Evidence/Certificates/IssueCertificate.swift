public import TransparencyLog

/// A certificate of standing leaves the house: a text of its own, signed, whose hash goes on record.
///
/// The member is told of it like of every answer. What it says follows from the journal before its entry, so that it can
/// be made again; the signature is made by whoever has the key, outside the registry.
public struct IssueCertificate: Request {
  public static let kind = RequestKind.issueCertificate

  /// How the recipient asked for the member: number, name or `platform:handle`.
  public var member: String
  public var association: Key<Association>
  public var disclosure: Disclosure
  public var recipient: String
  public var purpose: String
  public var ground: String
  /// The last day on which it may be relied on.
  public var expires: Day

  public init(
    member: String, association: Key<Association>, disclosure: Disclosure, recipient: String, purpose: String,
    ground: String, expires: Day
  ) {
    self.member = member
    self.association = association
    self.disclosure = disclosure
    self.recipient = recipient
    self.purpose = purpose
    self.ground = ground
    self.expires = expires
  }

  /// In days, the longest that one can be relied on: like a letter's.
  public static let mostDays = GiveLetter.mostDays

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(member)
    writer.put(association)
    writer.put(disclosure.code)
    for text in [recipient, purpose, ground] { writer.put(text) }
    writer.put(expires)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CertificateClaims {
    guard disclosure < .member else { throw CertificateRefusal.onlyForOutsiders(disclosure) }
    guard let key = try registry.keysOfLog().current?.key else { throw EvidenceRefusal.noKey }
    let texts = Personal([
      .recipient: try EnteredText.line(recipient, as: .recipient),
      .purpose: try EnteredText.line(purpose, as: .purpose), .ground: try EnteredText.line(ground, as: .ground),
      .asked: try EnteredText.line(member, as: .asked),
    ])
    let last = act.today.adding(days: IssueCertificate.mostDays)
    guard expires > act.today, expires <= last else { throw CertificateRefusal.expiry(expires, latest: last) }
    let number = registry.position.advanced(by: 1)
    let audience = Audience(disclosure, on: act.today)
    let membership = try audience.member(
      member, in: registry.association(association), on: act.today, from: registry)
    let full = try registry.knownMembership(membership.key)
    let made = try CertificateClaims(
      number, serial: act.surroundings.newID(), log: key.name.description, texts: texts, for: audience,
      of: association, until: expires, in: registry)
    let facts = CertificateIssued(
      association: association, membership: full.key, serial: made.serial, disclosure: disclosure, expires: expires,
      log: made.log, score: made.rating?.score, grade: made.rating.map { Grade($0.grade) }, digest: made.digest)
    var body = texts
    // Opened to whoever verifies: it binds the entry to the text, and tells nothing that the text does not.
    body[.certificate] = made.digest.description
    try registry.append(
      EntryDraft(
        effective: act.today, subject: full.pseudonym, fact: .evidence(.certificateIssued(facts)), personal: body))
    return made
  }
}

extension CertificateClaims {
  /// What a certificate says that is made at the reader's position.
  fileprivate init(
    _ number: Position, serial: ID<Certificate>, log: String, texts: Personal, for audience: Audience,
    of association: Key<Association>, until expires: Day, in registry: any RegistryReader
  ) throws {
    let code = try registry.association(association)?.code
    let standing = try StandingQuery(
      member: texts[.asked] ?? "", association: code, asOf: audience.today, for: audience
    ).answer(in: registry)
    self.init(
      GivenLetter(
        standing: standing, number: number, recipient: texts[.recipient] ?? "", purpose: texts[.purpose] ?? "",
        ground: texts[.ground] ?? "", issued: audience.today, expires: expires),
      serial: serial, log: log)
  }
}

extension RegistryReader {
  /// What an issued certificate says, made again from the journal before it.
  ///
  /// - Throws: `CertificateRefusal.cannotRemake` where that is no longer what was signed: personal data were erased, or
  ///   what outsiders are told of the past has changed.
  public func claims(of certificate: CertificateOnRecord) throws -> CertificateClaims {
    let facts = certificate.facts
    guard certificate.texts[.asked] != nil else { throw CertificateRefusal.cannotRemake(certificate.number) }
    let claims: CertificateClaims
    do {
      claims = try CertificateClaims(
        certificate.number, serial: facts.serial, log: facts.log, texts: certificate.texts,
        for: Audience(facts.disclosure, on: certificate.issued), of: facts.association, until: facts.expires,
        in: earlier(at: certificate.number.advanced(by: -1)))
    } catch is MemberLookupFailure {
      throw CertificateRefusal.cannotRemake(certificate.number)
    }
    guard claims.digest == facts.digest else { throw CertificateRefusal.cannotRemake(certificate.number) }
    return claims
  }
}

/// Signs for everything on record, so that a certificate just issued can be proved: whoever may issue one, and has the
/// key, may do so.
public struct CoverCertificate: Request {
  public static let kind = RequestKind.issueCertificate

  public var association: Key<Association>
  public var keys: [SignerKey]

  public init(_ keys: [SignerKey], association: Key<Association>) {
    self.keys = keys
    self.association = association
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    SignCheckpoint(keys).describe(into: &writer)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> SignCheckpoint.Signed {
    try SignCheckpoint(keys).carryOut(in: registry, during: act)
  }
}
