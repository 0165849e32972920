internal import Registry

/// `record` at a terminal: asks for one thing after another, and shows at once what each answer comes to.
///
/// Every answer is held against the same rules as the finished record, so that what would be refused is asked again
/// where it was said.
struct RecordDialogue {
  /// What the command line has said already, and is not asked.
  struct Known {
    var member: String?
    var association: Association?
    var category: String?
    var level: String?
    var occurred: Day?
    var source: CaseSource?
    var texts: CaseTexts
    var decision: PriorDecision?
  }

  let known: Known
  let today: Day
  let registry: any RegistryReader
  var dialogue = Dialogue()

  /// The record as it was confirmed.
  func request() throws -> RecordCase {
    dialogue.say(
      Speech.says(
        zh: "登记一件违规或一项表彰。Ctrl-D 取消，不作登记。", en: "Recording an incident or a merit. Ctrl-D cancels; nothing is recorded.")
    )
    let (membership, account) = try member()
    let category = try category(for: membership)
    var request = RecordCase(
      membership: membership.key, category: category.id.id, level: try level(of: category, for: membership),
      occurred: known.occurred, source: known.source, decision: known.decision)
    try askDay(for: &request)
    try askPlace(for: &request, membership: membership, named: account)
    try askSummary(for: &request)
    try confirm(request)
    return request
  }

  /// Who it is; and the account, where that is how the member was named.
  private func member() throws -> (Membership, AccountName?) {
    let (found, text) =
      try known.member.map { (try membership($0), $0) }
      ?? dialogue.ask(
        Speech.says(zh: "会员（编号、名称或 平台:账号）", en: "Member (number, name or platform:handle)")
      ) { (try membership($0), $0) }
    dialogue.say("  " + name(of: found))
    return (found, AccountName(text))
  }

  private func membership(_ text: String) throws -> Membership {
    let lookup = MemberLookup(text, in: known.association, on: known.occurred ?? today)
    let candidates = try lookup.candidates(in: registry)
    guard candidates.count > 1 else { return try lookup.resolve(in: registry) }
    return try dialogue.choose(
      Speech.says(zh: "是哪一位", en: "Which one"), from: candidates, shown: name)
  }

  private func name(of membership: Membership) -> String {
    let association = (try? registry.association(membership.association))?.map(\.code)
    let parts = [association, membership.number, membership.name].compactMap(\.self)
    return parts.joined(separator: "  ").visible
  }

  private func rulebook(for membership: Membership) throws -> Rulebook {
    try registry.rulebook(judging: known.occurred ?? today, in: membership.association)
  }

  private func category(for membership: Membership) throws -> Rulebook.Category {
    let rulebook = try rulebook(for: membership)
    if let category = known.category { return try rulebook.category(matching: category) }
    let categories = rulebook.categories
    for (index, category) in categories.enumerated() {
      if index == 0 || category.kind != categories[index - 1].kind { dialogue.say(category.kind.title.spoken) }
      dialogue.say("  \(index + 1). \(category.title.spoken)".visible)
    }
    let chosen = try dialogue.ask(Speech.says(zh: "类别（序号或名称）", en: "Category (number or name)")) { answer in
      if let number = Int(answer) {
        guard categories.indices.contains(number - 1) else { throw NotAChoice(answer, count: categories.count) }
        return categories[number - 1]
      }
      return try rulebook.category(matching: answer)
    }
    dialogue.say("  " + chosen.title.spoken.visible)
    return chosen
  }

  private func level(of category: Rulebook.Category, for membership: Membership) throws -> String? {
    if let level = known.level { return level }
    guard !category.ignoresLevel else { return nil }
    let rulebook = try rulebook(for: membership)
    let choices = category.levels.map { "\($0.title.spoken)\(Speech.language == .zh ? "（\($0)）" : " (\($0))")" }
    return try dialogue.ask(
      Speech.says(zh: "程度：", en: "Level: ") + choices.joined(separator: Speech.says(zh: "、", en: ", ")),
      usual: category.defaultLevel?.title.spoken
    ) { answer in
      if answer.isEmpty { return nil }
      return try rulebook.level(matching: answer, of: category).id
    }
  }

  private func askDay(for request: inout RecordCase) throws {
    guard known.occurred == nil else { return }
    let draft = request
    request.occurred = try dialogue.ask(
      Speech.says(zh: "行为日期", en: "Day of the act"), usual: today.description
    ) { answer in
      guard let day = answer.isEmpty ? today : Day(answer) else { throw NotADay(text: answer) }
      var draft = draft
      draft.occurred = day
      _ = try draft.check(in: registry, today: today)
      return day
    }
  }

  private func askPlace(for request: inout RecordCase, membership: Membership, named: AccountName?) throws {
    request.texts = known.texts
    if known.texts.handle == nil { try askAccount(for: &request, membership: membership, named: named) }
    guard known.texts.url == nil else { return }
    let draft = request
    request.texts.url = try dialogue.ask(
      Speech.says(zh: "链接（没有则回车）", en: "Link (Enter for none)"), usual: ""
    ) { answer in
      var draft = draft
      draft.texts.url = answer.isEmpty ? nil : answer
      _ = try draft.check(in: registry, today: today)
      return draft.texts.url
    }
  }

  /// The account by which the member was named is the usual answer, where it was the member's that day.
  private func askAccount(for request: inout RecordCase, membership: Membership, named: AccountName?) throws {
    let day = request.occurred ?? today
    let held = try registry.accounts(of: membership.key).filter { $0.isHeld(on: day) && $0.handle != nil }
    for (index, account) in held.enumerated() {
      dialogue.say("  \(index + 1). \(Platform.title(of: account.platform).spoken) \(account.handle ?? "")".visible)
    }
    let usual = named.flatMap { named in
      held.first { $0.platform == named.platform && SearchKey($0.handle ?? "") == SearchKey(named.handle) }?.title
    }
    let draft = request
    request.texts = try dialogue.ask(
      usual == nil
        ? Speech.says(
          zh: "发生在哪个账号（序号或 平台:账号，没有则回车）", en: "On which account (number or platform:handle, Enter for none)")
        : Speech.says(zh: "发生在哪个账号（序号或 平台:账号，没有则写 -）", en: "On which account (number or platform:handle, - for none)"),
      usual: usual?.description.visible ?? ""
    ) { answer in
      var draft = draft
      if answer.isEmpty || answer == "-" {
        let account = answer.isEmpty ? usual : nil
        draft.texts.platform = account?.platform ?? known.texts.platform
        draft.texts.handle = account?.handle
      } else if let number = Int(answer) {
        guard held.indices.contains(number - 1) else { throw NotAChoice(answer, count: held.count) }
        draft.texts.platform = held[number - 1].platform
        draft.texts.handle = held[number - 1].handle
      } else if let account = AccountName(answer) {
        draft.texts.platform = account.platform
        draft.texts.handle = account.handle
      } else {
        throw IntakeRefusal.handleWithoutPlatform(answer)
      }
      _ = try draft.check(in: registry, today: today)
      return draft.texts
    }
  }

  private func askSummary(for request: inout RecordCase) throws {
    guard known.texts.summary == nil else { return }
    let draft = request
    request.texts.summary = try dialogue.ask(
      Speech.says(zh: "摘要（没有则回车）", en: "Summary (Enter for none)"), usual: ""
    ) { answer in
      var draft = draft
      draft.texts.summary = answer.isEmpty ? nil : answer
      _ = try draft.check(in: registry, today: today)
      return draft.texts.summary
    }
  }

  private func confirm(_ request: RecordCase) throws {
    let checked = try request.check(in: registry, today: today)
    let level = checked.level.map { Speech.says(zh: "（\($0.title.zh)）", en: " (\($0.title.en.lowercased()))") } ?? ""
    let place = request.texts.account.map { "\(Platform.title(of: $0.platform).spoken) \($0.handle)" }
    let lines = [
      name(of: checked.membership),
      Speech.says(
        zh: "\(checked.category.kind.title.zh)：\(checked.category.title.zh)\(level)",
        en: "\(checked.category.kind.title.en): \(checked.category.title.en)\(level)"),
      Speech.says(
        zh: "行为日期 \(checked.occurred)，来源：\(checked.source.title.zh)",
        en: "act of \(checked.occurred), source: \(checked.source.title.en)"),
      place, request.texts.url, request.texts.summary,
      checked.state.title.spoken,
    ]
    dialogue.say(Speech.says(zh: "将登记：", en: "To be recorded:"))
    for line in lines.compactMap(\.self) { dialogue.say("  " + line.visible) }
    if !checked.duplicates.isEmpty { dialogue.say(RecordCommand.warning(of: checked.duplicates)) }
    guard try dialogue.confirm(Speech.says(zh: "登记吗", en: "Record it")) else { throw DialogueEnded() }
  }
}
