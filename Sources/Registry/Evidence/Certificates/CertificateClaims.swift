/// What a certificate says of a member, and nothing more: the whole of what is signed, printed and verified.
///
/// Made from a standing that holds no more than its level of disclosure allows, and read back from the signed text.
public struct CertificateClaims: Sendable, Equatable {
  /// The first line of the signed text. It has spaces, which no log's name has, so that no certificate is a checkpoint.
  public static let header = "jinjiang certificate v1"

  /// A finding that the audience may know of.
  public struct Finding: Sendable, Equatable {
    public var category: Phrase
    public var level: Phrase?
    public var found: Day
    public var isUnderAppeal: Bool
    public var sanctions: [Sanction]
    public var publishedUntil: Day?
  }

  public struct Sanction: Sendable, Equatable {
    public var title: Phrase
    public var until: Day?
  }

  public struct Award: Sendable, Equatable {
    public var category: Phrase
    public var level: Phrase?
    public var awarded: Day
  }

  public struct Rated: Sendable, Equatable {
    public var grade: String
    /// Nil: the grade alone is told.
    public var score: Score?
    public var underObservation: Bool
  }

  /// The log that it is on record in, by the name of its key.
  public var log: String
  public var number: Position
  /// Random; a status list names it by this alone.
  public var serial: ID<Certificate>
  public var association: Phrase
  public var associationCode: String
  /// As the recipient asked for the member: each nil where it is not told.
  public var name: String?
  public var memberNumber: String?
  public var account: String?
  public var kind: Membership.Kind
  public var membership: MembershipStatus
  public var isInGoodStanding: Bool
  public var isDisputed: Bool
  public var rating: Rated?
  public var findings: [Finding]
  public var awards: [Award]
  public var rulebook: String
  public var disclosure: Disclosure
  public var recipient: String
  public var purpose: String
  public var ground: String
  public var issued: Day
  /// The last day on which it may be relied on.
  public var expires: Day

  public init(_ letter: GivenLetter, serial: ID<Certificate>, log: String) {
    let standing = letter.standing
    self.log = log
    self.serial = serial
    number = letter.number
    (association, associationCode) = (standing.association.name, standing.association.code)
    (name, memberNumber, account) = (standing.name, standing.number, standing.account?.description)
    (kind, membership) = (standing.kind, standing.membership)
    (isInGoodStanding, isDisputed) = (standing.isInGoodStanding, standing.isDisputed)
    rating = standing.rating.map {
      Rated(grade: $0.grade.id, score: $0.score, underObservation: $0.underObservation)
    }
    findings = standing.findings.map { finding in
      Finding(
        category: finding.title, level: finding.level?.title, found: finding.found,
        isUnderAppeal: finding.isUnderAppeal,
        sanctions: finding.sanctions.map { Sanction(title: $0.title, until: $0.end) },
        publishedUntil: finding.published?.upperBound)
    }
    awards = standing.awards.map { Award(category: $0.title, level: $0.level?.title, awarded: $0.awarded) }
    rulebook = "\(standing.rulebook.id) \(standing.rulebook.edition)"
    disclosure = standing.disclosure
    (recipient, purpose, ground) = (letter.recipient, letter.purpose, letter.ground)
    (issued, expires) = (letter.issued, letter.expires)
  }

  /// What is signed: the header, and canonical JSON (RFC 8785) on one line.
  public var text: String { "\(CertificateClaims.header)\n\(json)\n" }

  public var json: String { canonical.text }

  public var digest: Digest { Digest(of: Array(text.utf8)) }

  /// What it may not be taken for, in every certificate.
  static let use = Phrase(
    zh: "仅供行业自律，非征信产品", en: "for self-regulation of the trade only; not a credit-reference product")
}
