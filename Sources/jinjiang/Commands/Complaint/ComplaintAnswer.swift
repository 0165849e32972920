internal import Documents
internal import Registry

/// One complaint as the council may see it: everything but who complained.
struct ComplaintAnswer {
  let complaint: Complaint
  let association: Association
  let membership: Membership?
  let today: Day

  init(_ complaint: Complaint, in registry: any RegistryReader) throws {
    self.complaint = complaint
    guard let association = try registry.association(complaint.key.association) else {
      throw StoreFailure.damaged(reason: "complaint \(complaint.number) belongs to no association")
    }
    self.association = association
    membership = try complaint.membership.flatMap { try registry.membership($0) }
    today = try Composition.surroundings.now().day(at: registry.header().offset)
  }

  /// Whom it is about, as a sentence names them.
  var about: String {
    if let membership { return membership.spoken }
    if let account = complaint.texts.account { return account.description.visible }
    return Speech.says(zh: "（未指明）", en: "somebody unknown")
  }

  /// What to do next with it.
  var next: String {
    let number = complaint.number
    if let caseNumber = complaint.ending?.caseNumber {
      return Speech.says(zh: "下一步：jinjiang case show \(caseNumber)", en: "Next: jinjiang case show \(caseNumber)")
    }
    let member = membership == nil ? Speech.says(zh: " --member 会员", en: " --member MEMBER") : ""
    let day = complaint.occurred == nil ? Speech.says(zh: " --occurred 日期", en: " --occurred DAY") : ""
    return Speech.says(
      zh:
        "下一步（至 \(complaint.decideBy.day)）：jinjiang complaint accept \(number) --category 类别\(member)\(day) --reason 理由，或 refuse、transfer、settle",
      en:
        "Next (by \(complaint.decideBy.day)): jinjiang complaint accept \(number) --category CATEGORY\(member)\(day) --reason TEXT; or refuse, transfer, settle"
    )
  }

  func answer(for format: OutputFormat) -> Answer {
    Answer(
      title: Speech.says(
        zh: "投诉 \(complaint.number)（\(association.code)）", en: "Complaint \(complaint.number) (\(association.code))"),
      facts: format == .text ? spokenFacts : machineFacts,
      notes: [
        Speech.says(
          zh: "披露范围：\(Disclosure.council.title.zh)。投诉人密封，不显示。",
          en: "Disclosure: \(Disclosure.council.title.en). Who complained is sealed, and not shown.")
      ])
  }

  private var outcome: String {
    guard let ending = complaint.ending else {
      return Speech.says(zh: "待决定是否受理", en: "open")
        + (complaint.isOverdue(on: today) ? Speech.says(zh: "，逾期", en: ", overdue") : "")
    }
    let object =
      ending.caseNumber.map { Speech.says(zh: "，案件 \($0)", en: ", case \($0)") }
      ?? ending.body.map { Speech.says(zh: "，\($0)", en: ", to \($0)") } ?? ""
    return Speech.says(
      zh: "\(ending.outcome.title.zh)（\(ending.day)\(object)）", en: "\(ending.outcome.id) on \(ending.day)\(object)")
  }

  private var spokenFacts: [Facts.Fact] {
    let texts = complaint.texts
    let account = texts.platform.map { [Platform.title(of: $0).spoken, texts.handle ?? ""].joined(separator: " ") }
    let all: [Facts.Fact] = [
      .init("member", Speech.says(zh: "被投诉人", en: "About"), .text(about)),
      .init("received_on", Speech.says(zh: "收到日期", en: "Received"), Cell(complaint.received)),
      .init("decide_by", Speech.says(zh: "决定期限", en: "Decide by"), Cell(complaint.decideBy.day)),
      .init("occurred_on", Speech.says(zh: "行为日期", en: "Day of the act"), Cell(complaint.occurred)),
      .init(
        "complainant", Speech.says(zh: "投诉人", en: "Complainant"),
        .text(
          complaint.isAnonymous
            ? Speech.says(zh: "匿名", en: "anonymous") : Speech.says(zh: "具名，密封", en: "known, and sealed"))),
      .init("account", Speech.says(zh: "平台账号", en: "Account"), Cell(account)),
      .init("url", Speech.says(zh: "链接", en: "Link"), Cell(texts.url)),
      .init("summary", Speech.says(zh: "内容", en: "Alleged"), Cell(texts.summary)),
      .init("outcome", Speech.says(zh: "处理", en: "Outcome"), .text(outcome)),
      .init("reason", Speech.says(zh: "理由", en: "Reason"), Cell(complaint.ending?.reason)),
    ]
    return all.filter { $0.value != .empty }
  }

  private var machineFacts: [Facts.Fact] {
    let texts = complaint.texts
    func fact(_ key: String, _ value: Cell) -> Facts.Fact { Facts.Fact(key, key, value) }
    return [
      fact("association", .text(association.code)),
      fact("complaint", .integer(complaint.number.value)),
      fact("member_no", Cell(membership?.number)),
      fact("name", Cell(membership?.name)),
      fact("received_on", Cell(complaint.received)),
      fact("decide_by", Cell(complaint.decideBy.day)),
      fact("overdue", .flag(complaint.isOverdue(on: today))),
      fact("occurred_on", Cell(complaint.occurred)),
      fact("anonymous", .flag(complaint.isAnonymous)),
      fact("platform", Cell(texts.platform)),
      fact("handle", Cell(texts.handle)),
      fact("url", Cell(texts.url)),
      fact("summary", Cell(texts.summary)),
      fact("outcome", Cell(complaint.ending?.outcome.id)),
      fact("outcome_on", Cell(complaint.ending?.day)),
      fact("case", complaint.ending?.caseNumber.map { .integer($0.value) } ?? .empty),
      fact("transferred_to", Cell(complaint.ending?.body)),
      fact("reason", Cell(complaint.ending?.reason)),
      fact("disclosure", .text(Disclosure.council.rawValue)),
    ]
  }
}

extension FormatOptions {
  func write(_ answer: ComplaintAnswer, saying sentence: (ComplaintAnswer) -> String) throws {
    guard format == .text else { return try write(answer.answer(for: format)) }
    try Output.shared.line(sentence(answer).visible)
  }
}
