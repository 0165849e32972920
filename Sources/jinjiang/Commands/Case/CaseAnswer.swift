internal import Documents
internal import Registry

/// One case as the council may see it: what it is about, and how it came to be what it is.
///
/// Programs get ids where people get names.
struct CaseAnswer {
  let file: CaseFile
  let association: Association
  let membership: Membership?
  let categoryTitle: Phrase
  let article: String?
  let course: CaseCourse
  let procedure: CaseProcedure
  let today: Day

  init(_ file: CaseFile, in registry: any RegistryReader) throws {
    self.file = file
    association = try registry.theAssociation(of: file)
    membership = try registry.membership(file.membership)
    let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
    let category = rulebook.categories.first { $0.id == file.category }
    categoryTitle = category?.title ?? Phrase(zh: file.category.id, en: file.category.id)
    article = category?.article
    course = try CaseCourse(of: file, in: registry)
    var reader = ProcedureReader(registry)
    procedure = try reader.procedure(of: file)
    today = try Composition.surroundings.now().day(at: registry.header().offset)
  }

  /// As numbers, names and states are said in a sentence.
  var memberName: String { [membership?.number, membership?.name].compactMap(\.self).joined(separator: " ").visible }
  var levelTitle: String? { file.level?.title.spoken }
  var state: CaseState { file.latestRuling?.state ?? .pending }
  var stage: CaseStage { procedure.stage(on: today) }
  var tasks: [CaseTask] { procedure.tasks(on: today) }

  /// `传播虚假信息（一般）`.
  var charge: String {
    Speech.says(
      zh: categoryTitle.zh + (levelTitle.map { "（\($0)）" } ?? ""),
      en: categoryTitle.en + (levelTitle.map { " (\($0.lowercased()))" } ?? ""))
  }

  func answer(for format: OutputFormat) -> Answer {
    Answer(
      title: Speech.says(zh: "案件 \(file.number)（\(association.code)）", en: "Case \(file.number) (\(association.code))"),
      facts: format == .text ? spokenFacts : machineFacts,
      tables: format == .text ? (tasks.isEmpty ? [] : [due]) + [spokenCourse] : [machineDue, machineCourse],
      notes: [
        Speech.says(
          zh: "披露范围：\(Disclosure.council.title.zh)。", en: "Disclosure: \(Disclosure.council.title.en).")
      ])
  }

  private var spokenFacts: [Facts.Fact] {
    let texts = CaseTexts(file.texts)
    let latest = file.latestRuling
    let account = texts.platform.map { [Platform.title(of: $0).spoken, texts.handle ?? ""].joined(separator: " ") }
    let all: [Facts.Fact] = [
      .init("member", Speech.says(zh: "会员", en: "Member"), .text(memberName)),
      .init("kind", Speech.says(zh: "性质", en: "Kind"), .text(file.kind.title.spoken)),
      .init(
        "category", Speech.says(zh: "类别", en: "Category"),
        .text(categoryTitle.spoken + (article.map { Speech.says(zh: "（第 \($0) 条）", en: " (article \($0))") } ?? ""))),
      .init("level", Speech.says(zh: "程度", en: "Level"), Cell(levelTitle)),
      .init("occurred_on", Speech.says(zh: "行为日期", en: "Day of the act"), Cell(file.occurred)),
      .init("source", Speech.says(zh: "来源", en: "Source"), .text(file.source.title.spoken)),
      .init(
        "state", Speech.says(zh: "状态", en: "State"),
        .text(
          state.title.spoken
            + (latest.map { Speech.says(zh: "（自 \($0.effective)）", en: " (from \($0.effective))") } ?? ""))),
      .init(
        "stage", Speech.says(zh: "程序", en: "Procedure"),
        stage == .merit || stage == .void ? .empty : .text(stage.title.spoken)),
      .init("account", Speech.says(zh: "平台账号", en: "Account"), Cell(account)),
      .init("url", Speech.says(zh: "链接", en: "Link"), Cell(texts.url)),
      .init("summary", Speech.says(zh: "摘要", en: "Summary"), Cell(texts.summary)),
      .init(
        "odd", Speech.says(zh: "注意", en: "Attention"),
        file.isOdd
          ? .text(Speech.says(zh: "日期自相矛盾，不计分", en: "its dates contradict each other; it never counts")) : .empty),
    ]
    return all.filter { $0.value != .empty }
  }

  private var machineFacts: [Facts.Fact] {
    let texts = CaseTexts(file.texts)
    let latest = file.latestRuling
    func fact(_ key: String, _ value: Cell) -> Facts.Fact { Facts.Fact(key, key, value) }
    return [
      fact("association", .text(association.code)),
      fact("case", .integer(file.number.value)),
      fact("member_no", Cell(membership?.number)),
      fact("name", Cell(membership?.name)),
      fact("kind", .text(file.kind.id)),
      fact("category", .text(file.category.id)),
      fact("title", .text(categoryTitle.spoken)),
      fact("article", Cell(article)),
      fact("level", Cell(file.level?.id)),
      fact("occurred_on", Cell(file.occurred)),
      fact("source", .text(file.source.id)),
      fact("state", .text(state.id)),
      fact("effective_on", Cell(latest?.effective)),
      fact("stage", .text(stage.id)),
      fact("platform", Cell(texts.platform)),
      fact("handle", Cell(texts.handle)),
      fact("url", Cell(texts.url)),
      fact("summary", Cell(texts.summary)),
      fact("odd", .flag(file.isOdd)),
      fact("disclosure", .text(Disclosure.council.rawValue)),
    ]
  }
}

extension RegistryReader {
  func theAssociation(of file: CaseFile) throws -> Association {
    guard let association = try association(file.association) else {
      throw StoreFailure.damaged(reason: "case \(file.number) belongs to no association")
    }
    return association
  }
}
