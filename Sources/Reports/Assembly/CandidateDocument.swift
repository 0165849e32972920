public import Documents
public import Registry

extension CandidateReport: SealedReport {
  public var report: ReportKind { .candidates }
  public var membership: Key<Membership>? { nil }
  public var subjects: [Key<Membership>] { candidates.map(\.membership) }
  public var days: ClosedRange<Day> { asOf...asOf }
  public var mainTable: String { "candidates" }
  public var fileName: String { "\(association.code)-candidates-\(asOf)" }

  public func document(
    in language: DocumentLanguage, seal: Seal, format: String = "text", isForData: Bool = false
  ) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let day = Words.date(asOf)
    let paper = SealPaper(seal: seal, language: language, format: format)
    return Document(
      title: text("候选人信用状况（\(day.zh)）", "Candidates' standing, \(day.en)"),
      subtitle: association.name.text(in: language), language: language,
      audience: paper.audience(Phrase(zh: "供会员大会使用。", en: "For the assembly. ")),
      blocks: [
        .paragraph(
          text("按提名先后排列，不构成排名。", "In the order in which they were named, which is no ranking.")),
        .table(table(in: language, forPrograms: format == "csv")),
      ] + paper.approval, seal: paper.facts, footer: paper.footer)
  }

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
    let standing = candidate.standing
    let names = standing.findings.flatMap(\.sanctions).map { forPrograms ? $0.id : $0.title.text(in: language) }
    let since: Cell = candidate.vote?.since.map { Cell.day($0) } ?? .empty
    let grade: Cell = standing.rating.map { .text($0.grade.id) } ?? .empty
    let score: Cell = standing.rating?.score.map { .score($0) } ?? .empty
    return [
      .personal(standing.name, in: language), since, .flag(candidate.mayVote), grade, score,
      .text(names.joined(separator: language.text("，", ", "))), .flag(standing.isDisputed),
    ]
  }

  /// The value in the one form that its bytes are compared by.
  public var canonical: CanonicalJSON {
    .object([
      "association": .object([
        "code": .string(association.code),
        "name": .object(["zh": .string(association.name.zh), "en": .string(association.name.en)]),
      ]),
      "as_of": .string(asOf.description), "known_at": .integer(knownAt.value),
      "disclosure": .string(disclosure.rawValue),
      "rulebook": .object([
        "id": .string(rulebook.id), "edition": .string(rulebook.edition), "hash": .string(rulebook.hash.description),
      ]),
      "candidates": .array(candidates.map(\.canonical)),
    ])
  }
}

extension CandidateReport.Candidate {
  fileprivate var mayVote: Bool { vote.map { $0.bar == nil } ?? false }

  fileprivate var canonical: CanonicalJSON {
    .object([
      "member_no": standing.number.map(CanonicalJSON.string) ?? .null,
      "name": standing.name.map(CanonicalJSON.string) ?? .null,
      "member_since": vote?.since.map { .string($0.description) } ?? .null, "entitled": .bool(mayVote),
      "grade": standing.rating.map { .string($0.grade.id) } ?? .null,
      "score": standing.rating?.score.map { .decimal(thousandths: $0.tenths * 100) } ?? .null,
      "sanctions": .array(standing.findings.flatMap(\.sanctions).map { .string($0.id) }),
      "disputed": .bool(standing.isDisputed),
    ])
  }
}
