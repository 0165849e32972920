extension Scene {
  private static let complain = "complaint receive S-01 --from 演示投诉人 --summary 称桥已塌，桥还在"

  /// Complaints, and what leaves the house.
  static let complaints: [Scene] = [
    Scene(
      title: ("投诉", "Complaints"),
      steps: [
        .refused("ComplaintRefusal.nothingAlleged", "complaint receive S-01 --anonymous"),
        .refused(
          "ComplaintRefusal.contactOfNobody", "complaint receive S-01 --anonymous --summary 造谣 --contact 邮箱", 65),
        .refused("ComplaintRefusal.unknown", "complaint show 9", 66),
        .does(complain),
        .refused("ComplaintRefusal.noDayOfAct", "complaint accept 1 --category 谣言 --reason 有链接可查"),
        .refused("ComplaintRefusal.noReceiver", "complaint transfer 1 --to '' --reason 不归本会"),
        .does("record S-02 谣言 --on 2026-11-20"),
        .refused("ComplaintRefusal.otherMember", "complaint accept 1 --join 1 --reason 同一视频"),
        .does("complaint accept 1 --category 谣言 --occurred 2026-11-20 --reason 有链接可查"),
        .refused("ComplaintRefusal.decidedAlready", "complaint refuse 1 --reason 查无此事"),
        .does("complaint receive --anonymous --summary 有人造谣 --occurred 2026-11-20"),
        .refused("ComplaintRefusal.nobodyNamed", "complaint accept 2 --category 谣言 --reason 有链接可查"),
        .refused("ComplaintRefusal.anonymous", "complaint complainant 2 --reason 核对"),
        .does("complaint accept 2 --member S-01 --category 恶意炒作 --reason 有链接可查"),
        .does("case notice 3 \(Usual.service)"),
        .does("case reply 3 --summary 并无此事"),
        .refused("DecisionRefusal.anonymousAlone", "case decide 3 --outcome 成立 \(Usual.panel) \(Usual.papers)"),
      ]),
    Scene(
      title: ("两个协会", "Two associations"),
      steps: [
        .does("association add BH --name 滨河演示协会"),
        .refused("AssociationLookupFailure.notNamed", "member list", 66),
        .refused("AssociationLookupFailure.unknown", "member list --association XX", 66),
        .refused("AssociationFailure.codeTaken", "association add SX --name 另一个演示协会", 65),
        .refused("AssociationFailure.malformedCode", "association add 'S X' --name 另一个演示协会", 65),
        .does("member add B-01 --name 演示号·竹椅阿婆 --association BH"),
        .does("member account add B-01 douyin:demo_tea --association BH"),
        .refused("AccountLookupFailure.several", "member account end douyin:demo_tea", 66),
        .refused("MemberLookupFailure.several", "standing 演示号·竹椅阿婆 --disclosure member", 66),
        .refused("MemberLookupFailure.severalUnlisted", "standing 演示号·竹椅阿婆", 66),
      ]),
    Scene(
      title: ("对外答复", "Answers that leave the house"),
      steps: [
        .does("member consent S-01 --grade yes"),
        .refused("AnswerRefusal.consentUnchanged", "member consent S-01 --grade yes"),
        .refused(
          "AnswerRefusal.onlyForOutsiders",
          "letter standing S-01 --recipient 演示平台 --purpose 合作 --ground 会员同意 --disclosure member --output 信.html"),
        .refused(
          "AnswerRefusal.expiry",
          "letter standing S-01 --recipient 演示平台 --purpose 合作 --ground 会员同意 --expires 2027-12-31 --output 信.html"),
        .does("member dossier S-01 --request"),
        .refused("AnswerRefusal.dossierRequestedBefore", "member dossier S-01 --request"),
        .refused("DisclosureRefusal.notForOutsiders", "explain S-01 --disclosure public"),
        .refused(
          "EnteredTextFailure.empty", "letter standing S-01 --recipient '' --purpose 合作 --ground 会员同意 --output 信.html",
          65),
      ]),
  ]
}
