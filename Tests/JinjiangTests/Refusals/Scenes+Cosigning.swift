extension Scene {
  private static let cosign = "journal cosign 检查点.txt --log 公钥 --key 共签密钥"

  /// Another officer's machine signs, too.
  static let cosigning: [Scene] = [
    Scene(
      title: ("共签", "Cosigning"),
      steps: [
        .does("journal key create --name demo.example/log --key 密钥 > 公钥"),
        .does("journal checkpoint --key 密钥 --output 检查点.txt"),
        .does("journal key cosigner --name demo.example/officer --key 共签密钥 > 共签公钥"),
        .refused("CosigningRefusal.notACosigner", "journal cosign 检查点.txt --log 公钥 --key 密钥 --first", 65),
        .refused("CosigningRefusal.nothingRemembered", cosign),
        .does("\(cosign) --first --output 共签.txt"),
        .refused("CosigningRefusal.notTheFirst", "\(cosign) --first"),
        .refused("NotCosigned", "journal verify --cosigner 共签公钥"),
        .refused("EvidenceRefusal.notCosigned", "journal checkpoint --add 检查点.txt --cosigner 共签公钥", 65),
        .does("member add S-03 --name 演示号·来客"),
        .does("journal checkpoint --key 密钥 --output 检查点二.txt"),
        .refused("CosigningRefusal.refused", "journal cosign 检查点二.txt --log 公钥 --key 共签密钥"),
        .does("journal prove '#3'"),
        .refused("TooFewCosigners", "journal verify --proof entry-3.tlog-proof --key 公钥 --cosigner 共签公钥"),
        .file("共签密钥.cosigned", "不是检查点"),
        .refused("WitnessMemoryFailure", cosign, 65),
        .does("init --registry 别库.db"),
        .does("journal key create --registry 别库.db --name demo.example/other --key 别库密钥"),
        .does("journal checkpoint --registry 别库.db --key 别库密钥 --output 别库.txt"),
        .refused("EvidenceRefusal.notOurCheckpoint", "journal checkpoint --add 别库.txt --cosigner 共签公钥", 65),
      ])
  ]
}
