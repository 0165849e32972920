internal import ArgumentParser
internal import Registry

/// `jinjiang member unmerge MEMBER --reason …`
struct MemberUnmerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: Speech.says(zh: "分开已合并的会员，或撤回合并提议", en: "Take merged members apart, or drop a proposal"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var merged: MergedMember

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "同意的另一人（经办人自己即另一人时不填）", en: "The other person who agreed, unless it is whoever enters"),
      valueName: "name"))
  var agreedBy: String?

  func run() throws {
    let member = try options.read { try MeantMember(merged.resolve(in: $0), in: $0) }
    guard let merger = try writing.record(UndoMerger(member.key, reason: reason, agreedBy: agreedBy), in: options)
    else { return }
    let other = try options.read { try $0.membership(merger.survivor)?.spoken ?? "" }
    try Output.shared.line(
      Speech.says(
        zh: "会员 \(member.spoken) 与 \(other) 是两位会员；各自的记录如合并以前。",
        en: "Member \(member.spoken) and \(other) are two members; their records are as before the merger."))
    Output.remark(NextStep.show(member))
    try RevocationAdvice(about: [merger.survivor, merger.membership], in: options).say(
      Speech.says(
        zh: "尚有效的信用证明因分开而失实，请撤销：", en: "Certificates still in force are made false by it; revoke them:"))
  }
}

/// The membership that goes into another: named without following where it may have gone already.
struct MergedMember: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "重复登记的会员的编号", en: "The number of the member on record twice"), valueName: "number"))
  var number: String

  @OptionGroup var association: AssociationOption

  func resolve(in registry: any RegistryReader) throws -> Membership {
    let home = try association.theOne(in: registry)
    guard let member = try registry.membership(number: number, in: home.key) else {
      throw MemberLookupFailure.unknown(number)
    }
    return member
  }
}
