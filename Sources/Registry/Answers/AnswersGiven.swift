/// Every answer about a member that left the house, as the member may see it.
public struct AnswersGiven: Sendable, Equatable {
  public struct Answer: Sendable, Equatable {
    /// The entry that it is on record as.
    public var number: Position
    public var day: Day
    public var fact: AnswerGiven
    /// Nil once erased.
    public var recipient: String?
    public var purpose: String?
    public var ground: String?
    /// From this day on a certificate is revoked.
    public var revoked: Day?
  }

  /// In the order of recording.
  public let answers: [Answer]
  public let membership: Membership
  public let knownAt: Position

  public init(about membership: Membership, in registry: any RegistryReader) throws {
    var answers: [Answer] = []
    for position in try registry.steps(of: membership.key, kind: .answerGiven) {
      try registry.entries(position...position) { entry in
        guard case .memberStep(.answerGiven(let fact)) = entry.draft.fact else { return }
        let texts = entry.draft.personal
        answers.append(
          Answer(
            number: position, day: entry.draft.effective, fact: fact, recipient: texts[.recipient],
            purpose: texts[.purpose], ground: texts[.ground]))
      }
    }
    answers += try registry.certificatesOnRecord(of: membership.key).map { Answer($0) }
    self.answers = answers.sorted { $0.number < $1.number }
    self.membership = membership
    knownAt = registry.position
  }
}

extension AnswersGiven.Answer {
  /// A certificate is an answer, too, as known before its own entry.
  fileprivate init(_ certificate: CertificateOnRecord) {
    let (facts, texts) = (certificate.facts, certificate.texts)
    self.init(
      number: certificate.number, day: certificate.issued,
      fact: AnswerGiven(
        about: facts.membership, form: .certificate, disclosure: facts.disclosure, asOf: certificate.issued,
        knownAt: certificate.number.advanced(by: -1), expires: facts.expires, score: facts.score, grade: facts.grade,
        content: facts.digest),
      recipient: texts[.recipient], purpose: texts[.purpose], ground: texts[.ground],
      revoked: certificate.revocation?.since)
  }
}
