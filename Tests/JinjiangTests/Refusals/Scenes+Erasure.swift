extension Scene {
  private static let erase = "member erase S-01 --basis 个人信息保护法第四十七条 --decided-by 演示理事会"

  /// Holds, and the erasure of personal data.
  static let erasure: [Scene] = [
    Scene(
      title: ("暂缓与删除个人信息", "Holds and erasure"),
      steps: [
        .refused("ErasureRefusal.notHeld", "member release S-01 --reason 结案"),
        .refused("ErasureRefusal.holdIsPast", "member hold S-01 --reason 诉讼 --until 2026-11-01"),
        .does("member hold S-01 --reason 诉讼 --until 2027-03-31"),
        .refused("ErasureRefusal.heldAlready", "member hold S-01 --reason 诉讼 --until 2027-03-31"),
        .refused("ErasureRefusal.onHold", erase),
        .does("member release S-01 --reason 结案"),
        .refused("ErasureRefusal.stillMember", erase),
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("member leave S-01"),
        .refused("ErasureRefusal.pending", erase),
        .does("case withdraw 1 --reason 误登"),
        .refused(
          "ErasureRefusal.basisNamesMember", "member erase S-01 --basis 演示号·早茶铺的申请 --decided-by 演示理事会"),
        .refused("ErasureRefusal.aboutSomebodyElse", "\(erase) --also '#10'"),
        .does(erase),
        .refused("ErasureRefusal.nothingLeft", "member erase '#7' --basis 个人信息保护法第四十七条 --decided-by 演示理事会"),
        .refused("MemberFailure.erased", "member rename '#7' 演示号·新名"),
      ])
  ]
}
