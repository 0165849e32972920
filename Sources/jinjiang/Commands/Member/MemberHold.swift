internal import ArgumentParser
internal import Registry

/// `jinjiang member hold MEMBER --reason …`: the member's personal data are not to be erased for now.
struct MemberHoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: Speech.says(
      zh: "暂缓删除会员的个人信息（争议、调查期间）", en: "Keep a member's personal data from erasure: a dispute, an inquiry"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "暂缓的最后一天（默认：直到解除）", en: "The last day (default: until it is released)"), valueName: "YYYY-MM-DD"))
  var until: Day?

  func run() throws {
    let member = try options.read(named.meant)
    guard
      let position = try writing.record(HoldMember(member.key, .init(until: until), reason: reason), in: options)
    else { return }
    let days = Speech.says(
      zh: until.map { "至 \($0)" } ?? "直到解除", en: until.map { "until \($0)" } ?? "until released")
    try Output.shared.line(
      Speech.says(
        zh: "会员 \(member.spoken) 的个人信息暂缓删除，\(days)（\(position)）。",
        en: "The personal data of member \(member.spoken) are on hold \(days) (\(position))."))
    Output.remark(
      Speech.says(
        zh: "解除：jinjiang member release \(member.argument) --reason 理由",
        en: "To release it: jinjiang member release \(member.argument) --reason WHY"))
  }
}

/// `jinjiang member release MEMBER --reason …`
struct MemberRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: Speech.says(zh: "解除对删除个人信息的暂缓", en: "Release the hold on a member's personal data"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "Why"), valueName: "text"))
  var reason: String

  func run() throws {
    let member = try options.read(named.meant)
    guard let position = try writing.record(HoldMember(member.key, nil, reason: reason), in: options) else { return }
    try Output.shared.line(
      Speech.says(
        zh: "会员 \(member.spoken) 的个人信息不再暂缓删除（\(position)）。",
        en: "The personal data of member \(member.spoken) are no longer on hold (\(position))."))
  }
}
