/// Why something about keys, checkpoints and proofs is not done.
public enum EvidenceRefusal: Failure, Equatable {
  case noKey
  case keyThere(String)
  case keyKnown(String)
  case notASigningKey(String)
  case otherName(String, origin: String)
  case otherKey(String, inForce: String)
  /// What is on record does not begin with what was signed before.
  case notAContinuation(of: Int, size: Int)
  case notSigned(Position, last: Int?)
  case doesNotProve(Position)
  case notOurCheckpoint
  case notCosigned

  public var failureClass: FailureClass {
    switch self {
    case .noKey, .keyThere, .keyKnown, .otherKey, .notSigned: .refused
    case .notASigningKey, .otherName, .notAContinuation, .doesNotProve, .notOurCheckpoint, .notCosigned: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .noKey:
      Phrase(
        zh: "登记流水还没有签名密钥。未作签署。请先运行 jinjiang journal key create。",
        en: "The journal has no signing key yet. Nothing was signed. Run jinjiang journal key create first.")
    case .keyThere(let vkey):
      Phrase(
        zh: "登记流水已有签名密钥 \(vkey)。未作登记。要更换密钥，请用 jinjiang journal key rotate。",
        en:
          "The journal has a signing key already, \(vkey). Nothing was recorded. To replace it, use jinjiang journal key rotate."
      )
    case .keyKnown(let vkey):
      Phrase(
        zh: "密钥 \(vkey) 已用过。未作登记。请另建一把。",
        en: "The key \(vkey) is or was the journal's already. Nothing was recorded. Make another one.")
    case .notASigningKey(let vkey):
      Phrase(
        zh: "\(vkey) 是共签密钥，不能为登记流水签名。未作登记。请用 jinjiang journal key create 建立签名密钥。",
        en:
          "\(vkey) is a cosigner's key and cannot sign for the journal. Nothing was recorded. Make one with jinjiang journal key create."
      )
    case .otherName(let name, let origin):
      Phrase(
        zh: "新密钥名为 \(name)，而登记流水以 \(origin) 之名签署。未作登记。更换密钥时名称不变。",
        en:
          "The new key is named \(name), but the journal signs as \(origin). Nothing was recorded. A key is replaced by one of the same name."
      )
    case .otherKey(let given, let inForce):
      Phrase(
        zh: "所给密钥 \(given) 不是登记流水现用的密钥 \(inForce)。未作签署。请用 --key 指明其文件。",
        en:
          "The key given, \(given), is not the one in force, \(inForce). Nothing was signed. Name its file with --key.")
    case .notAContinuation(let old, let size):
      Phrase(
        zh: "现有 \(size) 条登记不是上一检查点（\(old) 条）的延续：已签署的内容被改动。未作签署。请保留此文件，运行 jinjiang journal verify，并从备份恢复。",
        en:
          "The \(size) entries on record do not continue the last checkpoint, of \(old): something that was signed has been changed. Nothing was signed. Keep the file, run jinjiang journal verify, and restore a backup."
      )
    case .notSigned(let position, let last):
      Phrase(
        zh: "还没有检查点包含 \(position)" + (last.map { "（最后一个到 #\($0)）" } ?? "") + "。请先运行 jinjiang journal checkpoint。",
        en: "No checkpoint has \(position) under it" + (last.map { " (the last goes up to #\($0))" } ?? "")
          + ". Run jinjiang journal checkpoint first.")
    case .notOurCheckpoint:
      Phrase(
        zh: "这不是本登记库签署过的检查点。未作改动。请给出本登记库检查点的共签文件。",
        en:
          "This is not a checkpoint that this registry signed. Nothing was changed. Give a cosigned file of one that it did."
      )
    case .notCosigned:
      Phrase(
        zh: "文件中没有所给共签公钥的有效签名。未作改动。请用 --cosigner 给出共签人的公钥。",
        en:
          "The file has no valid signature by the cosigners given. Nothing was changed. Name their public keys with --cosigner."
      )
    case .doesNotProve(let position):
      Phrase(
        zh: "\(position) 的内容与已签署的检查点不符，无法证明。请保留此文件，运行 jinjiang journal verify，并从备份恢复。",
        en:
          "What is on file at \(position) is not what the checkpoint signed, and cannot be proved. Keep the file, run jinjiang journal verify, and restore a backup."
      )
    }
  }
}
