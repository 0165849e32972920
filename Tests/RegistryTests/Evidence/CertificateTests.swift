import Registry
import TestSupport
import Testing
import TransparencyLog

/// Early Tea's finding is published; the association has a key, and certifies.
private struct Notary {
  let world: DisclosedStreet
  let signer: SignerKey
  var street: Teahouse { world.street }
  var log: TrustedLog { TrustedLog(origin: "demo.example/log", keys: [signer.verifierKey]) }

  init() throws {
    world = try DisclosedStreet()
    signer = try SigningHouse.key(1)
    try street.carryOut(AdoptLogKey(signer.verifierKey, isRotation: false))
  }

  static let expires = civil("2027-03-01")

  func request(
    _ member: String = "演示号·早茶铺", _ disclosure: Disclosure = .peer, until expires: Day = Notary.expires
  ) -> IssueCertificate {
    IssueCertificate(
      member: member, association: street.association, disclosure: disclosure, recipient: "演示平台", purpose: "入驻审核",
      ground: "会员本人申请", expires: expires)
  }

  /// On record, covered by a checkpoint, and as a file.
  func issue(_ member: String = "演示号·早茶铺", _ disclosure: Disclosure = .peer) throws -> SignedCertificate {
    let claims = try street.carryOut(request(member, disclosure))
    try street.carryOut(CoverCertificate([signer], association: street.association))
    return try street.read { try SignedCertificate(claims, signedBy: signer, in: $0) }
  }

  func list() throws -> CertificateStatusList {
    let day = world.audience(.council).today
    let text = try street.read { try CertificateStatusList(on: day, until: day.adding(days: 7), in: $0).text }
    return try CertificateStatusList(SignedNote(signing: text, with: signer), trusting: log)
  }
}

@Suite("Certificates of standing")
struct CertificateTests {
  private let notary: Notary
  private var street: Teahouse { notary.street }

  init() throws { notary = try Notary() }

  /// The documented form for programs.
  private static func schema() throws -> JSONSchema {
    let folders = #filePath.split(separator: "/").dropLast(4)
    return try JSONSchema(path: "/" + folders.joined(separator: "/") + "/Formats/certificate.schema.json")
  }

  @Test("what a certificate says is no more than its level allows, and is read back from its text as it was")
  func claims() throws {
    let peer = try notary.issue().claims
    #expect(peer.rating?.score != nil && peer.memberNumber == nil && peer.name == "演示号·早茶铺")
    #expect(peer.findings.count == 1 && !peer.findings[0].sanctions.isEmpty)
    let open = try notary.issue("douyin:demo_tea", .public).claims
    #expect(open.rating == nil && open.name == nil && open.account == "douyin:demo_tea")
    #expect(open.findings.map(\.publishedUntil) != [nil])
    try street.carryOut(GiveGradeConsent(street.granny, isGiven: true))
    let granny = try notary.issue("演示号·竹椅阿婆", .public).claims
    #expect(granny.rating?.grade != nil && granny.rating?.score == nil && granny.awards.count == 1)
    for claims in [peer, open, granny] {
      let read = try SignedCertificate(
        parsing: Array(SignedNote(signing: claims.text, with: notary.signer).encoded.utf8))
      #expect(read.claims == claims)
      let whole =
        #"{"certificate":\#(claims.json),"on":"2027-02-01","proved_at":1,"revocation":"not_checked","valid":true}"#
      #expect(try CertificateTests.schema().problems(in: JSONValue(whole)) == [])
    }
    for body in try street.read({ try $0.certificatesOnRecord() }) {
      #expect(!peer.text.contains("\(body.facts.membership)"))
      let pseudonym = try street.read { try $0.membership(body.facts.membership)?.pseudonym }
      #expect(!open.text.contains("\(try #require(pseudonym))"))
    }
  }

  @Test("a file is proved to be on record to whoever has the public key, and any change of it is noticed")
  func verified() throws {
    let certificate = try notary.issue()
    let bytes = Array(certificate.encoded.utf8)
    #expect(try SignedCertificate(parsing: bytes).verify(trusting: notary.log)?.size == certificate.claims.number.value)
    // The code's text alone, without its last line's end, is signed, and proved nowhere.
    let scanned = Array(certificate.note.encoded.utf8.dropLast())
    #expect(try SignedCertificate(parsing: scanned).verify(trusting: notary.log) == nil)
    let stranger = TrustedLog(origin: "demo.example/log", keys: [try SigningHouse.key(9).verifierKey])
    #expect(throws: CertificateFault.notSigned(certificate.claims.number)) {
      try certificate.verify(trusting: stranger)
    }
    for index in stride(from: 0, to: bytes.count - 1, by: 3) {
      var changed = bytes
      changed[index] ^= 1
      #expect(throws: (any Error).self, "byte \(index)") {
        try SignedCertificate(parsing: changed).verify(trusting: notary.log)
      }
    }
  }

  @Test("the proof of one certificate does not pass for another, even by whoever has the key")
  func exchanged() throws {
    let (first, second) = (try notary.issue(), try notary.issue("演示号·竹椅阿婆"))
    let swapped = first.note.encoded + "\n" + (second.proof?.encoded ?? "")
    #expect(throws: CertificateFault.notOnRecord(first.claims.number)) {
      try SignedCertificate(parsing: Array(swapped.utf8)).verify(trusting: notary.log)
    }
    // Signed, never recorded: the proof of another entry is put beside it.
    var invented = second.claims
    invented.name = "演示号·冒名"
    let forged =
      try SignedNote(signing: invented.text, with: notary.signer).encoded + "\n" + (second.proof?.encoded ?? "")
    #expect(throws: CertificateFault.notOnRecord(second.claims.number)) {
      try SignedCertificate(parsing: Array(forged.utf8)).verify(trusting: notary.log)
    }
  }

  @Test("nobody's proof tells who the member is or who typed: the entry's facts stay closed")
  func closed() throws {
    let certificate = try notary.issue("douyin:demo_tea", .public)
    let extra = try #require(certificate.proof?.extra)
    let member = try #require(try street.read { try $0.membership(street.earlyTea) })
    for secret in [member.pseudonym.bytes, Array((member.name ?? "").utf8), Array("S-01".utf8)] {
      #expect(!(0...extra.count - secret.count).contains { extra[$0...].starts(with: secret) })
    }
  }

  @Test("revoking is for good, is seen by the member, and goes into the next signed list, by its serial alone")
  func revoked() throws {
    let certificate = try notary.issue()
    let (number, today) = (certificate.claims.number, notary.world.audience(.council).today)
    try notary.list().clear(certificate.claims, on: today)
    let before = try notary.list()
    try street.carryOut(RevokeCertificate(number, association: street.association, reason: "会员请求"))
    let after = try notary.list()
    #expect(after.revoked.map(\.serial) == [certificate.claims.serial] && !after.text.contains("演示"))
    #expect(throws: CertificateFault.revoked(number, since: today)) { try after.clear(certificate.claims, on: today) }
    try after.clear(certificate.claims, on: today.adding(days: -1))
    try street.refuses(
      RevokeCertificate(number, association: street.association, reason: "再次"),
      CertificateRefusal.revokedBefore(number, since: today))
    try street.refuses(
      RevokeCertificate(Position(1), association: street.association, reason: "误"),
      CertificateRefusal.unknown(Position(1)))
    let answers = try street.read {
      try AnswersGiven(about: #require(try $0.membership(street.earlyTea)), in: $0).answers
    }
    #expect(answers.map(\.fact.form) == [.certificate] && answers[0].revoked == today && answers[0].recipient == "演示平台")
    let dossier = try street.read {
      try Dossier(of: #require(try $0.membership(street.earlyTea)), today: today, in: $0)
    }
    #expect(dossier.entries.map(\.kind).suffix(2) == [.certificateIssued, .certificateRevoked])
    // An old list cannot speak of later days, nor of later certificates.
    #expect(throws: CertificateStatusRefusal.stale(before.expires, on: before.expires.adding(days: 1))) {
      try before.clear(certificate.claims, on: before.expires.adding(days: 1))
    }
    let later = try notary.issue("演示号·竹椅阿婆").claims
    #expect(throws: CertificateStatusRefusal.older(before.knownAt, later.number)) { try before.clear(later, on: today) }
    let foreign = try SignedNote(signing: after.text, with: SigningHouse.key(9))
    #expect(throws: CertificateStatusRefusal.notAList) { try CertificateStatusList(foreign, trusting: notary.log) }
    let other = try SignedNote(signing: certificate.claims.text, with: notary.signer)
    #expect(throws: CertificateStatusRefusal.notAList) { try CertificateStatusList(other, trusting: notary.log) }
  }

  @Test("a certificate is made again as it was, until what may be told has changed")
  func again() throws {
    let first = try notary.issue()
    let known = try street.read { try $0.theCertificate(first.claims.number) }
    #expect(try street.read { try $0.claims(of: known) } == first.claims)
    #expect(known.state(on: Notary.expires) == .valid && known.state(on: Notary.expires.adding(days: 1)) == .expired)
    try street.carryOut(ChangeMemberDetails(street.earlyTea, name: "演示号·晚茶铺"))
    #expect(throws: CertificateRefusal.cannotRemake(first.claims.number)) {
      try street.read { (registry) throws in _ = try registry.claims(of: known) }
    }
    #expect(try first.verify(trusting: notary.log) != nil)
  }

  @Test("no certificate without a key, for the council's eyes, past its longest term, or about whom nobody may know")
  func refusals() throws {
    let keyless = try Teahouse()
    try keyless.refuses(
      IssueCertificate(
        member: "S-01", association: keyless.association, disclosure: .public, recipient: "演示", purpose: "演示",
        ground: "演示", expires: civil("2026-12-01")), EvidenceRefusal.noKey)
    try street.refuses(notary.request("S-01", .council), CertificateRefusal.onlyForOutsiders(.council))
    let latest = civil("2027-07-31")
    for day in [civil("2027-02-01"), civil("2027-08-01")] {
      try street.refuses(notary.request(until: day), CertificateRefusal.expiry(day, latest: latest))
    }
    try street.refuses(notary.request("nobody"), MemberLookupFailure.unknown("nobody"))
    let first = try notary.issue()
    street.clock("2027-03-05")
    try street.refuses(
      RevokeCertificate(first.claims.number, association: street.association, reason: "迟"),
      CertificateRefusal.overAnyway(first.claims.number, Notary.expires))
    #expect(try notary.list().revoked.isEmpty)
  }
}
