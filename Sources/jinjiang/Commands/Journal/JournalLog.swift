internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang journal log`: what was recorded, when and by whom, in the order of recording.
struct JournalLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Speech.says(zh: "列出登记流水：何时、何人、登记了什么", en: "What was recorded, when, and by whom"))

  /// Where nothing says how many are wanted.
  private static let defaultCount = 50

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "只列最后几条（默认 \(defaultCount)）", en: "Only the last ones (default: \(defaultCount))"),
      valueName: "count"))
  var last: Int?

  @Option(help: ArgumentHelp(Speech.says(zh: "从哪一条起", en: "From this position on"), valueName: "#N"))
  var from: Position?

  @Option(help: ArgumentHelp(Speech.says(zh: "到哪一条止", en: "Up to this position"), valueName: "#N"))
  var to: Position?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "只列一位会员的（默认：全部）", en: "Only this member's, all of them"), valueName: "member"))
  var member: String?

  func validate() throws {
    guard last == nil || (from == nil && to == nil) else {
      throw ValidationError(
        Speech.says(zh: "--last 不能与 --from、--to 同用。", en: "--last goes without --from and --to."))
    }
    guard last.map({ $0 > 0 }) ?? true else {
      throw ValidationError(Speech.says(zh: "--last 须为正整数。", en: "--last takes a whole number from 1."))
    }
  }

  func run() throws {
    let store = try options.store()
    let log = try store.read(at: nil) { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let subject = try member.map {
        try MemberLookup($0, in: association.named(in: registry), on: today).resolve(in: registry).pseudonym
      }
      return try LogTable(
        entries: LogRange(subject: subject, positions: try positions(of: subject, in: registry)),
        format: output.format, in: registry)
    }
    try output.write(log.table(from: store))
    if log.entries.positions.lowerBound > Position(1), from == nil, member == nil, last == nil {
      Output.remark(
        Speech.says(
          zh: "以上为最后 \(Self.defaultCount) 条；查看全部：jinjiang journal log --from #1",
          en: "These are the last \(Self.defaultCount); all of them: jinjiang journal log --from #1"))
    }
  }

  /// From first to last; of a member's entries, as many as were asked for.
  private func positions(
    of subject: ID<Membership>?, in registry: any RegistryReader
  ) throws -> ClosedRange<Position> {
    let end = min(to ?? registry.position, registry.position)
    if let from {
      guard from <= end else { throw JournalFailure.noEntry(from, last: end) }
      return from...end
    }
    guard let subject else {
      guard to == nil else { return Position(1)...end }
      return max(Position(1), end.advanced(by: 1 - min(last ?? Self.defaultCount, end.value)))...end
    }
    guard let last else { return Position(1)...end }
    var found: [Position] = []
    try registry.entries(about: subject, in: Position(1)...end) { found.append($0.sequence) }
    return (found.suffix(last).first ?? end)...end
  }
}
