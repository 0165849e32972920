public import Documents
public import Registry

extension Bulletin: SealedReport {
  public var report: ReportKind { .bulletin }
  public var membership: Key<Membership>? { nil }
  public var days: ClosedRange<Day> { asOf...asOf }
  public var mainTable: String { "decisions" }
  public var fileName: String { "\(association.code)-bulletin-\(asOf)" }

  public func document(
    in language: DocumentLanguage, seal: Seal, format: String = "text", isForData: Bool = false
  ) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let day = Words.date(asOf)
    let paper = SealPaper(seal: seal, language: language, format: format)
    return Document(
      title: text("自律公告（\(day.zh)）", "Public bulletin, \(day.en)"), subtitle: association.name.text(in: language),
      language: language,
      audience: paper.audience(Phrase(zh: "面向公众。", en: "For the public. ")),
      blocks: [
        .paragraph(
          text(
            "本公告只列公开期内的处理决定与获得的表彰，截至\(day.zh)有效；公开期满、修复或撤销的，不再列出。名单不分先后，不构成对会员的排名。",
            "This lists decisions whose publication runs, and awards, as they are on \(day.en); what has ended, was repaired or "
              + "overturned is no longer here. The order is that of the days and ranks nobody.")),
        .heading(text("处理决定", "Decisions"), level: 1),
        .table(decisionTable(in: language)),
        .heading(text("正向记录", "Awards"), level: 1),
        .table(awardTable(in: language)),
      ] + nominationBlocks(in: language) + paper.approval, seal: paper.facts, footer: paper.footer)
  }

  /// Nothing where nothing is public.
  private func nominationBlocks(in language: DocumentLanguage) -> [Block] {
    guard !nominations.isEmpty else { return [] }
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    return [
      .heading(text("表彰公示", "Nominations"), level: 1),
      .paragraph(
        text(
          "以下推荐尚未授予。任何人可在公示期内实名向协会提出异议，异议答复之前不作决定；异议人的身份对外保密。",
          "These are not awarded yet. Until the last day anybody may object to the association under their name; nothing is decided before that is answered, and who objected is not told."
        )),
      .table(
        Table(
          id: "nominations", caption: text("公示中的推荐", "Nominations that are public"),
          columns: [
            Column("case", text("编号", "Number"), .integer), Column("name", Words.name.text(in: language)),
            Column("category", text("类别", "Category")), Column("level", text("级别", "Level")),
            Column("public_from", text("公示自", "Public from"), .day),
            Column("public_until", text("公示至", "Until"), .day),
          ],
          rows: Rows(
            nominations.map { each in
              [
                .integer(each.number.value), .personal(each.name, in: language), .text(each.title.text(in: language)),
                each.level.map { .text($0.title.text(in: language)) } ?? .empty, .day(each.days.lowerBound),
                .day(each.days.upperBound),
              ]
            }))),
    ]
  }

  private func decisionTable(in language: DocumentLanguage) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    return Table(
      id: "decisions", caption: text("公开期内的处理决定", "Decisions whose publication runs"),
      columns: [
        Column("published_on", text("公开自", "Public since"), .day), Column("name", Words.name.text(in: language)),
        Column("category", text("类别", "Category")), Column("article", text("条款", "Article")),
        Column("level", text("程度", "Level")), Column("sanctions", text("惩戒", "Sanctions")),
        Column("published_until", text("公开至", "Until"), .day),
      ],
      rows: Rows(
        decisions.map { each in
          let finding = each.finding
          return [
            finding.published.map { .day($0.lowerBound) } ?? .empty, .personal(each.name, in: language),
            .text(finding.title.text(in: language)), .text(finding.article),
            finding.level.map { .text($0.title.text(in: language)) } ?? .empty,
            .text(finding.sanctions.map { $0.title.text(in: language) }.joined(separator: text("，", ", "))),
            finding.published.map { .day($0.upperBound) } ?? .empty,
          ]
        }))
  }

  private func awardTable(in language: DocumentLanguage) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    return Table(
      id: "awards", caption: text("正向记录", "Awards"),
      columns: [
        Column("awarded_on", text("授予日", "Awarded on"), .day), Column("name", Words.name.text(in: language)),
        Column("category", text("类别", "Category")), Column("level", text("级别", "Level")),
      ],
      rows: Rows(
        awards.map { each in
          [
            .day(each.awarded), .personal(each.name, in: language), .text(each.title.text(in: language)),
            each.level.map { .text($0.title.text(in: language)) } ?? .empty,
          ]
        }))
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
      "decisions": .array(
        decisions.map { each in
          .object([
            "name": each.name.map(CanonicalJSON.string) ?? .null, "case": .integer(each.finding.number.value),
            "category": .string(each.finding.category.id), "article": .string(each.finding.article),
            "level": each.finding.level.map { .string($0.id) } ?? .null,
            "sanctions": .array(each.finding.sanctions.map { .string($0.id) }),
            "published_on": each.finding.published.map { .string($0.lowerBound.description) } ?? .null,
            "published_until": each.finding.published.map { .string($0.upperBound.description) } ?? .null,
          ])
        }),
      "awards": .array(
        awards.map { each in
          .object([
            "name": each.name.map(CanonicalJSON.string) ?? .null, "category": .string(each.category.id),
            "level": each.level.map { .string($0.id) } ?? .null, "awarded_on": .string(each.awarded.description),
          ])
        }),
      "nominations": .array(
        nominations.map { each in
          .object([
            "case": .integer(each.number.value), "name": each.name.map(CanonicalJSON.string) ?? .null,
            "category": .string(each.category.id), "level": each.level.map { .string($0.id) } ?? .null,
            "public_from": .string(each.days.lowerBound.description),
            "public_until": .string(each.days.upperBound.description),
          ])
        }),
    ])
  }
}
