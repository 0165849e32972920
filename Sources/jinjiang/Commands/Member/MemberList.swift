internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang member list`: the members of an association, whoever they were.
struct MemberList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出协会的会员", en: "List the members of an association"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var times: TimesOptions
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  @Flag(help: ArgumentHelp(Speech.says(zh: "只列当日的会员", en: "Only those who are members on the day")))
  var current = false

  @Flag(
    help: ArgumentHelp(
      Speech.says(zh: "表决名册：只列当日有表决权的会员", en: "The voting roll: those who may vote on the day")))
  var entitled = false

  @Option(help: ArgumentHelp(Speech.says(zh: "同 --as-of", en: "The same as --as-of"), valueName: "YYYY-MM-DD"))
  var on: Day?

  func validate() throws {
    guard on == nil || times.asOf == nil else {
      throw ValidationError(Speech.says(zh: "--on 与 --as-of 只能用一个。", en: "Use --on or --as-of, not both."))
    }
  }

  func run() throws {
    if entitled { return try writeRoll() }
    let store = try options.store()
    let (home, day, position, audience) = try store.read(knownAt: times.knownAt) { registry in
      (
        try association.theOne(in: registry), try on ?? times.day(in: registry), registry.position,
        try disclosure.audience(default: .member, in: registry)
      )
    }
    let (isSpoken, onlyCurrent) = (output.format == .text, current)
    try output.write(
      Table(
        id: "members", caption: caption(of: home, on: day, at: position, level: audience.disclosure),
        columns: [
          Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
          Column("name", Speech.says(zh: "名称", en: "Name")), Column("kind", Speech.says(zh: "类型", en: "Kind")),
          Column("status", Speech.says(zh: "会籍", en: "Membership")),
          Column("joined_on", Speech.says(zh: "入会", en: "Joined"), .day),
          Column("left_on", Speech.says(zh: "退会", en: "Left"), .day),
        ],
        rows: Rows { row in
          try store.read(at: position) { registry in
            // Outsiders know of members as they are now, whatever day is asked about.
            let registry = audience.isOutside ? try registry.present() : registry
            try registry.memberships(of: home.key) { full in
              guard full.isVisible(to: audience, on: day) else { return }
              let status = full.status(on: day)
              guard !onlyCurrent || status.isMember else { return }
              let member = full.told(to: audience)
              let (number, name) = member.cells(isSpoken: isSpoken && !audience.isOutside)
              try row([
                number, name, .text(isSpoken ? member.kind.title.spoken : member.kind.id),
                .text(isSpoken ? status.title.spoken : status.id), Cell(audience.isOutside ? nil : member.joined),
                Cell(audience.isOutside ? nil : member.left),
              ])
            }
          }
        }))
    let option = association.association.map { " --association \($0.shellWord)" } ?? ""
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang member show 编号\(option)，或 jinjiang member add 编号 --name 名称\(option)",
        en: "Next: jinjiang member show NUMBER\(option), or jinjiang member add NUMBER --name NAME\(option)"))
  }

  private func writeRoll() throws {
    let answer = try options.read(times) { registry in
      let (home, day) = (try association.theOne(in: registry), try on ?? times.day(in: registry))
      return VotingRollAnswer(
        roll: try VotingRoll(of: home.key, on: day, in: registry), association: home, day: day,
        position: registry.position, audience: try disclosure.audience(default: .member, in: registry),
        isSpoken: output.format == .text)
    }
    try output.write(answer.table)
    Output.remark(answer.remark)
  }

  private func caption(of home: Association, on day: Day, at position: Position, level: Disclosure) -> String {
    Speech.says(
      zh: "\(home.name.zh)（\(home.code)）会员，截至 \(day)，登记流水位置 \(position)；披露范围：\(level.title.zh)",
      en:
        "Members of \(home.name.en) (\(home.code)) as of \(day), known at \(position); disclosure: \(level.title.en)"
    )
  }
}

extension MembershipStatus {
  var isMember: Bool { if case .member = self { true } else { false } }

  var id: String {
    switch self {
    case .member: "member"
    case .left: "left"
    case .notYet: "not_yet"
    }
  }

  var title: Phrase {
    switch self {
    case .member: Phrase(zh: "会员", en: "member")
    case .left: Phrase(zh: "已退会", en: "left")
    case .notYet: Phrase(zh: "尚未入会", en: "not yet")
    }
  }
}

extension Membership.Kind {
  var id: String {
    switch self {
    case .person: "person"
    case .organization: "organization"
    }
  }

  var title: Phrase {
    switch self {
    case .person: Phrase(zh: "个人", en: "person")
    case .organization: Phrase(zh: "机构", en: "organisation")
    }
  }
}
