extension Scene {
  /// A rumour of 20 November at level general: the member was told, and has replied.
  private static let answered: [Step] = [
    .does("record S-01 谣言 --on 2026-11-20 --level 一般"),
    .does("case notice 1 \(Usual.service)"),
    .does("case reply 1 --summary 已删除"),
  ]

  /// The same, at level serious.
  private static let answeredSerious: [Step] = [
    .does("record S-01 谣言 --on 2026-11-20 --level 严重"),
    .does("case notice 1 \(Usual.service)"),
    .does("case reply 1 --summary 已删除"),
  ]

  private static let decide = "case decide 1 --outcome 成立"
  private static let found = "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"
  private static let two = "case decide 1 --outcome 成立 \(Usual.papers) --panel 演示甲 --panel 演示乙"
  private static let appeal = "case appeal 1 --grounds 另有来源"
  private static let affirm = "case review 1 --outcome 维持"
  private static let vary = "case review 1 --outcome 改判 \(Usual.others) \(Usual.papers)"
  private static let vote = "case council 1 --seats 3 --minutes 纪要.txt --vote 理事甲 --vote 理事乙"

  /// Decisions, appeals, and the times for both.
  static let decisions: [Scene] = [
    Scene(
      title: ("决定", "Deciding"), opening: street + answered,
      steps: [
        .refused("DecisionRefusal.noMinutes", "\(decide) \(Usual.panel) --reason 事实清楚"),
        .refused("ProcedureRefusal.noReason", "\(decide) \(Usual.panel) --minutes 纪要.txt --reason ''"),
        .refused("DecisionRefusal.beyondNotice", "\(found) --level 严重"),
        .refused("DecisionRefusal.noSummary", "\(decide) --officer 演示丁 --reason 事实清楚"),
        .refused("DecisionRefusal.outsideFirstInstance", "\(decide) --outside 演示邻市协会 \(Usual.papers)"),
        .refused(
          "CaseRefusal.termsWithoutFinding", "case decide 1 --outcome 不成立 \(Usual.panel) \(Usual.papers) --level 轻微"),
        .refused("DecisionRefusal.nothingToServe", "case serve 1 \(Usual.service)"),
        .does("record S-01 谣言 --on 2026-11-20 --level 轻微 --url https://douyin.example/8"),
        .does("case notice 2 \(Usual.service)"),
        .does("case reply 2 --summary 已删除"),
        .refused(
          "DecisionRefusal.sanctionNotOfficers",
          "case decide 2 --outcome 成立 --officer 演示丁 --reason 事实清楚 --sanction 警示"),
        .does(found),
        .refused("ProcedureRefusal.alreadyDecided", "case reply 1 --summary 不同意"),
        .does("case serve 1 \(Usual.service)"),
        .refused("DecisionRefusal.servedAlready", "case serve 1 \(Usual.service)"),
        .refused("OverturningRefusal.ownFinding", "case overturn 1 --decided 2026-11-23 --basis 复议决定"),
      ]),
    Scene(
      title: ("由谁决定", "Who decides"), opening: street,
      steps: [
        .does("record S-01 谣言 --on 2026-11-20 --level 一般"),
        .does("case notice 1 \(Usual.service) --guardian 演示监护人"),
        .does("case reply 1 --summary 已删除"),
        .refused("BenchRefusal.nobodyNamed", "\(decide) \(Usual.papers)"),
        .refused("BenchRefusal.namedTwice", "\(two) --panel 演示乙"),
        .refused("BenchRefusal.barredMember", "\(two) --panel 演示号·早茶铺"),
        .refused("BenchRefusal.barredGuardian", "\(two) --panel 演示监护人"),
        .refused("BenchRefusal.barredRecorder", "\(two) --panel admin"),
        .refused("BenchRefusal.tooMany", "\(two) --panel 演示丙 --panel 演示丁"),
        .refused(
          "BenchRefusal.noQuorum", "\(decide) \(Usual.papers) --panel 演示甲 --panel 演示乙=回避 --panel 演示丙=回避"),
        .refused("BenchRefusal.noMajority", "\(decide) \(Usual.papers) --panel 演示甲 --panel 演示乙=反对"),
      ]),
    Scene(
      title: ("惩戒与理事会", "Sanctions and the council"), opening: street + answeredSerious,
      steps: [
        .refused("DecisionRefusal.unknownSanction", "\(found) --sanction 罚款", 66),
        .refused("DecisionRefusal.sanctionTwice", "\(found) --sanction 警示 --sanction warning"),
        .refused("DecisionRefusal.sanctionAboveLevel", "\(found) --level 一般 --sanction 除名"),
        .refused(
          "DecisionRefusal.sanctionBeforeDecision", "\(found) --sanction correction-order:2026-11-22..2026-12-01"),
        .refused("DecisionRefusal.sanctionEndsFirst", "\(found) --sanction correction-order:2026-12-02..2026-12-01"),
        .refused("DecisionRefusal.nothingForCouncil", vote),
        .does("\(found) --sanction 除名"),
        .refused("DecisionRefusal.councilDue", "case serve 1 \(Usual.service)"),
        .does(vote),
        .refused("DecisionRefusal.councilVoted", vote),
      ]),
    Scene(
      title: ("申诉", "Appeals"), opening: street + answered,
      steps: [
        .refused("AppealRefusal.notServed", appeal),
        .does(found),
        .refused("AppealRefusal.notServed", appeal),
        .does("case serve 1 \(Usual.service)"),
        .refused("AppealRefusal.noAppeal", "case appeal 1 --withdraw --reason 会员来函"),
        .day("2026-12-15"),
        .refused("AppealRefusal.windowClosed", appeal),
        .does("\(appeal) --on 2026-12-14"),
        .does("case appeal 1 --withdraw --reason 会员来函"),
        .refused("AppealRefusal.appealedAlready", appeal),
        .refused("AppealRefusal.takenBack", "\(affirm) \(Usual.others) \(Usual.papers)"),
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .does("case notice 2 \(Usual.service)"),
        .does("case reply 2 --summary 并无此事"),
        .does("case decide 2 --outcome 不成立 \(Usual.panel) \(Usual.papers)"),
        .does("case serve 2 \(Usual.service)"),
        .refused("AppealRefusal.nothingFound", "case appeal 2 --grounds 要求道歉"),
      ]),
    Scene(
      title: ("复核", "Reviews"), opening: street + answeredSerious,
      steps: [
        .does("\(found) --points 20 --sanction public-censure --sanction correction-order:2026-11-23..2026-12-31"),
        .does("case serve 1 \(Usual.service)"),
        .does(appeal),
        .refused("BenchRefusal.satBefore", "\(affirm) --panel 演示丁 --panel 演示乙 \(Usual.papers)"),
        .refused("BenchRefusal.outsideBodyUnnamed", "\(affirm) --outside '' \(Usual.papers)"),
        .refused("ReviewRefusal.ourselves", "\(affirm) --outside 山溪演示协会 \(Usual.papers)"),
        .refused("ReviewRefusal.oneOfficer", "\(affirm) --officer 演示丁 --reason 事实清楚"),
        .refused("ReviewRefusal.notAnOutcome", "case review 1 --outcome 不成立 \(Usual.others) \(Usual.papers)"),
        .refused("ReviewRefusal.changedNotVaried", "\(affirm) \(Usual.others) \(Usual.papers) --level 一般"),
        .refused("ReviewRefusal.nothingVaried", vary),
        .refused("ReviewRefusal.worsePoints", "\(vary) --points 21"),
        .refused(
          "ReviewRefusal.addedSanction", "\(vary) --sanction public-censure --sanction correction-order --sanction 除名"),
        .refused("ReviewRefusal.longerSanction", "\(vary) --sanction correction-order:..2027-01-31"),
        .refused("ReviewRefusal.liftedAndKept", "\(vary) --sanction 警示 --lift-sanctions"),
        .refused(
          "ReviewRefusal.termsOfNothing", "case review 1 --outcome 撤销 \(Usual.others) \(Usual.papers) --level 轻微"),
        .refused("AmendmentRefusal.underAppeal", "case revise 1 --level 一般 --basis 复查 \(Usual.others) \(Usual.papers)"),
        .does("\(vary) --level 一般 --sanction 通报批评"),
        .refused("AppealRefusal.reviewedAlready", "\(affirm) \(Usual.others) \(Usual.papers)"),
        .does("case serve 1 \(Usual.service)"),
        .refused("DecisionRefusal.reviewServedAlready", "case serve 1 \(Usual.service)"),
      ]),
    Scene(
      title: ("复核不加重", "A review never makes it worse"), opening: street + answered,
      steps: [
        .does("\(decide) --level 轻微 \(Usual.papers) --panel 演示甲 --panel 演示乙 --panel 演示丙=回避"),
        .does("case serve 1 \(Usual.service)"),
        .does(appeal),
        .refused("BenchRefusal.barredSealed", "\(affirm) --panel 演示丁 --panel 演示丙 \(Usual.papers)"),
        .refused("ReviewRefusal.worseLevel", "\(vary) --level 一般"),
      ]),
    Scene(
      title: ("期限", "Deadlines"), opening: street + answered,
      steps: [
        .refused("DeadlineRefusal.notLater", "case extend 1 --until 2026-12-01 --reason 出差"),
        .refused("DeadlineRefusal.notRunning", "case extend 1 --term review --until 2027-02-01 --reason 出差"),
        .refused("DeadlineRefusal.notLapsed", "case lapse 1"),
        .day("2027-01-20"),
        .refused("DeadlineRefusal.hasPassed", "case extend 1 --until 2027-02-01 --reason 出差"),
        .refused("ProcedureRefusal.lapsed", found),
        .refused("SomethingOverdue", "docket --fail-if-overdue"),
      ]),
  ]
}
