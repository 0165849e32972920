extension Scene {
  /// A rumour at level general, found and served on 23 November 2026.
  private static let found: [Step] = [
    .does("record S-01 谣言 --on 2026-11-20 --level 一般"),
    .does("case notice 1 \(Usual.service)"),
    .does("case reply 1 --summary 已删除"),
    .does("case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
    .does("case serve 1 \(Usual.service)"),
  ]

  private static let bench = "--basis 复查报告 \(Usual.others) \(Usual.papers)"
  private static let grant = "case repair 1 --granted \(Usual.panel) \(Usual.papers)"
  private static let ask = "case repair 1 --requested --evidence 已更正并致歉"
  private static let object = "objection lodge S-01 --case 1 --facts --text 帖子不是本人所发"

  /// What comes after a finding: publication, repair, objections, changes, precedents.
  static let findings: [Scene] = [
    Scene(
      title: ("公开", "Publication"), opening: street + found,
      steps: [
        .refused("PublicationRefusal.notFinal", "case publish 1"),
        .refused("PublicationRefusal.notPublic", "case unpublish 1 --reason 已整改"),
        .day("2026-12-15"),
        .refused("PublicationRefusal.monthsOutOfRange", "case publish 1 --months 13"),
        .does("case publish 1"),
        .refused("PublicationRefusal.publishedBefore", "case publish 1"),
        .does("record S-01 谣言 --on 2026-11-20 --level 轻微 --url https://douyin.example/8"),
        .refused("PublicationRefusal.noFinding", "case publish 2"),
        .does("record S-01 恶意炒作 \(Usual.prior) --level 轻微"),
        .refused("PublicationRefusal.levelNeverPublic", "case publish 3"),
        .does("record S-01 摆拍 \(Usual.prior)"),
        .refused("PublicationRefusal.memberNotTold", "case publish 4"),
        .refused("PublicationRefusal.mayStillObject", "case publish 4 --told 2026-12-15"),
        .day("2027-06-20"),
        .refused("PublicationRefusal.tooLate", "case publish 4 --told 2026-12-15 --months 12"),
      ]),
    Scene(
      title: ("未成年人", "Minors"), opening: street,
      steps: [
        .does("record S-01 谣言 --on 2026-11-20 --level 一般"),
        .does("case notice 1 \(Usual.service) --minor --guardian 演示监护人"),
        .does("case reply 1 --summary 已删除"),
        .does("case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .refused("ProcedureRefusal.noGuardian", "case serve 1 \(Usual.service)"),
        .does("case serve 1 \(Usual.service) --guardian 演示监护人"),
        .day("2026-12-15"),
        .refused("PublicationRefusal.minors", "case publish 1"),
      ]),
    Scene(
      title: ("信用修复", "Credit repair"), opening: street + found,
      steps: [
        .refused("RepairRefusal.tooEarly", ask),
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .refused("RepairRefusal.nothingFound", "case repair 2 --requested --evidence 已更正"),
        .day("2027-02-23"),
        .refused("RepairRefusal.noEvidence", "case repair 1 --requested --evidence ''"),
        .refused("RepairRefusal.notRequested", "\(grant) --conditions-met"),
        .does(ask),
        .refused("RepairRefusal.requestedAlready", ask),
        .refused("RepairRefusal.conditionsNotSaid", grant),
        .refused("RepairRefusal.beyondShare", "\(grant) --conditions-met --restores 1.1"),
        .refused(
          "JudgementRefusal.outside", "case repair 1 --granted --conditions-met --outside 演示邻市协会 \(Usual.papers)"),
        .does("\(grant) --conditions-met"),
        .refused("RepairRefusal.repairedAlready", ask),
        .refused("PublicationRefusal.repaired", "case publish 1"),
      ]),
    Scene(
      title: ("异议", "Objections"), opening: street + found,
      steps: [
        .refused("ObjectionRefusal.unknown", "objection answer 7 --rejected --reason 有登录记录", 66),
        .refused("ObjectionRefusal.othersCase", "objection lodge S-02 --case 1 --facts --text 帖子不是本人所发"),
        .refused("ObjectionRefusal.saysNothing", "objection lodge S-01 --case 1 --facts --text ''"),
        .does(object),
        .refused("ObjectionRefusal.lodgedAlready", object),
        .refused("DeadlineRefusal.notLater", "objection extend 16 --until 2026-12-01 --reason 出差"),
        .does("objection lodge S-02 --identity --text 登记的名称有误"),
        .refused("ObjectionRefusal.noCase", "objection answer 17 --correction --reason 核对无误"),
        .does("objection answer 17 --rejected --reason 核对无误"),
        .refused("ObjectionRefusal.answeredAlready", "objection answer 17 --rejected --reason 核对无误"),
        .day("2026-12-15"),
        .refused("ObjectionRefusal.hasPassed", "objection extend 16 --until 2026-12-31 --reason 出差"),
      ]),
    Scene(
      title: ("更正、变更与作废", "Correction, revision and void"), opening: street + found,
      steps: [
        .day("2026-11-24"),
        .refused("AmendmentRefusal.nothingToAmend", "case revise 1 --level 一般 \(bench)"),
        .refused("AmendmentRefusal.detriment", "case revise 1 --level 严重 \(bench)"),
        .refused("AmendmentRefusal.noBasis", "case revise 1 --level 轻微 --basis '' \(Usual.others) \(Usual.papers)"),
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .refused("AmendmentRefusal.nothingFound", "case revise 2 --level 轻微 \(bench)"),
        .refused("AmendmentRefusal.pending", "case void 2 \(bench)"),
        .does("case correct-finding 1 --dismissed \(bench)"),
        .refused("AppealRefusal.notInEffect", "case appeal 1 --grounds 另有来源"),
        .does("case void 1 \(bench)"),
        .refused("AmendmentRefusal.voidAlready", "case void 1 \(bench)"),
      ]),
  ]
}
