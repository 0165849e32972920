internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// A question about one member, and how its answer is written: what `standing` and `explain` were asked.
struct MemberInquiry {
  /// The registry's file where one was named.
  var registry: String?
  /// A number, a name, or `platform:handle`.
  var member: String
  /// The code of the association; nil: any.
  var association: String?
  var format: Format?
  var disclosure: Disclosure?
  var asOf: Day?
  var knownAt: KnownAt?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// Answers `jinjiang standing`.
  func tellStanding() throws {
    let report = StandingReport(try answer(default: .peer) { try $0.answer(in: $1) })
    try write(json: report.json, report.document(in:), default: .peer)
  }

  /// Answers `jinjiang explain`.
  func explain() throws {
    let report = ExplanationReport(try answer(default: .member) { try $0.explanation(in: $1) })
    try write(json: report.json, report.document(in:), default: .member)
  }

  private func answer<Answer>(
    default level: Disclosure, _ body: (StandingQuery, any RegistryReader) throws -> Answer
  ) throws -> Answer {
    let store = try Composition.store(at: RegistryOptions.path(registry))
    // Never let go: the program ends with the answer, and the system closes the file sooner.
    _ = Unmanaged.passRetained(store)
    return try store.atOnce {
      try store.read(knownAt: knownAt) { registry in
        let today = try registry.today()
        let query = StandingQuery(
          member: member, association: association, asOf: asOf ?? today, for: Audience(disclosure ?? level, on: today))
        return try body(query, registry)
      }
    }
  }

  private func write(
    json: @autoclosure () -> String, _ document: (DocumentLanguage) -> Document, default level: Disclosure
  ) throws {
    switch format ?? .text {
    case .json: try Output.shared.write(json())
    case .text:
      var output = Output.shared
      try Output.text.render(document(Speech.written), into: &output)
      level.remark(asked: disclosure)
    }
  }
}
