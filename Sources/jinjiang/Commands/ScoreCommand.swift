internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang score`: the score of every member of an association, or of all. Source: INTERCHANGE.md, Scores out.
struct ScoreCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: Speech.says(zh: "列出协会全部会员的信用分", en: "The scores of all members of an association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var times: TimesOptions
  @OptionGroup var disclosure: DisclosureOption

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "协会代码（默认：唯一的协会）", en: "The association's code (default: the only one)"), valueName: "association")
  )
  var association: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "所有协会", en: "Every association")))
  var all = false

  @Option(help: ArgumentHelp(Speech.says(zh: "格式", en: "The format"), valueName: "text|csv|json"))
  var format: Format = .text

  func validate() throws {
    if all, association != nil {
      throw ValidationError(
        Speech.says(zh: "请只给出协会代码或 --all 之一。", en: "Give either an association's code or --all, not both."))
    }
  }

  func run() throws {
    let store = try options.store()
    let run = try store.read(knownAt: times.knownAt) { registry in
      ScoreRun(
        store: store, position: registry.position, day: try times.day(in: registry),
        associations: try all ? rated(in: registry) : [registry.theAssociation(code: association)],
        audience: try disclosure.audience(default: .member, in: registry))
    }
    if run.audience.isOutside {
      let table = OutsideScoreRun(run: run, isSpoken: format == .text).table
      var output = Output.shared
      switch format {
      case .text: try Output.text.render(table, language: Speech.written, into: &output)
      case .csv: try CSVRenderer().render(table, into: &output)
      case .json: try JSONRenderer().render(table, into: &output)
      }
      return
    }
    var output = Output.shared
    switch format {
    case .text: try Output.text.render(run.table, language: Speech.written, into: &output)
    case .csv: try run.writeCSV(into: &output)
    case .json: try run.writeJSON(into: &output)
    }
  }

  /// All associations; those that have adopted no rulebook yet are left out, with a remark.
  private func rated(in registry: any RegistryReader) throws -> [Association] {
    try registry.associations().filter { association in
      if try !registry.adoptions(of: association.key).isEmpty { return true }
      Output.remark(
        Speech.says(
          zh: "协会 \(association.code) 尚未通过自律规则，未计分。",
          en: "Association \(association.code) has adopted no rulebook and was not scored."))
      return false
    }
  }
}
