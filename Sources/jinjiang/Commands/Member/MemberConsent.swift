internal import ArgumentParser
internal import Registry

/// `jinjiang member consent MEMBER --grade yes|no`: whether everybody may be told the grade.
struct MemberConsent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: Speech.says(zh: "登记会员是否同意公开信用等级", en: "Whether the member agrees that the grade be told to everybody"))

  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case yes, no

    init?(argument: String) {
      switch argument.lowercased() {
      case "yes", "是", "同意": self = .yes
      case "no", "否", "不同意": self = .no
      default: return nil
      }
    }
  }

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "同意（yes）或撤回（no）", en: "Agrees (yes), or takes it back (no)"), valueName: "yes|no"))
  var grade: Choice

  @Option(help: ArgumentHelp(Speech.says(zh: "同意书", en: "The signed sheet"), valueName: "text"))
  var document: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "哪一天（默认：今天）", en: "On which day (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func run() throws {
    let member = try options.read(named.meant)
    let request = GiveGradeConsent(member.key, isGiven: grade == .yes, document: document, on: on)
    guard try writing.record(request, in: options) != nil else { return }
    try Output.shared.line(
      grade == .yes
        ? Speech.says(
          zh: "已登记：会员 \(member.spoken) 同意公开信用等级。",
          en: "Recorded: member \(member.spoken) agrees that the grade be told.")
        : Speech.says(
          zh: "已登记：会员 \(member.spoken) 不再同意公开信用等级。",
          en: "Recorded: member \(member.spoken) no longer agrees that the grade be told."))
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang standing \(member.argument) --disclosure public",
        en: "Next: jinjiang standing \(member.argument) --disclosure public"))
    guard grade == .no else { return }
    // Certificates that tell the grade to everybody, as they may no more.
    try RevocationAdvice(about: [member.key], in: options) { $0.causes.contains(.consentEnded) }.say(
      Speech.says(
        zh: "尚有效的公开信用证明仍写着该等级，请撤销：", en: "Public certificates still in force tell the grade; revoke them:"))
  }
}
