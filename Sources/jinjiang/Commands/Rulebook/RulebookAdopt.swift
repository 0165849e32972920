internal import ArgumentParser
internal import Registry

/// `jinjiang rulebook adopt DRAFT --impact …`: an association adopts another edition.
struct RulebookAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: Speech.says(zh: "采用一个版本；须有该草案的影响报告", en: "Adopt an edition; needs the impact report of the draft"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "草案：文件、版本号或指纹", en: "The draft: a file, an edition or a hash"), valueName: "draft"))
  var draft: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "从哪一天起有效（默认：今天）", en: "In force from this day (default: today)"), valueName: "YYYY-MM-DD"))
  var effective: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "依据，例如会员大会决议", en: "What it rests on, such as a resolution of the assembly"), valueName: "text"))
  var basis: String

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "影响报告：其 JSON 文件，或其指纹（须加 --as-of 和 --known-at）",
        en: "The impact report: its JSON file, or its hash (then with --as-of and --known-at)"), valueName: "file|hash")
  )
  var impact: String

  @Option(
    help: ArgumentHelp(Speech.says(zh: "影响报告截至哪一天", en: "The impact report's day"), valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "影响报告的登记位置", en: "The impact report's position"), valueName: "#N"))
  var knownAt: KnownAt?

  func run() throws {
    let draft = try NamedRulebook(draft).read(options)
    let home = try options.read { try association.theOne(in: $0) }
    let request = AdoptRulebook(
      association: home.key, rulebook: draft, effective: effective, basis: basis,
      impact: try report(on: draft, in: home))
    guard try writing.record(request, in: options) != nil else { return }
    let adoptions = try options.read { try $0.adoptions(of: home.key) }
    let from = adoptions.max { $0.sequence < $1.sequence }?.effective.description ?? ""
    try Output.shared.line(
      Speech.says(
        zh: "协会 \(home.code) 自 \(from) 起采用 \(draft.id) \(draft.edition)。",
        en: "Association \(home.code) adopts \(draft.id) \(draft.edition) from \(from) on."))
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang member pledge 会员，登记会员的承诺，或大会表决对其的约束",
        en: "Next: jinjiang member pledge MEMBER, for the members' pledges, or the vote that binds them"))
  }

  /// The report made again for the day and position of the one that was given; it has to be the same.
  private func report(on draft: Rulebook, in association: Association) throws -> Backtest {
    let given = try reference(to: draft, in: association)
    guard given.association == association.code else {
      throw AdoptionRefusal.impactOfOtherAssociation(given.association)
    }
    let found = try options.read(at: given.knownAt) {
      try BacktestQuery(association: association, draft: draft, asOf: given.asOf).answer(in: $0)
    }
    guard given.draft == draft.contentHash else {
      throw AdoptionRefusal.impactOfOtherDraft(report: String(given.draft.description.prefix(12)), draft: draft.edition)
    }
    guard found.digest == given.digest else {
      throw AdoptionRefusal.impactDiffers(given: given.digest, found: found.digest)
    }
    return found
  }

  private func reference(to draft: Rulebook, in association: Association) throws -> Backtest.Reference {
    guard !InputFile.isThere(impact), let digest = Digest(impact) else {
      return try Backtest.Reference(canonical: InputFile.bytes(at: impact))
    }
    guard let asOf, let knownAt else {
      throw ValidationError(
        Speech.says(
          zh: "用指纹指明影响报告时，须加报告的 --as-of 和 --known-at。",
          en: "An impact report named by its hash needs its --as-of and --known-at."))
    }
    let position = try options.store().read(knownAt: knownAt) { $0.position }
    return Backtest.Reference(
      association: association.code, draft: draft.contentHash, asOf: asOf, knownAt: position, digest: digest)
  }
}
