public import ArgumentParser
public import Registry

/// What every step in a case takes: which case, on which day it happened, who enters it.
struct CaseStepOptions: ParsableArguments {
  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var output: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "发生的日期（默认：今天）", en: "The day on which it happened (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func association() throws -> Key<Association> { try question.associationKey(options) }

  /// Records a step, says what became of the case, and what comes next.
  func record<R: Request>(_ request: R, saying sentence: (CaseAnswer) -> String) throws {
    guard try writing.record(request, in: options) != nil else { return }
    let answer = try options.read { registry in
      try CaseAnswer(registry.theCase(question.number, in: association()), in: registry)
    }
    try output.write(answer, saying: sentence)
    Output.remark(NextStep.of(answer))
  }
}

/// `--method`, `--proof`, `--guardian`: how a paper reached the member.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "送达方式（规则所列：in-person、registered-mail……）", en: "How, as the rulebook lists: in-person, registered-mail, …"),
      valueName: "method"))
  var method: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "送达证明：回执、签收", en: "What shows that it was received: a receipt, a signature"), valueName: "text"))
  var proof: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "会员未成年：送达的监护人", en: "Of a minor: the guardian it was served on"), valueName: "name"))
  var guardian: String?
}

/// `--panel`, `--officer`, `--outside`, `--minutes`: who decided, and where that is written.
struct DeciderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "评议组成员及表决：姓名=赞成|反对|弃权|回避（每人一次）",
        en: "A member of the panel and the vote: NAME=for|against|abstained|recused (once each)"),
      valueName: "name=vote"))
  var panel: [Vote] = []

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "简易程序：作出决定的负责人", en: "In the summary procedure: the officer who decided"), valueName: "name"))
  var officer: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "作出复核的其他机构（监事会、其他协会）", en: "A body from outside that heard the appeal: supervisors, another association"),
      valueName: "name"))
  var outside: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "签字的纪要文件", en: "The signed minutes"), valueName: "file"))
  var minutes: String?

  var decider: Decider {
    if let outside { return .outside(body: outside, panel) }
    if let officer, panel.isEmpty { return .officer(officer) }
    return .panel(panel)
  }

  func mark() throws -> DocumentMark? { try minutes.map { try DocumentMark(file: $0) } }

  func validate() throws {
    guard officer == nil || (panel.isEmpty && outside == nil) else {
      throw ValidationError(
        Speech.says(
          zh: "--officer（一人决定）不能与 --panel 或 --outside 同用。",
          en: "--officer (one person decides) does not go with --panel or --outside."))
    }
  }
}

extension DocumentMark {
  /// Larger than any scan of minutes, in bytes.
  private static let limit = 64 << 20

  /// Of a regular file, by its name without folders.
  init(file path: String) throws {
    let bytes = try InputFile.bytes(at: path, limit: DocumentMark.limit)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: name, digest: Digest(of: bytes))
  }
}

extension Vote: ExpressibleByArgument {
  /// `NAME=for`; a bare name voted for it.
  public init?(argument: String) { self.init(entered: argument) }
}

extension CaseDecision.Sanction: ExpressibleByArgument {
  /// `warning`, `suspension:2026-12-01..2027-02-28`, `correction-order:..2026-12-31`.
  public init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(name: parts[0])
    guard parts.count > 1 else { return }
    guard let dots = parts[1].firstRange(of: "..") else { return nil }
    let (first, last) = (parts[1][..<dots.lowerBound], parts[1][dots.upperBound...])
    (start, end) = (Day(first), Day(last))
    if start == nil && !first.isEmpty || end == nil && !last.isEmpty { return nil }
  }
}

extension DeadlineExtended.Term: ExpressibleByArgument {
  public init?(argument: String) {
    guard let term = DeadlineExtended.Term.allCases.first(where: { $0.id == argument }) else { return nil }
    self = term
  }

  public static var allValueStrings: [String] { allCases.map(\.id) }
}
