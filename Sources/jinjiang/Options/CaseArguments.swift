public import ArgumentParser
public import Registry

extension CaseNumber: ExpressibleByArgument {
  /// A whole number from 1.
  public init?(argument: String) {
    guard let value = Int(argument), value > 0 else { return nil }
    self.init(value)
  }
}

extension CaseSource: ExpressibleByArgument {
  /// By id or by its name in either language; a prior decision is said with `--decided`.
  public init?(argument: String) {
    guard let source = CaseSource(named: argument), source != .priorDecision else { return nil }
    self = source
  }

  public static var allValueStrings: [String] { allCases.filter { $0 != .priorDecision }.map(\.id) }
}

extension Millipoints: ExpressibleByArgument {
  /// A decimal with at most three places, not below nought.
  public init?(argument: String) {
    guard let points = Millipoints(decimal: argument), points >= .zero else { return nil }
    self = points
  }
}

extension PerMille: ExpressibleByArgument {
  /// A decimal with at most three places, not below nought.
  public init?(argument: String) {
    guard let share = PerMille(decimal: argument), share >= .zero else { return nil }
    self = share
  }
}

/// `--platform`, `--handle`, `--url`, `--summary`: where it happened, and what it was.
struct CaseTextOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "发生在哪个平台", en: "The platform where it happened"), valueName: "platform"))
  var platform: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "账号（须为会员当日持有）", en: "The account, which the member held that day"), valueName: "handle"))
  var handle: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "链接", en: "The address of the post"), valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "摘要", en: "What happened, in a sentence or two"), valueName: "text"))
  var summary: String?
}

/// Which case: its number, and its association where the registry has several.
struct CaseQuestion: ParsableArguments {
  @OptionGroup var association: AssociationOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "案件编号", en: "The number of the case"), valueName: "number"))
  var number: CaseNumber

  func associationKey(_ options: RegistryOptions) throws -> Key<Association> {
    try options.read { try association.theOne(in: $0).key }
  }
}
