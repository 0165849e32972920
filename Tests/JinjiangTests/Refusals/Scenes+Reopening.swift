extension Scene {
  /// A rumour at level general, found by 甲, 乙 and 丙 and served on 23 November 2026.
  private static func found(on day: String) -> [Step] {
    [
      .does("record S-01 谣言 --on \(day) --level 一般"),
      .does("case notice 1 \(Usual.service)"),
      .does("case reply 1 --summary 已删除"),
      .does("case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
      .does("case serve 1 \(Usual.service)"),
    ]
  }

  private static func reopen(_ number: Int, _ cause: String = "--new-evidence 原始视频") -> String {
    "case reopen \(number) \(cause) \(Usual.panel) \(Usual.papers)"
  }

  private static let against = reopen(1, "--to-detriment --new-evidence 平台日志")
  private static let ask = "case repair 1 --requested --evidence 已更正并致歉"

  /// A final decision is looked at again.
  static let reopening: [Scene] = [
    Scene(
      title: ("重新审理", "A case opened again"), opening: street + found(on: "2026-11-20"),
      steps: [
        .refused("ReopeningRefusal.mayStillAppeal", reopen(1)),
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .refused("ReopeningRefusal.notDecided", reopen(2)),
        .does("record S-01 恶意炒作 \(Usual.prior) --level 轻微"),
        .refused("ReopeningRefusal.decidedElsewhere", reopen(3)),
        .does("record S-02 公益工作 --level 省级"),
        .refused("ReopeningRefusal.merit", reopen(4)),
        .does("case withdraw 2 --reason 误登"),
        .refused("ReopeningRefusal.void", reopen(2)),
        .day("2026-12-15"),
        .refused("ReopeningRefusal.noCause", reopen(1, "--new-evidence ''")),
        .refused("ReopeningRefusal.ownFlaw", reopen(1, "--to-detriment --flaw 未告知听证的权利")),
        .does("objection lodge S-01 --case 1 --facts --text 有原始视频"),
        .refused("ReopeningRefusal.otherAnswer", reopen(1, "--objection 22 --new-evidence 原始视频")),
        .does("objection lodge S-01 --case 3 --facts --text 早已改正"),
        .refused("ReopeningRefusal.othersObjection", reopen(1, "--objection 23 --new-evidence 原始视频")),
        .does("objection answer 22 --reopening --reason 视频可核"),
        .refused(
          "ReopeningRefusal.objectionAgainstMember", reopen(1, "--objection 22 --to-detriment --new-evidence 原始视频")),
        .does(reopen(1, "--objection 22 --new-evidence 原始视频")),
        .refused("ReopeningRefusal.reopenedAlready", reopen(1)),
        .refused("RepairRefusal.reopened", ask),
        .refused("AmendmentRefusal.reopened", "case revise 1 --level 轻微 --basis 复查报告 \(Usual.others) \(Usual.papers)"),
        .refused("ReopeningRefusal.otherCategory", "case notice 1 \(Usual.service) --category 恶意炒作"),
        .does("case notice 1 \(Usual.service)"),
        .does("case reply 1 --summary 请看视频"),
        .refused("BenchRefusal.judgedBefore", "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .does("case decide 1 --outcome 不成立 \(Usual.others) \(Usual.papers)"),
        .does("case serve 1 \(Usual.service)"),
        .refused("ReopeningRefusal.nothingToLift", reopen(1)),
      ]),
    Scene(
      title: ("不利于会员的重新审理", "Opened again to the member's detriment"), opening: street + found(on: "2026-11-20"),
      steps: [
        .does("case appeal 1 --grounds 另有来源"),
        .refused("ReopeningRefusal.underAppeal", reopen(1)),
        .does("case appeal 1 --withdraw --reason 会员来函撤回"),
        .does(against),
        .day("2027-03-15"),
        .does("case lapse 1"),
        .refused("ReopeningRefusal.detrimentOnce", against),
        .does(ask),
        .refused("ReopeningRefusal.repairOpen", reopen(1)),
      ]),
    Scene(
      title: ("追究时限与修复之后", "Beyond the limitation, and after repair"), opening: street + found(on: "2025-03-10"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .day("2027-03-15"),
        .does("case lapse 2"),
        .refused("ReopeningRefusal.lapsed", reopen(2)),
        .refused("ReopeningRefusal.tooOld", against),
        .does(ask),
        .does("case repair 1 --granted --conditions-met \(Usual.panel) \(Usual.papers)"),
        .refused("ReopeningRefusal.repaired", against),
      ]),
    Scene(
      title: ("异议期间的公开", "Publication while an objection is open"), opening: street,
      steps: [
        .does("record S-01 摆拍 \(Usual.prior)"),
        .does("objection lodge S-01 --case 1 --facts --text 视频不是本人所发"),
        .day("2026-12-15"),
        .refused("PublicationRefusal.objectionOpen", "case publish 1 --told 2026-11-23"),
      ]),
  ]
}
