internal import ArgumentParser
internal import Registry

/// `jinjiang member merge MEMBER --into OTHER --reason …`, and then by another person `--confirm --proof …`.
struct MemberMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Speech.says(zh: "合并重复登记的会员（两人办理，可再分开）", en: "Merge a member on record twice (two people; can be undone)"),
    discussion: Speech.says(
      zh: """
        一人提议：jinjiang member merge 编号 --into 编号 --reason 理由。告知会员之后，另一人确认：jinjiang member merge 编号 --confirm --proof 回执。
        同一协会内，此后两处的案件、账号、承诺和会籍期间算作一位会员；不同协会之间只记明是同一人，各自计分。以往的答复仍可按当时的登记位置重现；因合并而失实的，逐件列出，以便告知接收方。
        """,
      en: """
        One person proposes: jinjiang member merge MEMBER --into OTHER --reason TEXT. When the member has been told, another confirms: jinjiang member merge MEMBER --confirm --proof RECEIPT.
        Within an association the cases, accounts, pledges and days of both are then one member's; across associations it is only known that they are one, and each is scored alone. Past answers can still be given as they were; those that the merger makes false are listed, so that whoever relies on them can be told.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var merged: MergedMember
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "并入哪一位会员", en: "The member that goes on"), valueName: "member"))
  var into: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "该会员所在协会（默认：同一协会）", en: "The association of that one (default: the same)"), valueName: "code"))
  var intoAssociation: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "为何认为是同一会员", en: "Why they are thought to be one"), valueName: "text"))
  var reason: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "确认他人的提议", en: "Confirm what another proposed")))
  var confirm = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "确认时：如何告知了会员（回执、签收）", en: "To confirm: what shows that the member was told"), valueName: "text"))
  var proof: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "确认时：同意的另一人（经办人自己即另一人时不填）", en: "To confirm: the other person who agreed, unless it is whoever enters"),
      valueName: "name"))
  var agreedBy: String?

  func validate() throws {
    if confirm {
      guard proof != nil, into == nil, reason == nil else {
        throw ValidationError(
          Speech.says(
            zh: "--confirm 须与 --proof 同用，不与 --into、--reason 同用。",
            en: "--confirm goes with --proof, not with --into or --reason."))
      }
    } else {
      guard into != nil, reason != nil, proof == nil, agreedBy == nil else {
        throw ValidationError(
          Speech.says(
            zh: "提议须写 --into 和 --reason；确认他人的提议请用 --confirm --proof。",
            en: "A proposal takes --into and --reason; --confirm --proof confirms another's."))
      }
    }
  }

  func run() throws {
    if confirm { try agree() } else { try propose() }
  }

  private func propose() throws {
    let (member, other) = try options.read { registry in
      let member = try merged.resolve(in: registry)
      let home =
        try intoAssociation.map { try registry.theAssociation(code: $0) } ?? registry.association(member.association)
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let other = try MemberLookup(into ?? "", in: home, on: today).resolve(in: registry)
      return (try MeantMember(member, in: registry), other)
    }
    let request = ProposeMerger(member.key, into: other.key, reason: reason ?? "")
    guard let merger = try writing.record(request, in: options) else { return }
    try say(
      Speech.says(
        zh: "已提议：会员 \(member.spoken) 并入 \(other.spoken)。确认之前一切不变。",
        en: "Proposed: member \(member.spoken) goes into \(other.spoken). Until it is confirmed nothing changes."),
      of: merger)
    guard output.format == .text else { return }
    Output.remark(
      Speech.says(
        zh: "下一步：告知会员，然后由另一人运行 jinjiang member merge \(member.argument) --confirm --proof 回执",
        en:
          "Next: tell the member; then another person runs jinjiang member merge \(member.argument) --confirm --proof RECEIPT"
      ))
  }

  private func agree() throws {
    let member = try options.read { try MeantMember(merged.resolve(in: $0), in: $0) }
    let request = ConfirmMerger(member.key, agreedBy: agreedBy, proof: proof ?? "")
    guard let merger = try writing.record(request, in: options) else { return }
    let (other, sameHome) = try options.read { registry in
      let other = try registry.membership(merger.survivor)
      return (try other.map { try MeantMember($0, in: registry) }, other?.association == member.membership.association)
    }
    guard let other else { return }
    try say(
      sameHome
        ? Speech.says(
          zh: "会员 \(member.spoken) 已并入 \(other.spoken)：此后两处的记录算作一位会员。",
          en: "Member \(member.spoken) has gone into \(other.spoken): from now on the records of both are one member's."
        )
        : Speech.says(
          zh: "会员 \(member.spoken) 与 \(other.spoken) 已记明为同一人；各协会各自计分。",
          en: "Member \(member.spoken) and \(other.spoken) are known to be one; each association scores its own."),
      of: merger)
    if output.format == .text {
      Output.remark(
        Speech.says(
          zh: "查看：jinjiang standing \(other.argument)。若有误：jinjiang member unmerge \(member.argument) --reason 理由",
          en:
            "See jinjiang standing \(other.argument). If it was wrong: jinjiang member unmerge \(member.argument) --reason TEXT"
        ))
    }
    try RevocationAdvice(about: [merger.survivor, merger.membership], in: options).say(
      Speech.says(
        zh: "尚有效的信用证明因合并而失实，请撤销：", en: "Certificates still in force are made false by it; revoke them:"))
  }

  /// What was done, and what had been told before that it makes false; a program is told the latter alone.
  private func say(_ line: String, of merger: Merger) throws {
    let (answers, position) = try options.read { (try AnswersMadeFalse(by: merger, in: $0).answers, $0.position) }
    let table = MadeFalseTable(
      answers: answers, isConfirmed: merger.state == .merged, position: position, isSpoken: output.format == .text
    ).table
    guard output.format == .text else { return try output.write(table) }
    try Output.shared.line(line)
    if !answers.isEmpty { return try output.write(table) }
    try Output.shared.line(
      merger.state == .merged
        ? Speech.says(zh: "此前对外提供的答复和报告，没有因此失实的。", en: "No answer or report given before is made false by it.")
        : Speech.says(zh: "此前对外提供的答复和报告，不会因此失实。", en: "No answer or report given before would be made false by it."))
  }
}
