extension Scene {
  /// Members, their accounts and pledges, and members on record twice.
  static let members: [Scene] = [
    Scene(
      title: ("会员", "Members"),
      steps: [
        .refused("MemberFailure.numberTaken", "member add S-01 --name 演示号·来客", 65),
        .refused("EnteredTextFailure.empty", "member add S-03 --name ''", 65),
        .refused("EnteredTextFailure.tooLong", "member add S-03 --name \(String(repeating: "长", count: 301))", 65),
        .refused("EnteredTextFailure.controlCharacter", "member add S-03 --name 演示\u{7}来客", 65),
        .refused("MemberFailure.nothingNamed", "member contact S-01"),
        .refused("MemberFailure.nothingChanges", "member rename S-01 演示号·早茶铺"),
        .refused("MemberFailure.leavesBeforeJoining", "member leave S-01 --on 2025-02-01", 65),
        .refused("MemberFailure.stillMember", "member rejoin S-01"),
        .does("member leave S-01 --on 2026-11-01"),
        .refused("MemberFailure.alreadyLeft", "member leave S-01"),
        .refused("MemberFailure.rejoinsBeforeLeaving", "member rejoin S-01 --on 2026-10-01", 65),
        .refused("PledgeFailure.notAMember", "member pledge S-01 --on 2026-11-20"),
        .does("member pledge S-02"),
        .refused("PledgeFailure.alreadyMade", "member pledge S-02"),
        .refused("MemberSearchFailure.blank", "member find ' '", 65),
        .refused("MemberSearchFailure.nobody", "member find 查无此人", 66),
      ]),
    Scene(
      title: ("平台账号", "Platform accounts"),
      steps: [
        .refused("AccountFailure.heldBy", "member account add S-02 douyin:demo_tea", 65),
        .refused(
          "AccountFailure.endsBeforeItBegins",
          "member account add S-02 douyin:demo_chair --from 2026-05-01 --until 2026-04-01", 65),
        .refused("AccountFailure.alreadyTheirs", "member account transfer douyin:demo_tea --to S-01"),
        .refused("AccountLookupFailure.unknown", "member account end douyin:demo_nobody", 66),
        .does("member account end douyin:demo_tea"),
        .refused("AccountFailure.alreadyEnded", "member account end douyin:demo_tea"),
      ]),
    Scene(
      title: ("重复登记的会员", "Members on record twice"),
      steps: [
        .does("member add S-03 --name 演示机构·竹椅 --organization"),
        .refused("MergerRefusal.sameMembership", "member merge S-01 --into S-01 --reason 重复登记"),
        .refused("MergerRefusal.otherKind", "member merge S-01 --into S-03 --reason 重复登记"),
        .refused("MergerRefusal.noReason", "member merge S-01 --into S-02 --reason ''", 65),
        .refused("MergerRefusal.notMerged", "member unmerge S-01 --reason 误并"),
        .refused("MergerRefusal.notProposed", "member merge S-01 --confirm --proof 函件"),
        .does("member merge S-01 --into S-02 --reason 重复登记"),
        .refused("MergerRefusal.underWay", "member merge S-01 --into S-02 --reason 重复登记"),
        .refused("MergerRefusal.needsSecondPerson", "member merge S-01 --confirm --proof 函件"),
        .refused("MergerRefusal.byTheMember", "member merge S-01 --confirm --proof 函件 --agreed-by 演示号·竹椅阿婆"),
        .refused("MergerRefusal.noProof", "member merge S-01 --confirm --proof '' --agreed-by 演示会长", 65),
      ]),
  ]
}
