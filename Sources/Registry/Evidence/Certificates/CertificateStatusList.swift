public import TransparencyLog

/// Which certificates were revoked before their time, as the log's key signed it on a day: by their random serials alone,
/// so that the list says nothing about anybody.
///
/// A signed note: the header, and canonical JSON on one line. Those that have expired are left out.
public struct CertificateStatusList: Sendable, Equatable {
  public static let header = "jinjiang certificate status v1"

  public struct Revoked: Sendable, Equatable {
    public var serial: ID<Certificate>
    public var since: Day
  }

  public var log: String
  public var issued: Day
  /// After this day a newer list is to be asked for.
  public var expires: Day
  /// The list knows of every entry up to this one.
  public var knownAt: Position
  public var revoked: [Revoked]

  /// How long a list is good for unless it says otherwise, in days, and at the most.
  public static let usualDays = 7
  public static let mostDays = 92

  /// As of everything on record.
  public init(on day: Day, until expires: Day, in registry: any RegistryReader) throws {
    guard let key = try registry.keysOfLog().current?.key else { throw EvidenceRefusal.noKey }
    let last = day.adding(days: CertificateStatusList.mostDays)
    guard expires >= day, expires <= last else { throw CertificateStatusRefusal.expiry(expires, latest: last) }
    log = key.name.description
    issued = day
    self.expires = expires
    knownAt = registry.position
    revoked = try registry.certificatesOnRecord().compactMap { certificate in
      guard let revocation = certificate.revocation, certificate.facts.expires >= day else { return nil }
      return Revoked(serial: certificate.facts.serial, since: revocation.since)
    }.sorted { $0.serial.description < $1.serial.description }
  }

  /// Reads what a key signed.
  ///
  /// - Throws: `CertificateStatusRefusal.notAList`.
  public init(_ note: SignedNote, trusting log: TrustedLog) throws {
    do {
      guard try !note.verify(with: log.keys).isEmpty else { throw NotSignedText() }
      let json = try SignedText(note.text, header: CertificateStatusList.header)
      self.log = try json.text("log")
      issued = try json.day("issued_on")
      expires = try json.day("expires_on")
      knownAt = Position(try json.number("known_at"))
      revoked = try json.list("revoked") { item in
        guard let serial = ID<Certificate>(try item.text("serial")) else { throw NotSignedText() }
        return Revoked(serial: serial, since: try item.day("since"))
      }
      guard text.utf8.elementsEqual(note.text.utf8), self.log == log.origin else { throw NotSignedText() }
    } catch {
      throw CertificateStatusRefusal.notAList
    }
  }

  public var text: String {
    let json = CanonicalJSON.members([
      "expires_on": .string(expires.description),
      "issued_on": .string(issued.description),
      "known_at": .integer(knownAt.value),
      "log": .string(log),
      "revoked": .array(
        revoked.map { .members(["serial": .string($0.serial.description), "since": .string($0.since.description)]) }),
    ])
    return "\(CertificateStatusList.header)\n\(json.text)\n"
  }

  /// Returns where the list knows the certificate and has nothing against it on that day.
  ///
  /// - Throws: `CertificateFault.revoked`; `CertificateStatusRefusal` where the list cannot say.
  public func clear(_ claims: CertificateClaims, on day: Day) throws {
    guard knownAt >= claims.number else { throw CertificateStatusRefusal.older(knownAt, claims.number) }
    if let entry = revoked.first(where: { $0.serial == claims.serial }), entry.since <= day {
      throw CertificateFault.revoked(claims.number, since: entry.since)
    }
    guard day <= expires else { throw CertificateStatusRefusal.stale(expires, on: day) }
  }
}

/// Why a status list is not made, or says nothing.
public enum CertificateStatusRefusal: Failure, Equatable {
  case notAList
  case expiry(Day, latest: Day)
  case older(Position, Position)
  case stale(Day, on: Day)

  public var failureClass: FailureClass {
    if case .notAList = self { .badData } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .notAList:
      Phrase(
        zh: "状态列表不是这一方签署的，或已被改动。请向出具方索取最新的状态列表。",
        en: "The status list is not one that this key signed, or was changed. Ask the issuer for the latest list.")
    case .expiry(let day, let latest):
      Phrase(
        zh: "状态列表的截止日 \(day) 须不早于今天、不晚于 \(latest)。未写文件。请改正 --expires。",
        en:
          "A status list that is good until \(day): the day must not be past, and \(latest) at the latest. No file was written. Correct --expires."
      )
    case .older(let known, let number):
      Phrase(
        zh: "状态列表只知道到 \(known)，早于信用证明 \(number)，不能说明其状态。请向出具方索取最新的状态列表。",
        en:
          "The status list knows entries up to \(known) only, and certificate \(number) came later. Ask the issuer for the latest list."
      )
    case .stale(let day, let on):
      Phrase(
        zh: "状态列表只到 \(day) 有效，不能说明 \(on) 的状态。请向出具方索取最新的状态列表。",
        en: "The status list was good until \(day), and says nothing of \(on). Ask the issuer for the latest list.")
    }
  }
}
