internal import Documents
internal import Registry
internal import TransparencyLog

/// One entry of the journal as the council may see it, with what its leaf is made from.
struct EntryAnswer {
  private let sealed: SealedEntry
  private let offset: UTCOffset
  private let enteredBy: String?
  private let subject: Membership?

  init(_ sealed: SealedEntry, in registry: any RegistryReader) throws {
    self.sealed = sealed
    offset = try registry.header().offset
    enteredBy = try registry.operators().first { $0.id == sealed.entry.actor }?.name
    subject = try sealed.entry.draft.subject.flatMap { try registry.membership($0) }
  }

  private var entry: Entry { sealed.entry }

  func answer(for format: OutputFormat) -> Answer {
    Answer(
      title: Speech.says(zh: "登记 \(entry.sequence)", en: "Entry \(entry.sequence)"),
      facts: format == .text ? spokenFacts : machineFacts, tables: [facts, personal],
      notes: [
        Speech.says(zh: "披露范围：\(Disclosure.council.title.zh)。", en: "Disclosure: \(Disclosure.council.title.en).")
      ])
  }

  /// Who complained is shown by a command of its own, to those entitled to it.
  private var isSealed: Bool { entry.draft.fact.kind == .complainantNamed }

  private var leafHash: String { Hash.leaf(sealed.leaf.bytes).base64 }

  private var spokenFacts: [Facts.Fact] {
    let member = [subject?.number, subject?.name].compactMap(\.self).joined(separator: " ")
    let operation = Speech.says(
      zh: "\(entry.operation)，其中第 \(entry.ordinal + 1) 条", en: "\(entry.operation), entry \(entry.ordinal + 1) of it")
    let all: [Facts.Fact] = [
      .init("kind", Speech.says(zh: "事项", en: "What"), .text(entry.draft.fact.kind.title.spoken)),
      .init("effective_on", Speech.says(zh: "生效日期", en: "Effective"), Cell(entry.draft.effective)),
      .init("recorded_at", Speech.says(zh: "登记时间", en: "Recorded"), .text(entry.recorded.text(at: offset))),
      .init("entered_by", Speech.says(zh: "经办人", en: "By"), .text(enteredBy ?? entry.actor.description)),
      .init("operation", Speech.says(zh: "操作编号", en: "Operation"), .text(operation)),
      .init("member", Speech.says(zh: "会员", en: "Member"), member.isEmpty ? .empty : .text(member)),
      .init("subject", Speech.says(zh: "化名", en: "Pseudonym"), Cell(entry.draft.subject?.description)),
      .init(
        "erased", Speech.says(zh: "个人信息", en: "Personal data"),
        entry.isErased
          ? .text(Speech.says(zh: "已删除", en: "erased"))
          : isSealed
            ? .text(
              Speech.says(
                zh: "密封（数据专员：jinjiang complaint complainant）",
                en: "sealed (data officer: jinjiang complaint complainant)"))
            : .empty),
      .init(
        "facts_commitment", Speech.says(zh: "事实的承诺值", en: "Commitment, facts"),
        .text(sealed.factsCommitment.description)),
      .init(
        "personal_commitment", Speech.says(zh: "个人信息的承诺值", en: "Commitment, personal"),
        .text(sealed.personalCommitment.description)),
      .init("leaf", Speech.says(zh: "叶子（十六进制）", en: "Leaf (hexadecimal)"), .text(hexText(sealed.leaf.bytes))),
      .init("leaf_hash", Speech.says(zh: "叶子哈希", en: "Leaf hash"), .text(leafHash)),
    ]
    return all.filter { $0.value != .empty }
  }

  /// With salts and contents, from which anybody computes the commitments.
  private var machineFacts: [Facts.Fact] {
    func fact(_ key: String, _ value: Cell) -> Facts.Fact { Facts.Fact(key, key, value) }
    return [
      fact("sequence", .integer(entry.sequence.value)),
      fact("kind", .text(entry.draft.fact.kind.id)),
      fact("effective_on", Cell(entry.draft.effective)),
      fact("recorded_at", .text(entry.recorded.text(at: offset))),
      fact("recorded_ms", .integer(Int(entry.recorded.millisecondsSince1970))),
      fact("entered_by", Cell(enteredBy)),
      fact("actor", .text(entry.actor.description)),
      fact("operation", .text(entry.operation.description)),
      fact("ordinal", .integer(Int(entry.ordinal))),
      fact("subject", Cell(entry.draft.subject?.description)),
      fact("member_no", Cell(subject?.number)),
      fact("name", Cell(subject?.name)),
      fact("erased", .flag(entry.isErased)),
      fact("facts_salt", .text(hexText(sealed.facts.salt))),
      fact("facts_content", .text(hexText(sealed.facts.content))),
      fact("facts_commitment", .text(sealed.factsCommitment.description)),
      fact("personal_salt", Cell(sealed.personal.map { hexText($0.salt) })),
      fact("personal_content", Cell(isSealed ? nil : sealed.personal.map { hexText($0.content) })),
      fact("personal_commitment", .text(sealed.personalCommitment.description)),
      fact("leaf", .text(hexText(sealed.leaf.bytes))),
      fact("leaf_hash", .text(leafHash)),
      fact("disclosure", .text(Disclosure.council.rawValue)),
    ]
  }

  private var facts: Table {
    table("facts", Speech.says(zh: "事实（不可删除）", en: "Facts (never erased)"), entry.draft.fact.fields)
  }

  private var personal: Table {
    let texts = (isSealed ? [] : Personal.Field.allCases).compactMap { field in
      entry.draft.personal[field].map { FactField(name: "\(field)", value: $0) }
    }
    return table("personal", Speech.says(zh: "个人信息（可依规删除）", en: "Personal data (can be erased)"), texts)
  }

  private func table(_ id: String, _ caption: String, _ fields: [FactField]) -> Table {
    Table(
      id: id, caption: caption,
      columns: [
        Column("field", Speech.says(zh: "项目", en: "Field")), Column("value", Speech.says(zh: "内容", en: "Value")),
      ], rows: Rows(fields.map { [.text($0.name), Cell($0.value)] }))
  }
}
