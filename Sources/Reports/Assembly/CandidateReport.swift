public import Documents
public import Registry

/// What an assembly is told of those who stand for an office (候选人信用状况): of each the same, in the order they were named.
public struct CandidateReport: Sendable {
  public struct Candidate: Sendable {
    public var standing: Standing
    /// Nil where they are no member on the day.
    public var vote: VotingRoll.Line?
  }

  public var association: Association
  public var asOf: Day
  public var knownAt: Position
  public var candidates: [Candidate]
}

/// The standing of some members on the day of an assembly.
public struct CandidateQuery: Sendable {
  public var association: Association
  public var members: [String]
  public var day: Day
  /// For whom: peers by default, since an assembly is of members.
  public var audience: Audience

  public init(association: Association, members: [String], day: Day, for audience: Audience) {
    self.association = association
    self.members = members
    self.day = day
    self.audience = audience
  }

  /// - Throws: `MemberLookupFailure`, `ScoringFailure`, `StoreFailure`.
  public func answer(in registry: any RegistryReader) throws -> CandidateReport {
    let roll = try VotingRoll(of: association.key, on: day, in: registry)
    let candidates = try members.map { text in
      let standing = try StandingQuery(member: text, association: association.code, asOf: day, for: audience)
        .answer(in: registry)
      let member = try audience.member(text, in: association, on: day, from: registry)
      return CandidateReport.Candidate(
        standing: standing, vote: roll.lines.first { $0.membership.key == member.key })
    }
    return CandidateReport(
      association: association, asOf: day, knownAt: registry.position, candidates: candidates)
  }
}

extension CandidateReport {
  public func document(in language: DocumentLanguage, programVersion: String, forPrograms: Bool = false) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let day = Words.date(asOf)
    return Document(
      title: text("候选人信用状况（\(day.zh)）", "Candidates' standing, \(day.en)"),
      subtitle: association.name.text(in: language), language: language,
      audience: text(
        "供会员大会使用。披露范围：\(level.title.zh)。\(Words.outward.zh)",
        "For the assembly. Disclosure: \(level.title.en). \(Words.outward.en)"),
      blocks: [
        .paragraph(
          text("按提名先后排列，不构成排名。", "In the order in which they were named, which is no ranking.")),
        .table(table(in: language, forPrograms: forPrograms)),
      ],
      seal: [
        .init("association", Words.association.text(in: language), .text(association.code)),
        .init("as_of", Words.asOf.text(in: language), .day(asOf)),
        .init("known_at", Words.knownAt.text(in: language), .text(knownAt.description)),
        .init("program_version", Words.program.text(in: language), .text("jinjiang \(programVersion)")),
      ], footer: Words.outward.text(in: language))
  }

  private var level: Disclosure { candidates.first?.standing.disclosure ?? .peer }

  private func table(in language: DocumentLanguage, forPrograms: Bool) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    return Table(
      id: "candidates", caption: text("候选人", "Candidates"),
      columns: [
        Column("name", Words.name.text(in: language)), Column("member_since", text("入会", "Member since"), .day),
        Column("entitled", text("有表决权", "May vote"), .flag), Column("grade", Words.grade.text(in: language)),
        Column("score", Words.score.text(in: language), .decimal),
        Column("sanctions", text("生效中的惩戒", "Sanctions in force")), Column("disputed", text("有异议", "Disputed"), .flag),
      ],
      rows: Rows(candidates.map { row(of: $0, in: language, forPrograms: forPrograms) }))
  }

  private func row(of candidate: Candidate, in language: DocumentLanguage, forPrograms: Bool) -> [Cell] {
    let (standing, vote) = (candidate.standing, candidate.vote)
    let names = standing.findings.flatMap(\.sanctions).map { forPrograms ? $0.id : $0.title.text(in: language) }
    let since: Cell = vote?.since.map { Cell.day($0) } ?? .empty
    let grade: Cell = standing.rating.map { .text($0.grade.id) } ?? .empty
    let score: Cell = standing.rating?.score.map { .score($0) } ?? .empty
    let mayVote = vote.map { $0.bar == nil } ?? false
    return [
      .personal(standing.name, in: language), since, .flag(mayVote), grade, score,
      .text(names.joined(separator: language.text("，", ", "))), .flag(standing.isDisputed),
    ]
  }

  public func json() throws -> String {
    try JSONRenderer().string(document(in: .en, programVersion: "", forPrograms: true))
  }
}
