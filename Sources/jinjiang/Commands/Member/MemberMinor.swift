internal import ArgumentParser
internal import Registry

/// `jinjiang member minor MEMBER --until DAY --guardian NAME`, or `--not`.
struct MemberMinor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minor", abstract: Speech.says(zh: "登记会员未成年及其监护人", en: "A member is a minor, with a guardian"),
    discussion: Speech.says(
      zh: "成年之前，告知书、决定书、复核决定书须送达监护人；未成年时的行为，其案件永不公开。",
      en: """
        Until of age, notices, decisions and reviews are served on the guardian; a case of an act of that time is never \
        published.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "成年的那一天（年满十八周岁）", en: "The first day of age: the eighteenth birthday"), valueName: "YYYY-MM-DD"))
  var until: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "监护人", en: "The guardian"), valueName: "name"))
  var guardian: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "登记有误：并非未成年人", en: "No minor after all")))
  var not = false

  func validate() throws {
    guard not ? until == nil && guardian == nil : until != nil && guardian != nil else {
      throw ValidationError(
        Speech.says(
          zh: "请同时写 --until 和 --guardian；登记有误的只写 --not。", en: "Give --until and --guardian; or --not alone."))
    }
  }

  func run() throws {
    let member = try options.read(named.meant)
    let request = MarkMinor(member.key, until.map { Minority(until: $0, guardian: guardian) })
    guard try writing.record(request, in: options) != nil else { return }
    try Output.shared.line(
      until.map {
        Speech.says(
          zh: "已登记会员 \(member.spoken) 在 \($0) 前未成年，监护人 \(guardian ?? "")。",
          en: "Member \(member.spoken) is a minor until \($0); guardian: \(guardian ?? "").")
      }.map(\.visible)
        ?? Speech.says(zh: "已登记会员 \(member.spoken) 并非未成年人。", en: "Member \(member.spoken) is no minor."))
    Output.remark(NextStep.show(member))
    guard !not else { return }
    try RevocationAdvice(about: [member.key], in: options).say(
      Speech.says(
        zh: "尚有效的信用证明写着不应再公开的内容，请撤销：",
        en: "Certificates still in force tell what may not be told any more; revoke them:"))
  }
}
