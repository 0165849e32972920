internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang award list`: nominations and awards, and how far each has come.
struct AwardList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出推荐与表彰", en: "List nominations and awards"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "只列待决定的推荐", en: "Only nominations that wait for a decision")))
  var open = false

  func run() throws {
    let (home, rows) = try options.read { registry in
      let home = try association.theOne(in: registry)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      var merits: [CaseFile] = []
      try registry.caseFiles(in: home.key) { file in
        guard file.kind == .commendation, !open || file.latestRuling?.state == .pending else { return }
        merits.append(file)
      }
      let titles = try CategoryTitles(of: home.key, in: registry)
      var reader = ProcedureReader(registry)
      return (home, try merits.map { try row($0, reader.procedure(of: $0), titles, on: today, in: registry) })
    }
    try output.write(
      Table(
        id: "awards",
        caption: Speech.says(
          zh: "\(home.name.zh)（\(home.code)）推荐与表彰；披露范围：\(Disclosure.council.title.zh)",
          en: "Nominations and awards of \(home.name.en) (\(home.code)); disclosure: \(Disclosure.council.title.en)"),
        columns: [
          Column("case", Speech.says(zh: "编号", en: "Number"), .integer),
          Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
          Column("name", Speech.says(zh: "名称", en: "Name")),
          Column("category", Speech.says(zh: "类别", en: "Category")),
          Column("level", Speech.says(zh: "级别", en: "Level")),
          Column("state", Speech.says(zh: "状态", en: "State")),
          Column("since", Speech.says(zh: "自", en: "From"), .day),
          Column("stage", Speech.says(zh: "进度", en: "Stage")),
          Column("public_until", Speech.says(zh: "公示至", en: "Public until"), .day),
          Column("objections", Speech.says(zh: "公示异议", en: "Objections"), .integer),
          Column("unanswered", Speech.says(zh: "待答复", en: "Unanswered"), .integer),
        ], rows: Rows(rows)))
  }

  private func row(
    _ file: CaseFile, _ procedure: CaseProcedure, _ titles: CategoryTitles, on today: Day,
    in registry: any RegistryReader
  ) throws -> [Cell] {
    let (latest, member) = (file.latestRuling, try registry.membership(file.membership))
    let (state, stage) = (latest?.state ?? .pending, procedure.stage(on: today))
    func word(_ id: String, _ title: Phrase) -> Cell { .text(output.format == .text ? title.spoken : id) }
    return [
      .integer(file.number.value), Cell(member?.number), Cell(member?.name),
      word(file.category.id, titles.title(of: file.category, on: file.occurred)),
      file.level.map { word($0.id, $0.title) } ?? .empty, word(state.id, state.title), Cell(latest?.effective),
      stage == .merit || stage == .void ? .empty : word(stage.id, stage.title),
      Cell(procedure.award?.notice?.until), .integer(procedure.award?.objections.count ?? 0),
      .integer(procedure.award?.unanswered.count ?? 0),
    ]
  }
}

/// `jinjiang award show N`: one nomination or award, and its course.
struct AwardShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看一项推荐或表彰及其经过", en: "One nomination or award, and its course"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let answer = try options.read { registry in
      let association = try question.association.theOne(in: registry)
      let audience = try disclosure.audience(default: .council, in: registry)
      return try CaseAnswer(question.number, in: association.key, for: audience, from: registry)
    }
    guard answer.file.kind == .commendation else { throw CaseRefusal.notAnAward(question.number) }
    try output.write(answer.answer(for: output.format))
    guard answer.view.audience.sees(.council), answer.state == .pending else { return }
    Output.remark(NextStep.of(answer))
  }
}
