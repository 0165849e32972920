extension Scene {
  /// Evidence files.
  static let keeping: [Scene] = [
    Scene(
      title: ("证据", "Evidence files"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .file("截图.txt", "桥还在"),
        .file("空.txt", ""),
        .refused("EvidenceFailure.notFound", "case evidence add 1 没有此文件 --from 演示路人", 66),
        .refused("EvidenceFailure.notAFile", "case evidence add 1 . --from 演示路人", 65),
        .refused("EvidenceFailure.pathClimbs", "case evidence add 1 ../截图.txt --from 演示路人", 65),
        .file("\u{3000}", "看不见的名字"),
        .refused("EvidenceFileRefusal.noName", "case evidence add 1 \u{3000} --from 演示路人", 65),
        .refused("EvidenceFailure.empty", "case evidence add 1 空.txt --from 演示路人", 65),
        .refused("EvidenceFileRefusal.noGiver", "case evidence add 1 截图.txt --from ''"),
        .file("同一截图.txt", "桥还在"),
        .refused("EvidenceFileRefusal.sameTwice", "case evidence add 1 截图.txt 同一截图.txt --from 演示路人", 65),
        .does("case evidence add 1 截图.txt --from 演示路人"),
        .refused("EvidenceFileRefusal.onRecordAlready", "case evidence add 1 截图.txt --from 演示路人"),
        .refused("EvidenceFileRefusal.unknown", "case evidence export 1 3 --to 副本", 66),
        .refused("EvidenceFailure.targetExists", "case evidence export 1 1 --to ."),
        .refused("EvidenceFailure.unwritable", "case evidence export 1 1 --to 没有此目录/副本", 74),
        .does("complaint receive S-01 --from 演示投诉人 --occurred 2026-11-20 --summary 称桥已塌"),
        .does("complaint accept 1 --join 1 --reason 同一视频"),
        .file("来信.txt", "我看见桥还在"),
        .refused("EvidenceFileRefusal.giverNotNamed", "case evidence add 1 来信.txt --from 演示投诉人"),
        .file("registry.db.evidence/beb6fa5925a950496fa8975976d03bc868ebdfac9fdd71ff08b40d52f9e19e63", "改过"),
        .refused("EvidenceDamaged", "case evidence verify", 65),
        .file("副本/说明.txt", "导出的证据放在这里"),
        .refused("EvidenceFailure.changed", "case evidence export 1 1 --to 副本", 65),
      ]),
    Scene(
      title: ("证据目录", "The folder of evidence"),
      steps: [
        .does("record S-01 谣言 --on 2026-11-20"),
        .file("registry.db.evidence", "这里应是一个目录"),
        .refused("EvidenceFailure.unusableFolder", "case evidence add 1 纪要.txt --from 演示路人", 74),
      ]),
  ]
}
