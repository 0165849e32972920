internal import Documents
public import Registry

/// What a report says unlike the one that was issued for the same period before it (重述): whose closing figures are others,
/// by which entries, and why.
public struct RestatedReport: Sendable, Equatable {
  /// The last report that was issued for the period.
  public var number: Position
  public var issued: Day
  /// What that one knew.
  public var knownAt: Position
  /// Editions that were adopted since; they move everybody.
  public var adoptions: [RestatingAdoption]
  /// By number.
  public var restatements: [Restatement]

  /// Nil where nothing was issued before, or nothing differs.
  init?(
    _ kind: ReportKind, of association: Association, over period: ClosedRange<Day>, in registry: any RegistryReader
  ) throws {
    guard let last = try registry.lastReport(of: association.key, endingOn: period.upperBound, [kind]),
      last.facts.period == period
    else { return nil }
    let query = RestatementQuery(
      association: association, asOf: period.upperBound, from: last.facts.knownAt, to: registry.position)
    number = last.position
    issued = last.day
    knownAt = last.facts.knownAt
    adoptions = try query.adoptions(in: registry)
    restatements = try query.answer(in: registry)
    if restatements.isEmpty { return nil }
  }

  /// How much, in a sentence.
  var sentence: Phrase {
    Phrase(
      zh: "本报告重述 \(number)（\(issued) 出具，按登记流水 \(knownAt) 所知）：\(restatements.count) 名会员的期末数字与之不同。",
      en:
        "This restates \(number), issued on \(issued) as known at \(knownAt): the closing figures of \(Words.count(restatements.count, "member", "members")) differ from it."
    )
  }

  func blocks(in language: DocumentLanguage) -> [Block] {
    [
      .heading(language.text("重述", "Restated"), level: 1), .paragraph(sentence.text(in: language)),
    ]
      + adoptions.map { each in
        .note(
          language.text(
            "\(each.position) 采用版本 \(each.edition)，自 \(each.effective) 起有效（\(each.basis)），可能影响全体会员。",
            "\(each.position) adopted edition \(each.edition), in force from \(each.effective) (\(each.basis)); it may move everybody."
          ), tone: .information)
      } + [.table(table(in: language))]
  }

  private func table(in language: DocumentLanguage) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    func side(_ side: Restatement.Side) -> [Cell] {
      side.map { [.score($0.score), .text($0.grade.id)] } ?? [.empty, .text(text("非会员", "no member"))]
    }
    return Table(
      id: "restated", caption: text("与 \(number) 不同的期末数字", "Closing figures that differ from \(number)"),
      columns: [
        Column("member_no", Words.number.text(in: language)), Column("name", Words.name.text(in: language)),
        Column("score_issued", text("原报告", "Issued"), .decimal), Column("grade_issued", text("等级", "Grade")),
        Column("score_now", text("现为", "Now"), .decimal), Column("grade_now", text("等级", "Grade")),
        Column("entries", text("因何登记", "By which entries")),
      ],
      rows: Rows(
        restatements.map { each in
          [each.number.map { .text($0) } ?? .empty, .personal(each.name, in: language)] + side(each.before)
            + side(each.after) + [
              .text(each.causes.map { $0.words.text(in: language) }.joined(separator: text("；", "; ")))
            ]
        }))
  }

  var canonical: CanonicalJSON {
    func side(_ side: Restatement.Side) -> CanonicalJSON {
      side.map { .object(["score": .decimal(thousandths: $0.shown.value), "grade": .string($0.grade.id)]) } ?? .null
    }
    return .object([
      "report": .integer(number.value), "issued_on": .string(issued.description), "known_at": .integer(knownAt.value),
      "adoptions": .array(
        adoptions.map {
          .object([
            "entry": .integer($0.position.value), "edition": .string($0.edition),
            "effective_on": .string($0.effective.description),
          ])
        }),
      "differences": .array(
        restatements.map { each in
          .object([
            "member_no": each.number.map(CanonicalJSON.string) ?? .null,
            "name": each.name.map(CanonicalJSON.string) ?? .null, "issued": side(each.before), "now": side(each.after),
            "entries": .array(each.causes.map(\.canonical)),
          ])
        }),
    ])
  }
}

extension Restatement.Cause {
  /// `#12 撤销（案件 1）：演示复核〔2026〕第2号`.
  var words: Phrase {
    Phrase(
      zh: "\(position) \(what.title.zh)" + (caseNumber.map { "（案件 \($0)）" } ?? "") + (reason.map { "：\($0)" } ?? ""),
      en: "\(position) \(what.title.en)" + (caseNumber.map { " (case \($0))" } ?? "") + (reason.map { ": \($0)" } ?? "")
    )
  }

  fileprivate var canonical: CanonicalJSON {
    .object([
      "entry": .integer(position.value), "kind": .string(kind.id),
      "case": caseNumber.map { .integer($0.value) } ?? .null, "effective_on": .string(effective.description),
      "reason": reason.map(CanonicalJSON.string) ?? .null,
    ])
  }
}
