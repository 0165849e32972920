public import TransparencyLog

/// What somebody knows, from outside the registry, of how far it had come: so many entries, under this root.
public struct KnownCheckpoint: Sendable, Equatable {
  /// The name of the log that signed; nil where only size and root were noted down.
  public var origin: String?
  public var size: Int
  public var root: Hash

  public init(origin: String? = nil, size: Int, root: Hash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// `#1234:ROOT`, the root in Base 64 or as hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard text.hasPrefix("#"), parts.count == 2, let size = Int(parts[0].dropFirst()), size > 0,
      let root = Hash(base64: String(parts[1])) ?? Digest(parts[1]).flatMap({ Hash($0.bytes) })
    else { return nil }
    self.init(size: size, root: root)
  }

  public init(_ checkpoint: Checkpoint) {
    self.init(origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root)
  }

  /// Whether it knows of more entries than a registry has.
  ///
  /// Its signature need not be looked at: a root that the entries lead to proves itself, and one that goes beyond them is
  /// reason enough not to go on as if nothing had been there.
  /// - Throws: `RestoreRefusal` where it is of another history or another log.
  public func isBeyond(_ registry: any RegistryReader) throws -> Bool {
    guard size > registry.position.value else {
      guard try registry.tree(size: size).root() == root else { throw RestoreRefusal.otherHistory(size: size) }
      return false
    }
    let names = try registry.keysOfLog().all.map(\.key.name.description)
    if let origin, !names.isEmpty, !names.contains(origin) {
      throw RestoreRefusal.otherLog(origin, known: names[names.count - 1])
    }
    return true
  }
}

/// Why a backup does not become the registry.
public enum RestoreRefusal: Failure, Equatable {
  /// What was signed differs from what the backup has.
  case otherHistory(size: Int)
  case otherLog(String, known: String)
  /// Entries that were signed for are not in the backup.
  case shorter(signed: Int, kept: Int)
  /// A new beginning was asked for, and nothing is lost.
  case nothingLost(kept: Int)
  /// The new name is one that signed already.
  case sameName(String)
  /// A list of erasures that is not this registry's.
  case otherErasures

  public var failureClass: FailureClass {
    switch self {
    case .otherHistory, .otherLog, .otherErasures: .badData
    case .shorter, .nothingLost, .sameName: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .otherHistory(let size):
      Phrase(
        zh: "备份的前 \(size) 条登记与检查点所签署的不同：这不是当时签署的那份登记。未作恢复。请用另一份备份，并保留此文件备查。",
        en:
          "The first \(size) entries of the backup are not those that the checkpoint signs for: it is not the record that was signed. Nothing was restored. Use another backup, and keep this one as evidence."
      )
    case .otherLog(let origin, let known):
      Phrase(
        zh: "检查点属于 \(origin)，而备份中的登记流水以 \(known) 之名签署。未作恢复。请给出本登记库的最后一个检查点。",
        en:
          "The checkpoint is of \(origin), but the backup's journal signs as \(known). Nothing was restored. Give the last checkpoint of this registry."
      )
    case .shorter(let signed, let kept):
      Phrase(
        zh: "检查点签署了 \(signed) 条登记，备份只有 \(kept) 条：其后 \(signed - kept) 条会丢失，不能再以原来的名称继续签署。未作恢复。"
          + "请先找更新的备份；确实没有时，用 --restart-as 新名称 --reason 理由 恢复，此事会记入登记流水。",
        en:
          "The checkpoint signs for \(signed) entries, and the backup has \(kept): the \(signed - kept) after them would be lost, and the journal cannot go on under its name. "
          + "Nothing was restored. Look for a newer backup first; if there is none, restore with --restart-as NEW-NAME --reason WHY, which goes on record."
      )
    case .nothingLost(let kept):
      Phrase(
        zh: "备份有 \(kept) 条登记，检查点所签署的都在其中，没有丢失。未作恢复。请去掉 --restart-as。",
        en:
          "The backup has \(kept) entries, and all that the checkpoint signs for is among them: nothing is lost. Nothing was restored. Leave out --restart-as."
      )
    case .otherErasures:
      Phrase(
        zh: "所给的删除清单不是这个登记库的，或属于另一段历史。未作恢复。请给出原登记库旁的 .erasures 文件。",
        en:
          "The list of erasures is of another registry, or of another history. Nothing was restored. Give the .erasures file from beside the registry that was lost."
      )
    case .sameName(let name):
      Phrase(
        zh: "登记流水曾以 \(name) 之名签署，重新开始须用从未用过的名称。未作恢复。请在 --restart-as 后另取一个，例如加上年份。",
        en:
          "The journal has signed as \(name); a new beginning needs a name that never signed. Nothing was restored. Choose another after --restart-as, such as one with the year in it."
      )
    }
  }
}
