extension Scene {
  /// Backups, and what they are restored against.
  static let backups: [Scene] = [
    Scene(
      title: ("备份与恢复", "Backups"),
      steps: [
        .does("journal key create --name demo.example/log --key 密钥"),
        .does("backup create 周一.zip"),
        .refused("BackupFailure.alreadyThere", "backup create 周一.zip"),
        .refused("BackupFailure.notFound", "backup verify 没有此文件.zip", 66),
        .refused("BackupFailure.notABackup", "backup verify 纪要.txt", 65),
        .refused("BackupFailure.unwritable", "backup create 没有此目录/周二.zip", 74),
        .does("member add S-03 --name 演示号·来客"),
        .does("journal checkpoint --key 密钥 --output 周二.txt"),
        .refused("RestoreRefusal.shorter", "backup restore 周一.zip --to 新库.db --checkpoint 周二.txt"),
        .refused(
          "RestoreRefusal.sameName",
          "backup restore 周一.zip --to 新库.db --checkpoint 周二.txt --restart-as demo.example/log --reason 硬盘损坏"),
        .does("backup create 周二.zip"),
        .refused(
          "RestoreRefusal.otherHistory",
          "backup restore 周二.zip --to 新库.db --checkpoint '#3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='",
          65),
        .refused(
          "RestoreRefusal.nothingLost",
          "backup restore 周二.zip --to 新库.db --checkpoint 周二.txt --restart-as demo.example/log-2 --reason 硬盘损坏"),
        .file("registry.db.evidence/说明.txt", "不是证据"),
        .refused("BackupFailure.oddEvidence", "backup create 周三.zip", 65),
      ])
  ]
}
