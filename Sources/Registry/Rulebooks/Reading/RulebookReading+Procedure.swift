/// How cases run: periods, the panel, service, publication and sanctions.
extension RulebookReading {
  private static let procedureKeys = [
    "calendar", "reply_working_days", "decision_working_days", "appeal_working_days", "review_working_days",
    "objection_working_days", "limitation_months", "panel", "summary", "hearing", "service",
    "award_notice_working_days",
  ]

  func procedure(_ node: SourceNode) -> Rulebook.Procedure? {
    guard let fields = source.fields(of: node, keys: RulebookReading.procedureKeys) else { return nil }
    let calendar = source.required("calendar", of: fields, source.identifier)
    let reply = source.required("reply_working_days", of: fields, workingDays)
    let decision = source.required("decision_working_days", of: fields, workingDays)
    let appeal = source.required("appeal_working_days", of: fields, workingDays)
    let review = source.required("review_working_days", of: fields, workingDays)
    let objection = source.required("objection_working_days", of: fields, workingDays)
    let limitation = source.optional("limitation_months", of: fields, months)
    let panel = source.required("panel", of: fields, self.panel)
    let summary = source.required("summary", of: fields, someLevels)
    let hearing = source.optional("hearing", of: fields, someLevels) ?? []
    let service = source.optional("service", of: fields, serviceMethods) ?? Rulebook.ServiceMethod.standard
    let awardNotice = source.optional("award_notice_working_days", of: fields, workingDays)
    guard let calendar, let reply, let decision, let appeal, let review, let objection, let panel, let summary
    else { return nil }
    return Rulebook.Procedure(
      calendar: calendar, replyWorkingDays: reply, decisionWorkingDays: decision, appealWorkingDays: appeal,
      reviewWorkingDays: review, objectionWorkingDays: objection, limitationMonths: limitation,
      panelMembers: panel.members, quorum: panel.quorum, majority: panel.majority, summary: summary, hearing: hearing,
      service: service, awardNoticeWorkingDays: awardNotice)
  }

  private func workingDays(_ node: SourceNode) -> Int? { source.whole(node, upTo: RulebookLimit.workingDays) }

  /// Levels of violations, each once.
  private func someLevels(_ node: SourceNode) -> [Level]? {
    var seen = NameList()
    return source.list(node, upTo: RulebookLimit.names) { node in
      guard let level = reference(node, to: .level, among: levels) else { return nil }
      if !seen.insert(level) { source.report(ShapeFault.duplicate(level), at: node) }
      return Level(level)
    }
  }

  private func panel(
    _ node: SourceNode
  ) -> (members: Int, quorum: Rulebook.Fraction, majority: Rulebook.Fraction)? {
    guard let fields = source.fields(of: node, keys: ["members", "quorum", "majority"]) else { return nil }
    let members = source.required("members", of: fields) { node -> Int? in
      guard let members = source.whole(node, upTo: RulebookLimit.panelMembers) else { return nil }
      if members == 0 { source.report(RulebookFault.emptyPanel, at: node) }
      return members
    }
    let quorum = source.required("quorum", of: fields, fraction)
    let majority = source.required("majority", of: fields, fraction)
    if let majority, majority.numerator * 2 < majority.denominator {
      source.report(RulebookFault.majorityBelowHalf(majority), in: fields, under: ["majority"])
    }
    guard let members, let quorum, let majority else { return nil }
    return (members, quorum, majority)
  }

  /// `2/3`: more than 0, at most 1.
  private func fraction(_ node: SourceNode) -> Rulebook.Fraction? {
    guard let text = source.line(node) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.utf8.count <= 3 && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Int(part) : nil
    }
    guard parts.count == 2, let numerator = parts[0], let denominator = parts[1], numerator >= 1,
      numerator <= denominator, denominator <= RulebookLimit.denominator
    else {
      source.report(RulebookFault.notFraction(text), at: node)
      return nil
    }
    return Rulebook.Fraction(numerator: numerator, denominator: denominator)
  }

  private func serviceMethods(_ node: SourceNode) -> [Rulebook.ServiceMethod]? {
    var seen = NameList()
    let methods = source.list(node, upTo: RulebookLimit.names) { node -> Rulebook.ServiceMethod? in
      guard let fields = source.fields(of: node, keys: ["id", "title"]) else { return nil }
      let id = source.required("id", of: fields) { name($0, uniqueIn: &seen) }
      let title = source.required("title", of: fields, source.title)
      guard let id, let title else { return nil }
      return Rulebook.ServiceMethod(id: id, title: title)
    }
    if node.content == .sequence([]) { source.report(RulebookFault.emptyList, at: node) }
    return methods
  }

  func publication(_ node: SourceNode) -> ByLevel<Rulebook.PublicationTerm>? {
    let terms = byLevel(node, among: levels) { node -> Rulebook.PublicationTerm? in
      guard let fields = source.fields(of: node, keys: ["months", "max"]) else { return nil }
      let months = source.required("months", of: fields, self.months)
      let maximum = source.optional("max", of: fields, self.months)
      guard let months else { return nil }
      if let maximum, months > maximum {
        source.report(RulebookFault.publicationMaximum(months: months, maximum: maximum), in: fields, under: ["max"])
      }
      return Rulebook.PublicationTerm(months: months, maximum: maximum ?? months)
    }
    return terms.map { complete($0, with: Rulebook.PublicationTerm(months: 0, maximum: 0), for: levels ?? []) }
  }

  func sanctions(_ node: SourceNode) -> [Rulebook.SanctionRule]? {
    var seen = NameList()
    return source.list(node, upTo: RulebookLimit.names) { node in
      guard let fields = source.fields(of: node, keys: ["id", "title", "from", "body"]) else { return nil }
      let id = source.required("id", of: fields) { name($0, uniqueIn: &seen) }
      let title = source.required("title", of: fields, source.title)
      let from = source.required("from", of: fields) { reference($0, to: .level, among: levels) }
      let body = source.required("body", of: fields) { choice($0, of: Rulebook.SanctionRule.Body.self) }
      guard let id, let title, let from, let body else { return nil }
      return Rulebook.SanctionRule(id: id, title: title, from: Level(from), body: body)
    }
  }

  /// The values, and the default for every level that has none.
  func complete<Value>(_ values: ByLevel<Value>, with value: Value, for levels: [String]) -> ByLevel<Value> {
    var values = values
    for level in levels where values[Level(level)] == nil { values[Level(level)] = value }
    return values
  }
}

extension Rulebook.Procedure {
  /// As the rulebook says, else five: what public notices of honours usually take. It is not filled in, so that a rulebook
  /// that does not say keeps its identity.
  public var daysOfAwardNotice: Int { awardNoticeWorkingDays ?? 5 }
}

extension Rulebook.ServiceMethod {
  /// Where a rulebook names none.
  public static let standard = [
    Rulebook.ServiceMethod(id: "in-person", title: Phrase(zh: "当面送达", en: "Handed over in person")),
    Rulebook.ServiceMethod(id: "registered-mail", title: Phrase(zh: "挂号信送达", en: "Registered mail")),
    Rulebook.ServiceMethod(
      id: "email-confirmed", title: Phrase(zh: "电子邮件送达（经收件人确认）", en: "E-mail, receipt confirmed by the addressee")),
  ]
}
