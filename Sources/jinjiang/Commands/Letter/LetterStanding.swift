internal import ArgumentParser
internal import Registry
internal import Reports

/// `jinjiang letter standing MEMBER --recipient … --purpose … --ground …`: a letter of standing, on record.
struct LetterStanding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standing",
    abstract: Speech.says(zh: "出具信用状况函（登记在案，会员可见）", en: "A letter of standing; on record, and seen by the member"),
    discussion: Speech.says(
      zh: "按接收方询问会员的方式称呼会员：用编号询问才写编号。写明接收方、用途、依据和有效期。",
      en:
        "The member is called as the recipient asked: by number only if it named it. Recipient, purpose, ground and expiry are said."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(help: ArgumentHelp(Speech.says(zh: "给谁", en: "To whom"), valueName: "text"))
  var recipient: String

  @Option(help: ArgumentHelp(Speech.says(zh: "用途", en: "What for"), valueName: "text"))
  var purpose: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "提供的依据：会员同意、合作协议、法律规定……", en: "On what ground: consent, a contract, a statute, …"),
      valueName: "text"))
  var ground: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "披露范围：public 公开（默认）或 peer 同业", en: "Disclosure: public (default) or peer"), valueName: "level"))
  var disclosure: Disclosure = .public

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "有效期至（默认：30 天；最长 180 天）", en: "The last day (default: 30 days; 180 at most)"),
      valueName: "YYYY-MM-DD"))
  var expires: Day?

  @OptionGroup var form: FormOptions

  func run() throws {
    // Before anything is on record: a template that cannot be read must not leave an entry without a letter.
    let template = try form.template(.letter)
    let home = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let member = try Audience(disclosure, on: today).member(
        named.member, in: named.association.named(in: registry), on: today, from: registry)
      return member.association
    }
    let request = GiveLetter(
      member: named.member, association: home, disclosure: disclosure, recipient: recipient, purpose: purpose,
      ground: ground, expires: expires)
    guard let letter = try writing.record(request, in: options) else { return }
    try form.write(StandingLetter(letter).page(template, in: Speech.written))
    Output.remark(
      Speech.says(
        zh: "已登记（\(letter.number)），有效期至 \(letter.expires)。打印、签名、盖章后交付。会员可见：jinjiang member answers",
        en:
          "On record (\(letter.number)), until \(letter.expires). Print, sign and seal it. The member sees it: jinjiang member answers"
      ))
  }
}
