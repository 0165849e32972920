internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang diff --as-of DAY --known-at #A..#B`: what later records restated, and why.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Speech.says(
      zh: "同一天的信用分，前后所知有何不同，为什么", en: "What later records restated of the scores on a day, and why"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "截至哪一天（默认：今天）", en: "As effective on this day (default: today)"), valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "比较哪两个时点所知；末端可省略，即现在；可倒置",
        en: "Known at which two; the second may be left out for now, or be the earlier one"), valueName: "#A..#B"))
  var knownAt: KnownBetween

  func run() throws {
    let report = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try RestatementReport(
        RestatementQuery(
          association: association.theOne(in: registry), asOf: asOf ?? today,
          from: knownAt.from.position(in: registry), to: knownAt.to?.position(in: registry) ?? registry.position),
        in: registry)
    }
    switch output.format {
    case .json: try Output.shared.write(report.json)
    case .csv: try output.write(report.table(in: Speech.written))
    case .text: try output.write(report.document(in: Speech.written))
    }
  }
}

/// `#A..#B`, two days, or one of each; without the second: now.
struct KnownBetween: ExpressibleByArgument {
  let from: KnownAt
  let to: KnownAt?

  init?(argument: String) {
    guard let dots = argument.firstRange(of: "..") else { return nil }
    guard let from = KnownAt(argument: String(argument[..<dots.lowerBound])) else { return nil }
    let rest = String(argument[dots.upperBound...])
    self.from = from
    guard !rest.isEmpty else {
      to = nil
      return
    }
    guard let to = KnownAt(argument: rest) else { return nil }
    self.to = to
  }
}
