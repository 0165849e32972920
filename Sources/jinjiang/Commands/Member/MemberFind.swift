internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang member find TEXT`: by a part of a name, number or handle.
struct MemberFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: Speech.says(
      zh: "按名称（含曾用名）、编号或账号的一部分查找", en: "Look for a part of a name (former ones, too), number or account"))

  /// More than anybody reads.
  private static let most = 100

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var times: TimesOptions
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "要找的文字", en: "What to look for"), valueName: "text"))
  var text: String

  func run() throws {
    let (found, day, position, next, level) = try options.read(times) { registry in
      let search = MemberSearch(text, in: try association.named(in: registry))
      let audience = try disclosure.audience(default: .member, in: registry)
      let day = try times.day(in: registry)
      let found = try search.find(atMost: MemberFind.most, on: day, for: audience, in: registry)
      let next = audience.isOutside ? nil : try found.hits.first.map { try MeantMember($0.membership, in: registry) }
      return (found, day, registry.position, next, audience.disclosure)
    }
    let isSpoken = output.format == .text
    try output.write(
      Table(
        id: "hits",
        caption: Speech.says(
          zh: "「\(text)」：\(found.count) 位会员，截至 \(day)，登记流水位置 \(position)；披露范围：\(level.title.zh)",
          en:
            "\"\(text)\": \(found.count) found, as of \(day), known at \(position); disclosure: \(level.title.en)"
        ),
        columns: [
          Column("association", Speech.says(zh: "协会", en: "Association")),
          Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
          Column("name", Speech.says(zh: "名称", en: "Name")),
          Column("status", Speech.says(zh: "会籍", en: "Membership")),
          Column("match", Speech.says(zh: "依据", en: "Found by")),
          Column("found", Speech.says(zh: "找到", en: "Found")),
        ],
        rows: Rows(
          found.hits.map { hit in
            let status = hit.membership.status(on: day)
            return [
              .text(hit.association.code), Cell(hit.membership.number), Cell(hit.membership.name),
              .text(isSpoken ? status.title.spoken : status.id),
              .text(isSpoken ? hit.match.title.spoken : hit.match.id), .text(hit.found),
            ]
          })))
    if found.isCutShort {
      Output.remark(
        Speech.says(
          zh: "含有该文字的会员超过 \(MemberSearch.most) 位，只看了其中一部分。请多写几个字，或用 --association 指明协会。",
          en:
            "More than \(MemberSearch.most) members have that text, and only some were looked at. Give a longer part, or an --association."
        ))
    } else if found.count > found.hits.count {
      Output.remark(
        Speech.says(
          zh: "只列出前 \(found.hits.count) 位，共 \(found.count) 位。请多写几个字。",
          en: "The first \(found.hits.count) of \(found.count) are listed. Give a longer part."))
    }
    if let next { Output.remark(NextStep.show(next)) }
  }
}
