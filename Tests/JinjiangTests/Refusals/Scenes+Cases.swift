extension Scene {
  private static func grant(_ number: Int) -> String { "award grant \(number) --basis 理事会决议 --officer 演示会长" }

  /// Cases and awards, up to a decision.
  static let cases: [Scene] = [
    Scene(
      title: ("立案", "Opening a case"),
      steps: [
        .refused("IntakeRefusal.actInFuture", "record S-01 谣言 --on 2026-11-24"),
        .refused("IntakeRefusal.outsideMembership", "record S-01 谣言 --on 2025-02-28"),
        .refused("IntakeRefusal.limitationRun", "record S-02 谣言 --on 2024-11-22"),
        .refused("IntakeRefusal.accountNotHeld", "record S-02 谣言 --platform douyin --handle demo_tea"),
        .refused("IntakeRefusal.handleWithoutPlatform", "record S-01 谣言 --handle demo_tea", 65),
        .refused("IntakeRefusal.notALink", "record S-01 谣言 --url douyin.example/7", 65),
        .refused("IntakeRefusal.tooLong", "record S-01 谣言 --summary \(String(repeating: "长", count: 2001))", 65),
        .refused("IntakeRefusal.sourceOfOtherKind", "record S-01 谣言 --source nomination"),
        .refused("IntakeRefusal.complaintFirst", "record S-01 谣言 --source complaint"),
        .refused("CategoryLookupFailure.unknownCategory", "record S-01 造谣生事", 66),
        .refused("CategoryLookupFailure.unknownLevel", "record S-01 谣言 --level city", 66),
        .refused("RulingRefusal.missingLevel", "record S-01 unlawful-content --on 2026-11-20"),
        .refused("MemberLookupFailure.unknown", "record S-09 谣言", 66),
      ]),
    Scene(
      title: ("既往决定", "Prior decisions"),
      steps: [
        .refused(
          "IntakeRefusal.associationIsLive",
          "record S-01 谣言 --on 2025-12-01 --decided 2026-02-01 --outcome upheld --basis 决定〔2026〕第1号"),
        .refused(
          "IntakeRefusal.decidedInFuture",
          "record S-01 谣言 --on 2025-12-01 --decided 2026-12-01 --outcome upheld --basis 决定〔2026〕第1号"),
        .refused(
          "IntakeRefusal.decidedBeforeAct",
          "record S-01 谣言 --on 2025-12-01 --decided 2025-11-30 --outcome upheld --basis 决定〔2025〕第9号"),
        .refused(
          "IntakeRefusal.notAnOutcome",
          "record S-01 谣言 --on 2025-12-01 --decided 2025-12-20 --outcome awarded --basis 决定〔2025〕第9号"),
        .refused(
          "IntakeRefusal.noBasis", "record S-01 谣言 --on 2025-12-01 --decided 2025-12-20 --outcome upheld --basis ''"),
        .refused("RulingRefusal.pointsOutsideRange", "record S-01 谣言 \(Usual.prior) --level serious --points 41"),
        .does("record S-01 谣言 \(Usual.prior)"),
        .refused("ProcedureRefusal.decidedElsewhere", "case notice 1 \(Usual.service)"),
        .refused("RulingRefusal.beforeLatestRuling", "case overturn 1 --decided 2025-12-19 --basis 复议决定"),
        .does("case overturn 1 --decided 2025-12-30 --basis 复议决定"),
        .refused("OverturningRefusal.notUpheld", "case overturn 1 --decided 2025-12-31 --basis 复议决定"),
        .does("record S-01 谣言 --on 2025-12-01 --url https://douyin.example/7"),
        .refused("CaseRefusal.decidedBeforeIntake", "case prior 2 --decided 2025-12-20 --outcome upheld --basis 复议决定"),
        .refused(
          "CaseRefusal.notAnOutcome",
          "case prior 2 --decided 2026-11-23 --outcome overturned --basis 复议决定 --body 演示平台"),
      ]),
    Scene(
      title: ("正向记录与表彰", "Merits and awards"),
      steps: [
        .does("record S-02 公益工作 --level 省级"),
        .refused("CaseRefusal.unknown", "case show 7", 66),
        .refused("ProcedureRefusal.merit", "case notice 1 \(Usual.service)"),
        .refused("PrecedentRefusal.merit", "case precedents 1"),
        .refused("PaperRefusal.merit", "case paper 1 notice"),
        .refused("PublicationRefusal.merit", "case publish 1"),
        .refused("RepairRefusal.merit", "case repair 1 --requested --evidence 已更正"),
        .refused("CaseRefusal.notAwarded", "award revoke 1 --reason 材料不实"),
        .does("case prior 1 --decided 2026-11-23 --outcome awarded --basis 演示市表彰决定 --body 演示市文明办"),
        .refused("CaseRefusal.notPending", grant(1)),
        .does("record S-01 谣言 --on 2026-11-20"),
        .refused("CaseRefusal.notAnAward", grant(2)),
      ]),
    Scene(
      title: ("待处理的记录", "Pending records"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .refused("CaseRefusal.nothingToCorrect", "case correct 1", 65),
        .refused("CaseRefusal.categoryOfOtherKind", "case correct 1 --category 公益工作"),
        .refused("CaseRefusal.noReason", "case withdraw 1 --reason ''"),
        .refused("ProcedureRefusal.notNoticed", "case reply 1 --summary 已删除"),
        .refused("ProcedureRefusal.unknownMethod", "case notice 1 --method 托人带话 --proof 口信", 65),
        .refused("ProcedureRefusal.noProof", "case notice 1 --method in-person --proof ''"),
        .refused("ProcedureRefusal.noGuardian", "case notice 1 \(Usual.service) --minor"),
        .refused("ProcedureRefusal.dayInFuture", "case notice 1 \(Usual.service) --on 2026-11-24"),
        .refused("ProcedureRefusal.dayTooEarly", "case notice 1 \(Usual.service) --on 2026-11-22"),
        .refused("AmendmentRefusal.pending", "case void 1 --basis 复查 --reason 误登 \(Usual.panel) --minutes 纪要.txt"),
        .refused("PaperRefusal.nothingToPrint", "case paper 1 review"),
        .does("case withdraw 1 --reason 误登"),
        .refused("ProcedureRefusal.void", "case notice 1 \(Usual.service)"),
      ]),
    Scene(
      title: ("告知与听证", "Notice and hearing"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("case notice 1 \(Usual.service)"),
        .refused("NoticeRefusal.noticedAlready", "case notice 1 \(Usual.service)"),
        .refused("NoticeRefusal.servedSince", "case withdraw 1 --reason 误登"),
        .refused("NoticeRefusal.noHearingAtLevel", "case hearing 1 --requested"),
        .refused("NoticeRefusal.noHearingAsked", "case hearing 1 --held --summary 听取意见"),
        .refused("DecisionRefusal.replyWindowOpen", "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .does("case notice 1 \(Usual.service) --level 严重"),
        .does("case hearing 1 --requested"),
        .refused("NoticeRefusal.hearingAskedAlready", "case hearing 1 --requested"),
        .does("case reply 1 --summary 已删除"),
        .refused("DecisionRefusal.hearingDue", "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .does("record S-01 谣言 --on 2026-11-20 --level 严重 --url https://douyin.example/8"),
        .does("case notice 2 \(Usual.service)"),
        .day("2026-12-08"),
        .refused("NoticeRefusal.hearingTooLate", "case hearing 2 --requested"),
      ]),
  ]
}
