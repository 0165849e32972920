extension Scene {
  /// Keys, checkpoints and proofs.
  static let evidence: [Scene] = [
    Scene(
      title: ("签名密钥", "Signing keys"),
      steps: [
        .refused("EvidenceRefusal.noKey", "journal checkpoint"),
        .refused("KeyNameFailure", "journal key create --name 'demo example'", 65),
        .does("journal key create --name demo.example/log --key 密钥"),
        .refused("EvidenceRefusal.keyThere", "journal key create --name demo.example/log --key 密钥二"),
        .refused("KeyFileFailure.alreadyThere", "journal key rotate --reason 换机 --key 密钥"),
        .refused("KeyFileFailure.unwritable", "journal key rotate --reason 换机 --key 没有此目录/密钥", 74),
        .refused("KeyFileFailure.notFound", "journal checkpoint --key 没有此文件", 66),
        .file("人人可读", "密钥"),
        .refused("KeyFileFailure.readableByOthers", "journal checkpoint --key 人人可读", 78),
        .refused("KeyFileFailure.notAKey", "journal checkpoint --key .", 65),
        .does("journal key rotate --reason 换机 --key 密钥二"),
        .refused("EvidenceRefusal.otherKey", "journal checkpoint --key 密钥"),
      ]),
    Scene(
      title: ("检查点与证明", "Checkpoints and proofs"),
      steps: [
        .does("journal key create --name demo.example/log --key 密钥 > 公钥"),
        .refused("EvidenceRefusal.notSigned", "journal prove '#3'"),
        .does("journal checkpoint --key 密钥 --output 检查点.txt"),
        .refused("NoSuchOperation", "journal prove --operation 00000000-0000-4000-8000-000000000009", 66),
        .refused("NotACheckpoint", "journal prove '#3' --checkpoint 纪要.txt", 65),
        .refused("NotAVerifierKey", "journal verify --key 乱写", 65),
        .refused("ProofFailure", "journal verify --proof 纪要.txt --key 公钥", 65),
      ]),
  ]
}
