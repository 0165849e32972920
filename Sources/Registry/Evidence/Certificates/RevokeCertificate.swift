/// A certificate is not to be relied on from today on; the next status list says so.
public struct RevokeCertificate: Request {
  public static let kind = RequestKind.revokeCertificate

  /// Its number.
  public var number: Position
  public var association: Key<Association>
  public var reason: String

  public init(_ number: Position, association: Key<Association>, reason: String) {
    self.number = number
    self.association = association
    self.reason = reason
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(number)
    writer.put(association)
    writer.put(reason)
  }

  /// - Returns: the certificate as it is now on record.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CertificateOnRecord {
    let known = try registry.theCertificate(number)
    guard known.facts.association == association else { throw CertificateRefusal.unknown(number) }
    if let revocation = known.revocation { throw CertificateRefusal.revokedBefore(number, since: revocation.since) }
    guard known.facts.expires >= act.today else { throw CertificateRefusal.overAnyway(number, known.facts.expires) }
    let member = try registry.knownMembership(known.facts.membership)
    try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym,
        fact: .evidence(
          .certificateRevoked(CertificateRevoked(association: association, certificate: Key(number)))),
        personal: Personal([.reason: try EnteredText.line(reason, as: .reason)])))
    return try registry.theCertificate(number)
  }
}
