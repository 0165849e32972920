internal import Documents
internal import Registry

/// The voting roll as it is shown: who may vote, and how many may not.
struct VotingRollAnswer {
  let roll: VotingRoll
  let association: Association
  let day: Day
  let position: Position
  let audience: Audience
  let isSpoken: Bool

  var table: Table {
    let lines = roll.entitled.filter { $0.membership.isVisible(to: audience, on: day) }
    return Table(
      id: "voting_roll",
      caption: Speech.says(
        zh: "\(association.name.zh)（\(association.code)）\(day) 表决名册：\(lines.count) 名，登记流水位置 \(position)；"
          + "披露范围：\(audience.disclosure.title.zh)",
        en:
          "Voting roll of \(association.name.en) (\(association.code)) on \(day): \(lines.count), known at \(position); "
          + "disclosure: \(audience.disclosure.title.en)"),
      columns: [
        Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
        Column("name", Speech.says(zh: "名称", en: "Name")), Column("kind", Speech.says(zh: "类型", en: "Kind")),
        Column("member_since", Speech.says(zh: "入会", en: "Joined"), .day),
      ],
      rows: Rows(
        lines.map { line in
          let member = line.membership.told(to: audience)
          return [
            Cell(member.number), Cell(member.name), .text(isSpoken ? member.kind.title.spoken : member.kind.id),
            Cell(audience.isOutside ? nil : line.since),
          ]
        }))
  }

  /// Who is not on it and why; for the council by name.
  var remark: String {
    let barred = roll.barred
    guard !barred.isEmpty else {
      return Speech.says(zh: "当日会员均有表决权。", en: "Everyone who is a member that day may vote.")
    }
    guard audience.sees(.council) else {
      return Speech.says(
        zh: "另有 \(barred.count) 名会员因暂停资格或除名没有表决权（--disclosure council 列出）。",
        en: "\(barred.count) more may not vote, suspended or expelled (--disclosure council names them).")
    }
    return barred.compactMap { line in
      line.bar.map { bar in
        let who = "\(line.membership.number ?? "?") \(line.membership.name ?? "")".visible
        let end = bar.end.map { Speech.says(zh: "至 \($0)", en: " until \($0)") } ?? ""
        return Speech.says(
          zh: "没有表决权：\(who)，\(bar.title.zh)，自 \(bar.start) 起\(end)（案件 \(bar.caseNumber)）",
          en: "May not vote: \(who), \(bar.title.en), from \(bar.start)\(end) (case \(bar.caseNumber))")
      }
    }.joined(separator: "\n")
  }
}
