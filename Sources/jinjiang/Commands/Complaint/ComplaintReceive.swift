internal import ArgumentParser
internal import Registry

/// `jinjiang complaint receive [MEMBER] --summary …`: a complaint came in. No case is opened by it.
struct ComplaintReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: Speech.says(zh: "登记收到的投诉（不立案）", en: "A complaint came in; no case is opened"),
    discussion: Speech.says(
      zh: "所指之人不明时不写会员；平台:账号 无人登记时，登记为对该账号的投诉。投诉人密封，只有数据专员能查看，并留下记录。",
      en:
        "Leave the member out where it is not known who it was; an account that nobody holds is kept as such. The complainant is sealed: only a data officer can see who it is, and that is recorded."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var texts: CaseTextOptions
  @OptionGroup var output: FormatOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "被投诉的会员编号、名称，或 平台:账号", en: "Whom it is about: number, name, or platform:handle"),
      valueName: "member"))
  var member: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "投诉人（密封）", en: "Who complains; sealed"), valueName: "name"))
  var from: String?

  @Option(
    help: ArgumentHelp(Speech.says(zh: "投诉人的联系方式（密封）", en: "How to reach them; sealed"), valueName: "text"))
  var contact: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "匿名投诉", en: "The complaint is anonymous")))
  var anonymous = false

  @Option(
    help: ArgumentHelp(Speech.says(zh: "所指行为的日期", en: "The day of the act"), valueName: "YYYY-MM-DD"))
  var occurred: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "收到的日期（默认：今天）", en: "The day on which it came in (default: today)"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func validate() throws {
    guard (from != nil) != anonymous else {
      throw ValidationError(
        Speech.says(
          zh: "请写明投诉人（--from 姓名），或写明是匿名投诉（--anonymous），二者择一。",
          en: "Say who complains (--from NAME), or that nobody says so (--anonymous): one of the two."))
    }
  }

  func run() throws {
    let request = try options.read { try self.request(in: $0) }
    guard let number = try writing.record(request, in: options) else { return }
    let answer = try options.read {
      try ComplaintAnswer($0.theComplaint(number, in: request.association), in: $0)
    }
    try output.write(answer) { answer in
      Speech.says(
        zh:
          "已登记投诉 \(number)（\(answer.association.code)）：\(answer.about)。须于 \(answer.complaint.decideBy.day) 前决定是否受理。",
        en:
          "Received complaint \(number) (\(answer.association.code)) about \(answer.about). Accept it or not by \(answer.complaint.decideBy.day)."
      )
    }
    Output.remark(answer.next)
  }

  private func request(in registry: any RegistryReader) throws -> ReceiveComplaint {
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    let account = member.flatMap { AccountName($0) }
    let given = CaseTexts(
      platform: texts.platform ?? account?.platform, handle: texts.handle ?? account?.handle, url: texts.url,
      summary: texts.summary)
    var membership: Membership?
    if let member {
      do {
        membership = try MemberLookup(member, in: association.named(in: registry), on: occurred ?? today)
          .resolve(in: registry)
      } catch MemberLookupFailure.unknown where account != nil {
        Output.remark(
          Speech.says(
            zh: "说明：没有会员登记持有账号 \(member.visible)，登记为对该账号的投诉。",
            en: "Note: no member is known to hold \(member.visible); the complaint is kept as one about that account."))
      }
    }
    return ReceiveComplaint(
      association: try membership?.association ?? association.theOne(in: registry).key, membership: membership?.key,
      texts: given, complainant: from, contact: contact, occurred: occurred, day: on)
  }
}
