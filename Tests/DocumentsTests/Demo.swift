import Documents

/// One document with everything in it, of an association that doesn't exist.
enum Demo {
  static func document(_ language: Language) -> Document {
    let text = language.text
    return Document(
      title: text("2026 年第三季度会员自律信用报告", "Quarterly credit report, third quarter of 2026"),
      subtitle: text("示例县自媒体协会", "Example County Creators' Association"),
      language: language,
      audience: text("供理事会使用。仅供行业自律，非征信产品。", "For the council. For self-regulation only; not a credit rating."),
      blocks: [
        .heading(text("概况", "Summary"), level: 1),
        .facts(
          Facts(
            id: "summary", style: .figures,
            [
              .init("members", text("会员", "Members"), .integer(1_000)),
              .init("median", text("信用分中位数", "Median score"), .decimal(975, places: 1)),
              .init("change", text("较上季度", "Since last quarter"), .decimal(-12, places: 1)),
              .init("complete", text("期限均已遵守", "All deadlines kept"), .flag(true)),
            ])),
        .paragraph(
          text(
            "本季度共受理投诉 37 件，认定成立 12 件，不成立 9 件，其余尚在办理。作出决定的案件均已送达，陈述申辩期满后才计入信用分。",
            "The association accepted 37 complaints this quarter. Of those decided, 12 were upheld and 9 dismissed; the others are open."
          )),
        .note(
          text(
            "两件案件在申诉中，如撤销认定，两名会员将升至 A 级。", "Two cases are under appeal; if overturned, two members rise to grade A."),
          tone: .warning),
        .heading(text("等级分布", "Grades"), level: 1),
        .chart(grades(language)),
        .table(gradeTable(language)),
        .heading(text("变动", "Movements"), level: 1),
        .chart(movements(language)),
        .table(movementTable(language)),
        .pageBreak,
        .heading(text("八个季度", "Eight quarters"), level: 1),
        .chart(findings(language)),
        .chart(duration(language)),
        .heading(text("一名会员", "One member"), level: 1),
        .chart(history(language)),
        .heading(text("依据", "Grounds"), level: 2),
        .list(
          [
            text("自律规则 2025 版第十二条：转载须注明来源。", "Rulebook of 2025, article 12: name the source of what you repost."),
            text("自律规则 2025 版第十五条：发现差错及时更正。", "Rulebook of 2025, article 15: correct an error as soon as it is found."),
          ], ordered: true),
        .list([text("附件一：案件清单", "Annex 1: the cases")], ordered: false),
        .note(text("金额单位为分。", "Amounts are in points."), tone: .information),
      ],
      seal: [
        .init("asOf", text("截至", "As of"), .day("2026-09-30")),
        .init("position", text("登记流水位置", "Journal position"), .integer(48_213)),
        .init("checkpoint", text("检查点", "Checkpoint"), .text("5f1c0a77d2b94e06")),
      ],
      footer: text("如有异议，可随时向秘书处提出。", "Objections are heard at any time."))
  }

  private static func gradeTable(_ language: Language) -> Table {
    let text = language.text
    return Table(
      id: "gradeShares", caption: text("各等级会员数与占比", "Members and shares by grade"),
      columns: [
        Column("grade", text("等级", "Grade")), Column("members", text("会员数", "Members"), .integer),
        Column("share", text("占比（%）", "Share (%)"), .decimal),
        Column("change", text("较上季度", "Change"), .integer, signed: true),
      ],
      rows: [
        [.text("AAA"), .integer(412), .decimal(412, places: 1), .integer(14)],
        [.text("AA"), .integer(367), .decimal(367, places: 1), .integer(-9)],
        [.text("A"), .integer(158), .decimal(158, places: 1), .integer(0)],
        [.text("B"), .integer(51), .decimal(51, places: 1), .integer(-6)],
        [.text("C"), .integer(12), .decimal(12, places: 1), .integer(1)],
      ],
      total: [.text(text("合计", "Total")), .integer(1_000), .decimal(1_000, places: 1), .integer(0)])
  }

  private static func movementTable(_ language: Language) -> Table {
    let text = language.text
    return Table(
      id: "movements", caption: text("信用分变动最大的会员", "Members whose score moved most"),
      columns: [
        Column("member", text("会员", "Member")), Column("day", text("生效日", "Effective"), .day),
        Column("reason", text("事由", "Reason")), Column("points", text("变动", "Points"), .decimal, signed: true),
        Column("appealed", text("申诉中", "Appealed"), .flag),
      ],
      rows: [
        [
          .text(text("云上望远镜", "Cloud Telescope")), .day("2026-08-14"),
          .text(
            text("未注明来源转载，经提醒后再犯，依第十二条认定成立", "Reposted without naming the source, again after a reminder; article 12")),
          .decimal(-84, places: 1), .flag(true),
        ],
        [
          .text(text("半亩方塘工作室", "Half-Acre Pond Studio")), .day("2026-07-02"),
          .text(text("完成信用修复", "Credit repaired")), .decimal(60, places: 1), .flag(false),
        ],
        [
          .text("Teapot & Sons <东门>"), .empty, .text(text("时间衰减", "Faded with time")), .decimal(5, places: 1),
          .flag(false),
        ],
      ])
  }

  private static func grades(_ language: Language) -> Chart {
    let text = language.text
    return Chart(
      id: "grades", title: text("各等级会员数：本季度与上季度", "Members by grade, this quarter and last"),
      summary: text("AAA 级增加 14 名，AA 级减少 9 名，B 级减少 6 名。", "Grade AAA gained 14 members, AA lost 9, and B lost 6."),
      axis: text("等级", "Grade"),
      shape: .grouped(
        categories: ["AAA", "AA", "A", "B", "C"],
        series: [
          .init("now", text("2026 年三季度", "Q3 2026"), [412, 367, 158, 51, 12]),
          .init("before", text("2026 年二季度", "Q2 2026"), [398, 376, 158, 57, 11]),
        ]))
  }

  private static func movements(_ language: Language) -> Chart {
    let text = language.text
    return Chart(
      id: "scoreMovements", title: text("信用分变动", "Movement of scores"),
      summary: text("一名会员下降 8.4 分，两名会员上升。", "One member fell by 8.4 points; two rose."),
      axis: text("会员", "Member"), places: 1,
      shape: .diverging(
        categories: [
          text("云上望远镜", "Cloud Telescope"), text("半亩方塘工作室", "Half-Acre Pond Studio"), "Teapot & Sons <东门>",
        ],
        series: .init("points", text("变动", "Points"), [-84, 60, 5])))
  }

  private static func findings(_ language: Language) -> Chart {
    let text = language.text
    return Chart(
      id: "findings", title: text("认定成立的违规行为", "Upheld violations"),
      summary: text(
        "八个季度以来总数由 21 件降至 12 件，严重者每季度不超过 2 件。",
        "Over eight quarters the number fell from 21 to 12; never more than 2 were serious."),
      axis: text("季度", "Quarter"),
      shape: .stacked(
        categories: ["24Q4", "25Q1", "25Q2", "25Q3", "25Q4", "26Q1", "26Q2", "26Q3"],
        series: [
          .init("minor", text("轻微", "Minor"), [12, 11, 13, 9, 9, 8, 7, 7]),
          .init("general", text("一般", "General"), [7, 8, 6, 7, 5, 5, 6, 4]),
          .init("serious", text("严重", "Serious"), [2, 1, 2, 0, 1, 2, 0, 1]),
        ]))
  }

  private static func duration(_ language: Language) -> Chart {
    let text = language.text
    return Chart(
      id: "duration", title: text("受理至决定的工作日", "Working days from acceptance to decision"),
      summary: text("多数案件在 20 个工作日内作出决定。", "Most cases are decided within 20 working days."),
      axis: text("工作日", "Working days"),
      shape: .histogram(
        classes: ["0–9", "10–19", "20–29", "30–39", "40–49", "50+"],
        series: .init("cases", text("案件数", "Cases"), [3, 9, 5, 2, 0, 2])))
  }

  private static func history(_ language: Language) -> Chart {
    let text = language.text
    return Chart(
      id: "history", title: text("云上望远镜：信用分", "Cloud Telescope: score"),
      summary: text("由 100.0 分降至 82.1 分，随时间回升至 90.5 分。", "Fell from 100.0 to 82.1 and rose to 90.5 with time."),
      axis: text("日期", "Day"), places: 1,
      shape: .steps(
        Steps(
          name: text("信用分", "Score"),
          steps: [
            .init("2025-01-01", 1_000), .init("2025-04-18", 940, label: text("案件 7", "Case 7")),
            .init("2025-10-18", 970), .init("2026-02-03", 900, label: text("案件 19", "Case 19")),
            .init("2026-08-14", 821, label: text("案件 33", "Case 33")),
            .init("2026-09-20", 905, label: text("修复", "Repair")),
          ], through: "2026-09-30",
          bands: [
            .init("C", from: 0), .init("B", from: 600), .init("A", from: 750), .init("AA", from: 850),
            .init("AAA", from: 950),
          ], range: 0...1_000)))
  }
}
