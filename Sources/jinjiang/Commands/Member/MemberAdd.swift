internal import ArgumentParser
internal import Registry

/// `jinjiang member add NUMBER --name NAME`
struct MemberAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "登记一位会员", en: "Enrol a member"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption

  @Argument(
    help: ArgumentHelp(Speech.says(zh: "会员编号，在协会内唯一", en: "Its number, unique in the association"), valueName: "number")
  )
  var number: String

  @Option(help: ArgumentHelp(Speech.says(zh: "姓名或名称", en: "Its name"), valueName: "name"))
  var name: String

  @Flag(help: ArgumentHelp(Speech.says(zh: "是机构，不是个人", en: "An organisation, not a person")))
  var organization = false

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "入会日期（默认：不详）", en: "The day it joined (default: not known)"), valueName: "YYYY-MM-DD"))
  var joined: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "联系方式", en: "How to reach it"), valueName: "text"))
  var contact: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "送达地址", en: "Address for service of notices"), valueName: "text"))
  var address: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "人员标识：在两个协会相同，即为同一会员", en: "The same in two associations says: one and the same member"),
      valueName: "text"))
  var person: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "第一个平台账号", en: "Its first platform account"), valueName: "platform:handle"))
  var account: AccountName?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "平台给该账号的 ID", en: "The platform's own id of the account"), valueName: "id"))
  var uid: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "从哪一天起持有该账号（默认：一直）", en: "Held since (default: all along)"), valueName: "YYYY-MM-DD"))
  var accountFrom: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "未成年人：成年的那一天（须写 --guardian）", en: "Of a minor: the first day of age (needs --guardian)"),
      valueName: "YYYY-MM-DD"))
  var minorUntil: Day?

  @Option(help: ArgumentHelp(Speech.says(zh: "未成年人：监护人", en: "Of a minor: the guardian"), valueName: "name"))
  var guardian: String?

  func validate() throws {
    guard (minorUntil == nil) == (guardian == nil) else {
      throw ValidationError(
        Speech.says(zh: "--minor-until 与 --guardian 须同时写明。", en: "--minor-until and --guardian go together."))
    }
    guard account != nil || (uid == nil && accountFrom == nil) else {
      throw ValidationError(
        Speech.says(zh: "--uid 和 --account-from 须与 --account 同用。", en: "--uid and --account-from go with --account."))
    }
  }

  func run() throws {
    let (home, alike, next) = try options.read { registry in
      let home = try association.theOne(in: registry)
      let alike = try registry.membersAlike(number: number, name: name, in: home.key)
      return (home, alike, try MeantMember.argument(number, of: home.key, in: registry))
    }
    let request = EnrolMember(
      association: home.key, number: number, name: name, kind: organization ? .organization : .person, joined: joined,
      contact: contact, address: address, person: person,
      account: account.map { NewAccount($0, uid: uid, from: accountFrom) },
      minority: minorUntil.map { Minority(until: $0, guardian: guardian) })
    guard try writing.record(request, in: options) != nil else { return }
    try Output.shared.line(
      Speech.says(
        zh: "已登记会员 \(number.visible) \(name.visible)（\(home.code)）\(joined.map { "，\($0) 入会" } ?? "，入会日期不详")。",
        en:
          "Enrolled member \(number.visible), \(name.visible) (\(home.code)), \(joined.map { "joined on \($0)" } ?? "joining day not known")."
      ))
    Alike.warn(of: alike)
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang member show \(next)，或登记承诺：jinjiang member pledge \(next)",
        en: "Next: jinjiang member show \(next), or record the pledge: jinjiang member pledge \(next)"
      ))
  }
}
