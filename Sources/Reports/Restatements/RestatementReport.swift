public import Documents
public import Registry

/// What later records restated, as a table of one row for each entry and member that it moved.
public struct RestatementReport: Sendable {
  public let query: RestatementQuery
  public let adoptions: [RestatingAdoption]
  public let restatements: [Restatement]
  private let offset: UTCOffset

  public init(_ query: RestatementQuery, in registry: any RegistryReader) throws {
    self.query = query
    adoptions = try query.adoptions(in: registry)
    restatements = try query.answer(in: registry)
    offset = try registry.header().offset
  }

  public var isEmpty: Bool { adoptions.isEmpty && restatements.isEmpty }

  /// How much was restated, in a sentence.
  public var sentence: Phrase {
    restatements.isEmpty
      ? Phrase(
        zh: "没有会员在 \(query.asOf) 的信用分因此不同。",
        en: "Nobody's score on \(query.asOf) differs.")
      : Phrase(
        zh: "\(restatements.count) 名会员在 \(query.asOf) 的信用分因此不同。",
        en: "The scores of \(Words.count(restatements.count, "member", "members")) on \(query.asOf) differ.")
  }

  /// One member's in a line: who, from what to what, by which entries.
  public func line(_ each: Restatement) -> Phrase {
    func side(_ side: Restatement.Side) -> Phrase {
      side.map { Phrase(zh: "\($0.score) \($0.grade.id)", en: "\($0.score) \($0.grade.id)") }
        ?? Phrase(zh: "非会员", en: "no member")
    }
    let (before, after) = (side(each.before), side(each.after))
    let who = Phrase(
      zh: [each.number, each.name ?? Words.erased.zh].compactMap(\.self).joined(separator: " "),
      en: [each.number, each.name ?? Words.erased.en].compactMap(\.self).joined(separator: " "))
    let causes = each.causes.map { cause in
      let number = cause.caseNumber.map { " \($0)" } ?? ""
      return Phrase(
        zh: "\(cause.position) \(cause.what.title.zh)\(number.isEmpty ? "" : "（案件\(number)）")"
          + (cause.reason.map { "：\($0)" } ?? ""),
        en: "\(cause.position) \(cause.what.title.en)\(number.isEmpty ? "" : " (case\(number))")"
          + (cause.reason.map { ": \($0)" } ?? ""))
    }
    return Phrase(
      zh: "\(who.zh)：\(before.zh) → \(after.zh)"
        + (causes.isEmpty ? "" : "。" + causes.map(\.zh).joined(separator: "；")),
      en: "\(who.en): \(before.en) → \(after.en)"
        + (causes.isEmpty ? "" : ". " + causes.map(\.en).joined(separator: "; ")))
  }

  public func document(in language: DocumentLanguage) -> Document {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    var blocks: [Block] = [
      .facts(
        Facts(
          id: "diff",
          [
            .init("association", Words.association.text(in: language), .text(query.association.code)),
            .init("as_of", Words.asOf.text(in: language), .day(query.asOf)),
            .init("from", text("先前所知", "Known first"), .text(query.from.description)),
            .init("to", text("其后所知", "Known then"), .text(query.to.description)),
          ])),
      .paragraph(sentence.text(in: language)),
    ]
    for each in adoptions {
      blocks.append(
        .note(
          text(
            "\(each.position) 采用版本 \(each.edition)，自 \(each.effective) 起有效（\(each.basis)），可能影响全体会员。",
            "\(each.position) adopted edition \(each.edition), in force from \(each.effective) (\(each.basis)); it may move everybody."
          ), tone: .information))
    }
    if !restatements.isEmpty { blocks.append(.table(table(in: language))) }
    return Document(
      title: text("重述", "Restatements"), subtitle: query.association.name.text(in: language), language: language,
      audience: text("披露范围：\(Disclosure.council.title.zh)。", "Disclosure: \(Disclosure.council.title.en)."),
      blocks: blocks)
  }

  /// A row for each member and entry.
  public func table(in language: DocumentLanguage) -> Table {
    func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
    let rows = restatements.flatMap { each in
      each.causes.isEmpty ? [row(each, nil, language)] : each.causes.map { row(each, $0, language) }
    }
    return Table(
      id: "restatements", caption: text("因后来的登记而不同的信用分", "Scores that later records restated"),
      columns: [
        Column("member_no", Words.number.text(in: language)), Column("name", Words.name.text(in: language)),
        Column("score_before", text("先前信用分", "Score first"), .decimal),
        Column("grade_before", text("先前等级", "Grade first")),
        Column("score_after", text("其后信用分", "Score then"), .decimal),
        Column("grade_after", text("其后等级", "Grade then")),
        Column("entry", text("条目", "Entry")), Column("recorded_on", text("登记日", "Recorded"), .day),
        Column("entered_by", text("经办人", "Entered by")), Column("kind", text("内容", "What")),
        Column("case", text("案件", "Case"), .integer), Column("effective_on", text("生效日", "Effective"), .day),
        Column("reason", text("理由", "Reason")),
      ],
      rows: Rows(rows))
  }

  private func row(_ each: Restatement, _ cause: Restatement.Cause?, _ language: DocumentLanguage) -> [Cell] {
    func score(_ side: Restatement.Side) -> [Cell] {
      side.map { [.score($0.score), .text($0.grade.id)] } ?? [.empty, .empty]
    }
    func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    return [optional(each.number), .personal(each.name, in: language)] + score(each.before) + score(each.after) + [
      optional(cause?.position.description), cause.map { .day($0.recorded.day(at: offset)) } ?? .empty,
      optional(cause?.enteredBy), optional(cause?.what.title.text(in: language)),
      cause?.caseNumber.map { .integer($0.value) } ?? .empty, cause.map { .day($0.effective) } ?? .empty,
      optional(cause?.reason),
    ]
  }

  /// The same for programs, in one form whatever the language.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("association", query.association.code)
      json.field("as_of", query.asOf)
      json.field("known_at_before", query.from.value)
      json.field("known_at_after", query.to.value)
      json.key("adoptions")
      json.array { json in
        for each in adoptions {
          json.object(inline: true) { json in
            json.field("entry", each.position.value)
            json.field("edition", each.edition)
            json.field("effective_on", each.effective)
            json.field("basis", each.basis)
          }
        }
      }
      json.key("members")
      json.array { json in for each in restatements { json.object { write(each, into: &$0) } } }
    }
    return json.take()
  }

  private func write(_ each: Restatement, into json: inout JSONWriter) {
    json.field("member_no", each.number)
    json.field("name", each.name)
    for (name, side) in [("before", each.before), ("after", each.after)] {
      if let side { json.result(name, side) } else { json.field(name, nil as String?) }
    }
    json.key("causes")
    json.array { json in
      for cause in each.causes {
        json.object(inline: true) { json in
          json.field("entry", cause.position.value)
          json.field("kind", cause.kind.id)
          json.field("state", cause.what.state)
          json.key("case")
          if let number = cause.caseNumber { json.integer(number.value) } else { json.null() }
          json.field("effective_on", cause.effective)
          json.field("recorded_on", cause.recorded.day(at: offset))
          json.field("entered_by", cause.enteredBy)
          json.field("reason", cause.reason)
        }
      }
    }
  }
}

extension Restatement.Cause.What {
  var title: Phrase {
    switch self {
    case .ruling(let state): state.title
    case .repair: Phrase(zh: "信用修复", en: "Repair")
    case .enrolled: Phrase(zh: "入会", en: "Joined")
    case .left: Phrase(zh: "退会", en: "Left")
    case .rejoined: Phrase(zh: "重新入会", en: "Came back")
    }
  }

  fileprivate var state: String? {
    if case .ruling(let state) = self { state.id } else { nil }
  }
}
