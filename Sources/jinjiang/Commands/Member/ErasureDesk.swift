internal import Registry
internal import SQLiteStore
internal import Vault

/// What follows the entry of an erasure, and is finished by the next command where that was cut short: the words leave
/// whatever else of the file has them, and the list of erasures is written for backups.
enum ErasureDesk {
  /// `jinjiang.db.erasures`, beside the registry.
  static func ledger(of registry: String) -> String { registry + ".erasures" }

  /// - Returns: whether there was anything to finish.
  @discardableResult
  static func finish(_ path: String, in store: SQLiteStore, operation: String? = nil) throws -> Bool {
    guard try store.isToBeScrubbed() else { return false }
    do {
      TemporaryFile.sweep(beside: path)
      try EvidenceFolder(ofRegistry: path).discard {
        Set(try store.read(at: nil) { try $0.evidence(of: nil) }.compactMap(\.digest))
      }
      try writeLedger(of: path, in: store)
      try store.scrub()
    } catch let failure as any Failure {
      throw ErasureUnfinished(path: path, reason: failure.message, operation: operation)
    }
    return true
  }

  /// The same, said, for a command that comes upon it.
  static func finishInterrupted(_ path: String, in store: SQLiteStore) throws {
    guard try finish(path, in: store) else { return }
    Output.remark(
      Speech.says(
        zh: "此前有一次个人信息删除未清理完毕，现已完成。", en: "An erasure of personal data had not been finished; it is now."))
  }

  static func writeLedger(of path: String, in store: SQLiteStore) throws {
    let ledger = try store.read(at: nil) { try ErasureLedger(of: $0) }
    try OutputFile.replace(self.ledger(of: path), text: { try $0.write(ledger.text) })
  }
}

/// The erasure is on record, and its traces are still to be cleared away.
struct ErasureUnfinished: Failure, Equatable {
  let path: String
  let reason: Phrase
  /// The operation that recorded it; the very same again finishes it, too.
  let operation: String?

  var failureClass: FailureClass { .busy }
  var message: Phrase {
    Phrase(
      zh: "个人信息的删除已登记，但文件 \(path) 中的残留尚未清除（\(reason.zh)）。请稍后运行 jinjiang check，它会完成清除。"
        + (operation.map { "或用同一操作编号重试：--operation \($0)。" } ?? ""),
      en:
        "The erasure is on record, but traces in \(path) are not cleared away yet (\(reason.en)). Run jinjiang check later, which will finish it."
        + (operation.map { " So will the same again with --operation \($0)." } ?? "")
    )
  }
}
