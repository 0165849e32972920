extension Scene {
  private static let erase = "--basis 个人信息保护法第四十七条 --decided-by 演示理事会"

  /// What is erased, and what is kept elsewhere.
  static let keeping: [Scene] = [
    Scene(
      title: ("删除个人信息", "Erasing personal data"),
      steps: [
        .refused("ErasureRefusal.stillMember", "member erase S-01 \(erase)"),
        .does("member hold S-02 --reason 演示诉讼 --until 2026-12-31"),
        .refused("ErasureRefusal.heldAlready", "member hold S-02 --reason 演示诉讼 --until 2026-12-31"),
        .refused("ErasureRefusal.holdIsPast", "member hold S-01 --reason 演示诉讼 --until 2026-11-01"),
        .refused("ErasureRefusal.notHeld", "member release S-01 --reason 演示结案"),
        .does("member leave S-02"),
        .refused("ErasureRefusal.onHold", "member erase S-02 \(erase)"),
        .does("record S-01 谣言 --on 2026-11-20"),
        .does("member leave S-01"),
        .refused("ErasureRefusal.pending", "member erase S-01 \(erase)"),
        .does("case withdraw 1 --reason 误登"),
        .refused(
          "ErasureRefusal.basisNamesMember", "member erase S-01 --basis 应演示号·早茶铺请求 --decided-by 演示理事会"),
        .refused("ErasureRefusal.aboutSomebodyElse", "member erase S-01 \(erase) --also '#9'"),
        .does("member erase S-01 \(erase)"),
        .refused("ErasureRefusal.nothingLeft", "member erase '#7' \(erase)"),
        .refused("MemberFailure.erased", "member rename '#7' 演示号·新店"),
      ]),
    Scene(
      title: ("备份", "Backups"),
      steps: [
        .does("journal key create --name demo.example/log --key 密钥"),
        .does("backup create 周一.zip"),
        .refused("BackupFailure.alreadyThere", "backup create 周一.zip"),
        .refused("BackupFailure.unwritable", "backup create 没有此目录/周二.zip", 74),
        .refused("BackupFailure.notFound", "backup verify 没有此文件.zip", 66),
        .refused("BackupFailure.notABackup", "backup verify 纪要.txt", 65),
        .does("member leave S-02"),
        .does("journal checkpoint --key 密钥 --output 检查点.txt"),
        .does("backup create 周二.zip"),
        .refused("RestoreRefusal.shorter", "backup restore 周一.zip --to 恢复.db --checkpoint 检查点.txt"),
        .refused(
          "RestoreRefusal.otherHistory",
          "backup restore 周一.zip --to 恢复.db --checkpoint '#3:\(String(repeating: "0", count: 64))'", 65),
        .altered("别家.txt", "检查点.txt", "demo.example/log", "demo.example/elsewhere"),
        .refused("RestoreRefusal.otherLog", "backup restore 周一.zip --to 恢复.db --checkpoint 别家.txt", 65),
        .refused(
          "RestoreRefusal.sameName",
          "backup restore 周一.zip --to 恢复.db --checkpoint 检查点.txt --restart-as demo.example/log --reason 硬盘损坏"),
        .refused(
          "RestoreRefusal.nothingLost",
          "backup restore 周二.zip --to 恢复.db --checkpoint 检查点.txt --restart-as demo.example/log-2 --reason 硬盘损坏"),
        .refused(
          "NotAnErasureList", "backup restore 周一.zip --to 恢复.db --no-checkpoint --erasures 纪要.txt", 65),
        .file("别处.erasures", "jinjiang-erasures 1\nregistry 别处\n"),
        .refused(
          "RestoreRefusal.otherErasures",
          "backup restore 周一.zip --to 恢复.db --no-checkpoint --erasures 别处.erasures", 65),
      ]),
  ]
}
