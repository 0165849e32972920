internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang rulebook show`: a rulebook to read, or in its canonical form.
struct RulebookShow: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看自律规则全文", en: "A rulebook, whole"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "版本（默认：该协会今天有效的版本）", en: "The edition (default: the one in force today)"),
      valueName: "edition"))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "格式；json 为规范形式，一字不差", en: "The format; json is the canonical form, byte for byte"),
      valueName: "text|json|markdown"))
  var format: Format = .text

  func run() throws {
    let rulebook = try options.read(wanted)
    var output = Output.shared
    let document = RulebookReport(rulebook).document(in: Speech.written)
    switch format {
    case .text: try Output.text.render(document, into: &output)
    case .markdown: try MarkdownRenderer().render(document, into: &output)
    case .json: try output.line(String(decoding: rulebook.canonicalBytes, as: UTF8.self))
    }
  }

  /// The edition that is named, else the one in force in the association, else the one that the registry started with.
  private func wanted(in registry: any RegistryReader) throws -> Rulebook {
    if let edition { return try registry.theRulebook(named: edition) }
    let all = try registry.associations()
    guard association.association != nil || all.count == 1 else { return try registry.theRulebook(named: nil) }
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    return try registry.rulebook(judging: today, in: association.theOne(in: registry).key)
  }
}
