public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a backup is not written, or not taken for one.
public enum BackupFailure: Failure, Equatable {
  case notFound(path: String)
  case alreadyThere(path: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case libraryMissing
  /// No archive, or one of something else.
  case notABackup(path: String)
  /// The part of it that is not what the manifest says.
  case damaged(path: String, part: String)
  /// A file beside the registry that cannot be taken along.
  case oddEvidence(name: String)

  public var failureClass: FailureClass {
    switch self {
    case .notFound: .notFound
    case .alreadyThere, .unreadable, .unwritable, .libraryMissing: .refused
    case .notABackup, .damaged, .oddEvidence: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(zh: "没有备份文件 \(path)。请检查路径。", en: "There is no backup \(path). Check the path.")
    case .alreadyThere(let path):
      Phrase(
        zh: "\(path) 已存在，未作改动。备份不覆盖已有文件，请换一个文件名，例如带上日期。",
        en:
          "\(path) exists already and was left as it is. A backup replaces nothing; use another name, with the day in it."
      )
    case .unreadable(let path, let reason):
      Phrase(
        zh: "无法读取 \(path)：\(reason)。请检查路径与权限。",
        en: "\(path) cannot be read: \(reason). Check the path and its permissions.")
    case .unwritable(let path, let reason):
      Phrase(
        zh: "无法写入 \(path)：\(reason)。没有留下文件。请检查路径、权限与磁盘空间。",
        en:
          "\(path) cannot be written: \(reason). Nothing was left under that name. Check the path, its permissions and the disk."
      )
    case .libraryMissing:
      Phrase(
        zh: "备份需要 libzip，本机没有。请安装：apt install libzip4（或 brew install libzip）。",
        en: "Backups need libzip, which is not installed: apt install libzip4, or brew install libzip.")
    case .notABackup(let path):
      Phrase(
        zh: "\(path) 不是锦江备份，未作改动。请给出 jinjiang backup create 写出的文件。",
        en: "\(path) is not a Jinjiang backup, and was left as it is. Give a file that jinjiang backup create wrote.")
    case .damaged(let path, let part):
      Phrase(
        zh: "备份 \(path) 已损坏：\(part) 与清单不符。不能用它恢复。请用另一份备份。",
        en:
          "The backup \(path) is damaged: \(part) is not what its manifest says. Nothing can be restored from it; use another one."
      )
    case .oddEvidence(let name):
      Phrase(
        zh: "证据目录中的 \(name) 不是由本程序存入的证据文件，无法备份。未作备份。请把它移出该目录。",
        en:
          "\(name), in the evidence folder, is no evidence file that this program put there, and cannot be backed up. No backup was made. Move it out of that folder."
      )
    }
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
