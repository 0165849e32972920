internal import Documents
internal import Registry

/// One case as an audience may see it: what it is about, and how it came to be what it is.
///
/// Programs get ids where people get names.
struct CaseAnswer {
  let view: CaseView
  /// For sentences about a step that was just taken; what is shown is the view.
  let procedure: CaseProcedure
  let file: CaseFile
  /// The position at which it is told, where that is not the last.
  let knownAt: Position?

  init(
    _ number: CaseNumber, in association: Key<Association>, for audience: Audience, from registry: any RegistryReader
  ) throws {
    view = try CaseView(number, in: association, for: audience, from: registry)
    var reader = ProcedureReader(registry)
    file = try registry.theCase(number, in: association)
    procedure = try reader.procedure(of: file)
    knownAt = try registry.present().position > registry.position ? registry.position : nil
  }

  /// For whoever has just taken a step in the case.
  init(_ file: CaseFile, in registry: any RegistryReader) throws {
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    try self.init(file.number, in: file.association, for: Audience(.council, on: today), from: registry)
  }

  var association: Association { view.association }
  var membership: Membership? { view.member }
  var categoryTitle: Phrase { view.title }
  var article: String? { view.article }
  var course: CaseCourse { view.course }
  var today: Day { view.audience.today }

  /// As numbers, names and states are said in a sentence.
  var memberName: String {
    if let membership, membership.isErased, !isForOutsiders { return membership.spoken }
    return [membership?.number, membership?.name].compactMap(\.self).joined(separator: " ").visible
  }
  var levelTitle: String? { file.level?.title.spoken }
  var state: CaseState { file.latestRuling?.state ?? .pending }
  var stage: CaseStage { procedure.stage(on: today) }
  var tasks: [CaseTask] { view.tasks }

  /// `传播虚假信息（一般）`.
  var charge: String { charge(at: file.level) }

  /// The same at the level of a decision that has not taken effect.
  func charge(at level: Level?) -> String {
    let title = level?.title.spoken
    return Speech.says(
      zh: categoryTitle.zh + (title.map { "（\($0)）" } ?? ""),
      en: categoryTitle.en + (title.map { " (\($0.lowercased()))" } ?? ""))
  }

  private var isForOutsiders: Bool { view.audience.isOutside }

  /// Of a finding that outsiders may know of: what follows from it.
  private var sanctions: [Table] {
    guard let finding = view.finding, !finding.sanctions.isEmpty else { return [] }
    return [
      Table(
        id: "sanctions", caption: Speech.says(zh: "惩戒", en: "Sanctions"),
        columns: [
          Column("sanction", Speech.says(zh: "惩戒", en: "Sanction")),
          Column("from", Speech.says(zh: "自", en: "From"), .day), Column("to", Speech.says(zh: "至", en: "To"), .day),
        ],
        rows: Rows(finding.sanctions.map { [.text($0.title.spoken), Cell($0.start), Cell($0.end)] }))
    ]
  }

  private var evidence: EvidenceTable { EvidenceTable(view.evidence, for: view.audience.disclosure) }

  func answer(for format: OutputFormat) -> Answer {
    Answer(
      title: Speech.says(zh: "案件 \(view.number)（\(association.code)）", en: "Case \(view.number) (\(association.code))"),
      facts: format == .text ? spokenFacts : machineFacts,
      tables: format == .text
        ? (tasks.isEmpty ? [] : [due])
          + (isForOutsiders ? sanctions : [spokenCourse] + (view.evidence.isEmpty ? [] : [evidence.spoken]))
        : isForOutsiders ? sanctions : [machineDue, machineCourse, evidence.machine],
      notes: [
        knownAt.map { Speech.says(zh: "按登记位置 \($0) 所知；期限按今天计。", en: "As known at \($0); what is due is as of today.") },
        view.audience.disclosure.sentence,
      ].compactMap(\.self))
  }

  private var spokenFacts: [Facts.Fact] {
    let texts = CaseTexts(view.file?.texts ?? .none)
    let account = texts.platform.map { [Platform.title(of: $0).spoken, texts.handle ?? ""].joined(separator: " ") }
    let all: [Facts.Fact] = [
      .init("member", Speech.says(zh: "会员", en: "Member"), .text(memberName)),
      .init("kind", Speech.says(zh: "性质", en: "Kind"), .text(view.kind.title.spoken)),
      .init(
        "category", Speech.says(zh: "类别", en: "Category"),
        .text(categoryTitle.spoken + (article.map { Speech.says(zh: "（第 \($0) 条）", en: " (article \($0))") } ?? ""))),
      .init("level", Speech.says(zh: "程度", en: "Level"), Cell(view.level?.title.spoken)),
      .init("occurred_on", Speech.says(zh: "行为日期", en: "Day of the act"), Cell(view.file?.occurred)),
      .init("source", Speech.says(zh: "来源", en: "Source"), Cell(view.file?.source.title.spoken)),
      .init(
        "state", Speech.says(zh: "状态", en: "State"),
        .text(
          view.state.title.spoken
            + (view.since.map { Speech.says(zh: "（自 \($0)）", en: " (from \($0))") } ?? ""))),
      .init(
        "stage", Speech.says(zh: "程序", en: "Procedure"),
        view.stage.map { $0 == .merit || $0 == .void ? .empty : .text($0.title.spoken) } ?? .empty),
      .init(
        "duplicates", Speech.says(zh: "并入的案件", en: "Went into it"),
        view.duplicates.isEmpty ? .empty : .text(view.duplicates.map(\.description).joined(separator: ", "))),
      .init(
        "reopened", Speech.says(zh: "重新审理", en: "Opened again"),
        view.reopening.map { .text(Speech.says(zh: "自 \($0.day)：", en: "on \($0.day): ") + $0.title.spoken) } ?? .empty),
      .init(
        "published", Speech.says(zh: "公开", en: "Public"),
        view.published.map { .text("\($0.lowerBound) – \($0.upperBound)") } ?? .empty),
      .init(
        "complaints", Speech.says(zh: "投诉", en: "Complaints"),
        view.complaints.isEmpty ? .empty : .text(view.complaints.map(\.description).joined(separator: ", "))),
      .init("account", Speech.says(zh: "平台账号", en: "Account"), Cell(account)),
      .init("url", Speech.says(zh: "链接", en: "Link"), Cell(texts.url)),
      .init("summary", Speech.says(zh: "摘要", en: "Summary"), Cell(texts.summary)),
      .init(
        "odd", Speech.says(zh: "注意", en: "Attention"),
        view.file?.isOdd ?? false
          ? .text(Speech.says(zh: "日期自相矛盾，不计分", en: "its dates contradict each other; it never counts")) : .empty),
    ]
    return all.filter { $0.value != .empty }
  }

  private var machineFacts: [Facts.Fact] {
    let texts = CaseTexts(view.file?.texts ?? .none)
    func fact(_ key: String, _ value: Cell) -> Facts.Fact { Facts.Fact(key, key, value) }
    return [
      fact("association", .text(association.code)),
      fact("case", .integer(view.number.value)),
      fact("member_no", Cell(membership?.number)),
      fact("name", Cell(membership?.name)),
      fact("kind", .text(view.kind.id)),
      fact("category", .text(view.category.id)),
      fact("title", .text(categoryTitle.spoken)),
      fact("article", Cell(article)),
      fact("level", Cell(view.level?.id)),
      fact("occurred_on", Cell(view.file?.occurred)),
      fact("source", Cell(view.file?.source.id)),
      fact("state", .text(view.state.id)),
      fact("effective_on", Cell(view.since)),
      fact("stage", Cell(view.stage?.id)),
      fact("duplicate_of", view.duplicateOf.map { .integer($0.value) } ?? .empty),
      fact(
        "duplicates",
        view.duplicates.isEmpty ? .empty : .text(view.duplicates.map(\.description).joined(separator: " "))),
      fact("reopened_on", Cell(view.reopening?.day)),
      fact("reopened_for", Cell(view.reopening?.ground.id)),
      fact("reopened_in_favour", view.reopening.map { .flag($0.isInFavour) } ?? .empty),
      fact("published_from", Cell(view.published?.lowerBound)),
      fact("published_until", Cell(view.published?.upperBound)),
      fact(
        "complaints",
        view.complaints.isEmpty ? .empty : .text(view.complaints.map(\.description).joined(separator: " "))),
      fact("platform", Cell(texts.platform)),
      fact("handle", Cell(texts.handle)),
      fact("url", Cell(texts.url)),
      fact("summary", Cell(texts.summary)),
      fact("odd", .flag(view.file?.isOdd ?? false)),
      fact("known_at", knownAt.map { .integer($0.value) } ?? .empty),
      fact("disclosure", .text(view.audience.disclosure.rawValue)),
    ]
  }
}
