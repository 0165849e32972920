extension Scene {
  /// One incident on record twice; minors; who is bound by the rules.
  static let bonds: [Scene] = [
    Scene(
      title: ("同一事件", "One incident, recorded twice"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("record S-01 恶意炒作 --on 2026-11-20"),
        .does("record S-02 谣言 --on 2026-11-20"),
        .does("record S-01 公益工作 --level 省级"),
        .refused("LinkRefusal.itself", "case link 1 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.otherMember", "case link 1 --same-as 3 --reason 同一视频"),
        .refused("LinkRefusal.otherKind", "case link 1 --same-as 4 --reason 同一视频"),
        .refused("LinkRefusal.notLinked", "case unlink 1 --reason 两件事"),
        .does("case notice 2 \(Usual.service)"),
        .refused("LinkRefusal.servedInDuplicate", "case link 2 --same-as 1 --reason 同一视频"),
        .does("case link 1 --same-as 2 --reason 同一视频"),
        .refused("LinkRefusal.linkedAlready", "case link 1 --same-as 2 --reason 同一视频"),
        .refused("ProcedureRefusal.duplicate", "case notice 1 \(Usual.service)"),
        .does("record S-01 谣言 --on 2026-11-20 --url https://douyin.example/8"),
        .refused("LinkRefusal.targetLinked", "case link 5 --same-as 1 --reason 同一视频"),
        .refused("LinkRefusal.hasDuplicates", "case link 2 --same-as 5 --reason 同一视频"),
        .refused("CaseRefusal.duplicate", "case correct 1 --level 轻微"),
      ]),
    Scene(
      title: ("受规则约束的会员", "Who is bound by the rules"),
      steps: [
        .does("member add S-03 --name 演示号·来客 --joined 2026-01-01"),
        .refused("IntakeRefusal.notBound", "record S-03 谣言 --on 2026-11-20"),
        .does("association vote --document 会员大会决议 --on 2026-11-20"),
        .refused("PledgeFailure.nobodyToBind", "association vote --document 会员大会决议 --on 2026-11-20"),
        .does("association add BH --name 滨河演示协会 --basis 会员大会决议"),
        .does("member add B-01 --name 演示号·摆渡人 --association BH"),
        .refused("PledgeFailure.votedAlready", "association vote --association BH --document 会员大会决议"),
      ]),
    Scene(
      title: ("登记的未成年人", "Minors on record"),
      steps: [
        .does("member add S-03 --name 演示机构·竹椅 --organization"),
        .refused("MinorRefusal.organization", "member minor S-03 --until 2028-01-01 --guardian 演示监护人", 65),
        .refused("MinorRefusal.tooLate", "member minor S-01 --until 2050-01-01 --guardian 演示监护人", 65),
        .refused("MinorRefusal.noGuardian", "member minor S-01 --until 2028-01-01 --guardian ''", 65),
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("case notice 1 \(Usual.service)"),
        .does("member minor S-01 --until 2028-01-01 --guardian 演示监护人"),
        .does("case reply 1 --summary 已删除"),
        .refused(
          "MinorRefusal.noticedWithoutGuardian", "case decide 1 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
        .refused("MinorRefusal.unchanged", "member minor S-01 --until 2028-01-01 --guardian 演示监护人"),
        .refused("MinorRefusal.noConsent", "member consent S-01 --grade yes"),
        .does("record S-01 恶意炒作 --on 2026-11-20"),
        .refused("MinorRefusal.serveGuardian", "case notice 2 \(Usual.service)"),
      ]),
  ]
}
