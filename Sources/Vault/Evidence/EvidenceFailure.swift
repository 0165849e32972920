public import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a file is not taken in, or not had back.
public enum EvidenceFailure: Failure, Equatable {
  /// What stands under a name instead of a regular file.
  public enum Kind: Sendable, Equatable {
    case link, folder, pipe, socket, device
  }

  case notFound(path: String)
  case notAFile(path: String, Kind)
  /// The path leads upwards with `..`.
  case pathClimbs(path: String)
  case empty(path: String)
  case tooLarge(path: String, limit: Int)
  case movedUnderRead(path: String)
  case unreadableFile(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case unusableFolder(path: String, reason: String)
  case targetExists(path: String)
  case missing(Digest)
  case changed(Digest)

  public var failureClass: FailureClass {
    switch self {
    case .notFound, .missing: .notFound
    case .notAFile, .pathClimbs, .empty, .tooLarge, .movedUnderRead, .changed: .badData
    case .unreadableFile, .unwritable, .unusableFolder, .targetExists: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(zh: "没有文件 \(path)。请核对路径。", en: "There is no file \(path). Check the path.")
    case .notAFile(let path, let kind):
      Phrase(
        zh: "\(path) 是\(kind.title.zh)，不是普通文件，未登记。请给出文件本身。",
        en: "\(path) is \(kind.title.en) and no regular file; nothing was recorded. Name the file itself.")
    case .pathClimbs(let path):
      Phrase(
        zh: "路径 \(path) 含有 ..，未登记。请写文件的完整路径，或先进入其所在目录。",
        en: "The path \(path) climbs with ..; nothing was recorded. Give the full path, or change to the file's folder."
      )
    case .empty(let path):
      Phrase(zh: "文件 \(path) 是空的，不能作为证据。", en: "The file \(path) is empty, and so no evidence.")
    case .tooLarge(let path, let limit):
      Phrase(
        zh: "文件 \(path) 超过 \(limit >> 20) MiB，未登记。请截取相关片段，或分成几个文件。",
        en: """
          The file \(path) is larger than \(limit >> 20) MiB; nothing was recorded. Cut out what matters, or split it.
          """)
    case .movedUnderRead(let path):
      Phrase(
        zh: "文件 \(path) 在读取时被改动，未登记。请等写入完成后再试。",
        en: "The file \(path) changed while it was read; nothing was recorded. Wait until nobody writes to it.")
    case .unreadableFile(let path, let reason):
      Phrase(
        zh: "无法读取文件 \(path)：\(reason)。请检查权限。", en: "The file \(path) cannot be read: \(reason). Check its permissions."
      )
    case .unwritable(let path, let reason):
      Phrase(
        zh: "无法写入 \(path)：\(reason)。请检查路径、权限与磁盘空间。",
        en: "\(path) cannot be written: \(reason). Check the path, its permissions and the disk.")
    case .unusableFolder(let path, let reason):
      Phrase(
        zh: "证据目录 \(path) 无法使用：\(reason)。请检查权限；它应是普通目录，不是链接。",
        en: """
          The evidence folder \(path) cannot be used: \(reason). Check its permissions; it must be a folder of its own, no \
          link.
          """)
    case .targetExists(let path):
      Phrase(
        zh: "\(path) 已存在，未作改动。请用 --to 另指目录，或先移走它。",
        en: "\(path) exists already and was left as it is. Name another folder with --to, or move that one away.")
    case .missing(let digest):
      Phrase(
        zh: "证据文件（SHA-256 \(digest)）缺失。请从备份恢复证据目录，再运行 jinjiang case evidence verify。",
        en: """
          The evidence file (SHA-256 \(digest)) is missing. Restore the evidence folder from a backup, then run \
          `jinjiang case evidence verify`.
          """)
    case .changed(let digest):
      Phrase(
        zh: "证据文件（SHA-256 \(digest)）已被改动，未导出。请从备份恢复证据目录，再运行 jinjiang case evidence verify。",
        en: """
          The evidence file (SHA-256 \(digest)) was changed, and was not copied out. Restore the evidence folder from a \
          backup, then run `jinjiang case evidence verify`.
          """)
    }
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// Of a file that could not be opened or read.
  static func unreadable(_ path: String, code: Int32) -> EvidenceFailure {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case ELOOP: .notAFile(path: path, .link)
    default: .unreadableFile(path: path, reason: reason(code))
    }
  }
}

extension EvidenceFailure.Kind {
  public var title: Phrase {
    switch self {
    case .link: Phrase(zh: "符号链接", en: "a symbolic link")
    case .folder: Phrase(zh: "目录", en: "a folder")
    case .pipe: Phrase(zh: "管道", en: "a pipe")
    case .socket: Phrase(zh: "套接字", en: "a socket")
    case .device: Phrase(zh: "设备", en: "a device")
    }
  }
}
