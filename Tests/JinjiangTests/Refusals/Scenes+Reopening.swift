extension Scene {
  /// A rumour at level general, found and served on 23 November 2026; it can be appealed until 14 December.
  private static let found: [Step] = [
    .does("record S-01 谣言 --on 2026-11-20 --level 一般"),
    .does("case notice 1 \(Usual.service)"),
    .does("case reply 1 --summary 已删除"),
    .does("case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
    .does("case serve 1 \(Usual.service)"),
  ]

  private static let reopen = "case reopen 1 --new-evidence 原始视频 \(Usual.others) \(Usual.papers)"

  /// A decision that is looked at again.
  static let reopening: [Scene] = [
    Scene(
      title: ("重新审理", "Opening a case again"), opening: street + found,
      steps: [
        .refused("ReopeningRefusal.mayStillAppeal", reopen),
        .does("case appeal 1 --grounds 另有来源"),
        .refused("ReopeningRefusal.underAppeal", reopen),
        .does("case appeal 1 --withdraw --reason 会员来函"),
        .refused("ReopeningRefusal.noCause", "case reopen 1 --new-evidence '' \(Usual.others) \(Usual.papers)"),
        .refused(
          "ReopeningRefusal.ownFlaw", "case reopen 1 --flaw 未通知监护人 --to-detriment \(Usual.others) \(Usual.papers)"),
        .does("objection lodge S-01 --case 1 --facts --text 帖子不是本人所发"),
        .refused("ReopeningRefusal.otherAnswer", "\(reopen) --objection 22"),
        .does("objection answer 22 --reopening --reason 有新证据"),
        .refused("ReopeningRefusal.objectionAgainstMember", "\(reopen) --to-detriment --objection 22"),
        .does("record S-02 谣言 --on 2026-11-20"),
        .refused("ReopeningRefusal.notDecided", "case reopen 2 --new-evidence 原始视频 \(Usual.others) \(Usual.papers)"),
        .does("objection lodge S-02 --identity --text 登记的名称有误"),
        .refused("ReopeningRefusal.othersObjection", "\(reopen) --objection 25"),
        .does("\(reopen) --objection 22"),
        .refused("ReopeningRefusal.reopenedAlready", reopen),
        .refused("AmendmentRefusal.reopened", "case revise 1 --level 轻微 --basis 复查 \(Usual.others) \(Usual.papers)"),
        .refused("ReopeningRefusal.otherCategory", "case notice 1 --category 恶意炒作 \(Usual.service)"),
        .does("case notice 1 \(Usual.service)"),
        .does("case reply 1 --summary 已删除"),
        .refused("BenchRefusal.judgedBefore", "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .does("case decide 1 --outcome 不成立 \(Usual.others) \(Usual.papers)"),
        .does("case serve 1 \(Usual.service)"),
        .refused(
          "ReopeningRefusal.nothingToLift", "case reopen 1 --new-evidence 原始视频 --panel 演示己 --panel 演示庚 \(Usual.papers)"),
      ]),
    Scene(
      title: ("不能重新审理的", "What is not opened again"), opening: street,
      steps: [
        .does("record S-02 公益工作 --level 省级"),
        .refused("ReopeningRefusal.merit", reopen),
        .does("record S-01 谣言 \(Usual.prior)"),
        .refused(
          "ReopeningRefusal.decidedElsewhere", "case reopen 2 --new-evidence 原始视频 \(Usual.others) \(Usual.papers)"),
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("case withdraw 3 --reason 误登"),
        .refused("ReopeningRefusal.void", "case reopen 3 --new-evidence 原始视频 \(Usual.others) \(Usual.papers)"),
      ]),
    Scene(
      title: ("重新审理与信用修复", "Opening again, and repair"), opening: street + found,
      steps: [
        .day("2027-02-23"),
        .does("case repair 1 --requested --evidence 已更正并致歉"),
        .refused("ReopeningRefusal.repairOpen", reopen),
        .does("case repair 1 --granted --conditions-met \(Usual.panel) \(Usual.papers)"),
        .refused("ReopeningRefusal.repaired", "\(reopen) --to-detriment"),
      ]),
    Scene(
      title: ("不利于会员的重新审理", "To the member's detriment"), opening: street + found,
      steps: [
        .day("2026-12-15"),
        .does("\(reopen) --to-detriment"),
        .refused("RepairRefusal.reopened", "case repair 1 --requested --evidence 已更正并致歉"),
        .does("case notice 1 --level 严重 \(Usual.service)"),
        .does("case reply 1 --summary 已删除"),
        .does("case decide 1 --outcome 成立 --level 严重 \(Usual.others) \(Usual.papers)"),
        .does("case serve 1 \(Usual.service)"),
        .day("2027-01-20"),
        .refused(
          "ReopeningRefusal.detrimentOnce",
          "case reopen 1 --new-evidence 另一视频 --to-detriment --panel 演示己 --panel 演示庚 \(Usual.papers)"),
        .does("record S-01 谣言 --on 2027-01-20"),
        .does("case notice 2 \(Usual.service)"),
        .does("case reply 2 --summary 已删除"),
        .day("2027-04-20"),
        .does("case lapse 2"),
        .refused("ReopeningRefusal.lapsed", "case reopen 2 --new-evidence 原始视频 \(Usual.others) \(Usual.papers)"),
      ]),
    Scene(
      title: ("追究时限之后", "After the limitation"), opening: street,
      steps: [
        .does("record S-02 谣言 --on 2024-11-25 --level 一般"),
        .does("case notice 1 \(Usual.service)"),
        .does("case reply 1 --summary 已删除"),
        .does("case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .does("case serve 1 \(Usual.service)"),
        .does("record S-01 摆拍 \(Usual.prior)"),
        .does("objection lodge S-01 --case 2 --facts --text 帖子不是本人所发"),
        .day("2026-12-15"),
        .refused("ReopeningRefusal.tooOld", "\(reopen) --to-detriment"),
        .refused("PublicationRefusal.objectionOpen", "case publish 2 --told 2026-11-23"),
      ]),
  ]
}
