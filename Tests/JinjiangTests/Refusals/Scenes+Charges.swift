extension Scene {
  /// Who may be charged, once; and members who are not of age.
  static let charges: [Scene] = [
    Scene(
      title: ("规则的约束", "What binds a member"),
      opening: [
        .does("init"),
        .does("association add SX --name 山溪演示协会 --live-from 2026-01-01"),
        .does("association add HW --name 演示湾协会 --live-from 2026-01-01 --basis 会员大会决议"),
      ],
      steps: [
        .refused(
          "PledgeFailure.nobodyToBind", "association vote --association SX --document 决议 --on 2026-03-01"),
        .refused("PledgeFailure.votedAlready", "association vote --association HW --document 决议"),
        .does("member add S-01 --name 演示号·早茶铺 --joined 2025-03-01 --association SX"),
        .refused("IntakeRefusal.notBound", "record S-01 谣言 --on 2026-11-20"),
        .does("association vote --association SX --document 决议 --on 2026-03-01"),
        .does("record S-01 谣言 --on 2026-11-20"),
      ]),
    Scene(
      title: ("同一事件", "One incident recorded twice"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("record S-01 谣言 --on 2026-11-21"),
        .does("record S-02 谣言 --on 2026-11-20"),
        .does("record S-01 公益工作 --level 省级"),
        .does("record S-01 谣言 --on 2026-11-19"),
        .refused("LinkRefusal.itself", "case link 1 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.otherMember", "case link 3 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.otherKind", "case link 4 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.notLinked", "case unlink 2 --reason 并非同一视频"),
        .does("case link 2 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.linkedAlready", "case link 2 --same-as 5 --reason 同一视频"),
        .refused("LinkRefusal.targetLinked", "case link 5 --same-as 2 --reason 同一视频"),
        .refused("LinkRefusal.hasDuplicates", "case link 1 --same-as 5 --reason 同一视频"),
        .refused("ProcedureRefusal.duplicate", "case notice 2 \(Usual.service)"),
        .refused("CaseRefusal.duplicate", "case withdraw 2 --reason 误登"),
        .does("case notice 5 \(Usual.service)"),
        .refused("LinkRefusal.servedInDuplicate", "case link 5 --same-as 1 --reason 同一视频"),
      ]),
    Scene(
      title: ("未成年会员", "Members who are not of age"),
      steps: [
        .refused(
          "MinorRefusal.organization",
          "member add S-08 --name 演示机构 --organization --minor-until 2027-01-01 --guardian 演示姨妈", 65),
        .refused("MinorRefusal.tooLate", "member minor S-01 --until 2044-11-24 --guardian 演示姨妈", 65),
        .refused("MinorRefusal.noGuardian", "member minor S-01 --until 2027-01-01 --guardian ''", 65),
        .refused("MinorRefusal.unchanged", "member minor S-01 --not"),
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("case notice 1 \(Usual.service)"),
        .does("case reply 1 --summary 已删除"),
        .does("member minor S-01 --until 2027-01-01 --guardian 演示姨妈"),
        .refused("MinorRefusal.noConsent", "member consent S-01 --grade yes"),
        .refused(
          "MinorRefusal.noticedWithoutGuardian", "case decide 1 --outcome upheld \(Usual.panel) \(Usual.papers)"),
        .refused("MinorRefusal.serveGuardian", "case notice 1 \(Usual.service)"),
      ]),
  ]
}
