/// What can go wrong with the place where a registry is kept.
public enum StoreFailure: Failure, Equatable {
  case notFound(path: String)
  case alreadyThere(path: String)
  /// The file is not a registry: another program's database, or no database at all.
  case notARegistry(path: String)
  /// Any account of this machine may write to it, past the program.
  case writableByAll(path: String)
  /// Tables, indexes or triggers are not those of the program: `trigger entry_stays`.
  case foreignDefinitions([String])
  /// Written by a later version of the program.
  case newer(path: String, version: Int, known: Int)
  /// Another process held it for too long; nothing was recorded.
  case busy(operation: ID<Operation>?)
  /// Personal data were erased while an answer was being read, which would have had some of them and not others.
  case erasedMeanwhile
  /// It cannot be told whether the operation was recorded; the same one again settles it.
  case unknownOutcome(operation: ID<Operation>, reason: String)
  /// It cannot be opened or reached.
  case unreachable(path: String, reason: String)
  /// Reading or writing failed.
  case inputOutput(reason: String)
  /// The file contradicts itself.
  case damaged(reason: String)

  public var failureClass: FailureClass {
    switch self {
    case .notFound: .notFound
    case .busy, .erasedMeanwhile: .busy
    case .alreadyThere: .refused
    default: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(
        zh: "没有登记库 \(path)。请先运行 jinjiang init，或用 --registry 指明登记库。",
        en: "There is no registry at \(path). Run jinjiang init first, or name one with --registry.")
    case .alreadyThere(let path):
      Phrase(
        zh: "\(path) 已存在，未作改动。请换一个路径，或直接使用它。",
        en: "\(path) exists already and was left as it is. Choose another path, or use this one.")
    case .notARegistry(let path):
      Phrase(
        zh: "\(path) 不是锦江登记库，未作改动。请检查 --registry 所指的路径。",
        en: "\(path) is not a Jinjiang registry, and was left as it is. Check the path given with --registry.")
    case .writableByAll(let path):
      Phrase(
        zh: "本机任何帐户都能改写 \(path)，未予打开。请先运行 chmod 600 \(path)，再运行 jinjiang check。",
        en:
          "Any account of this machine may write to \(path), so it was not opened. Run chmod 600 \(path) first, then jinjiang check."
      )
    case .foreignDefinitions(let names):
      Phrase(
        zh: "登记库的结构不是本程序所定（\(names.joined(separator: "、"))），未作登记。请运行 jinjiang check；来历不明的登记库请勿使用。",
        en:
          "The registry is not defined as this program defines it (\(names.joined(separator: ", "))). Nothing was recorded. Run jinjiang check, and use no registry of unknown origin."
      )
    case .newer(let path, let version, let known):
      Phrase(
        zh: "\(path) 由更新版本的程序写成（格式 \(version)，本程序识别到 \(known)），未作改动。请升级程序。",
        en:
          "\(path) was written by a later version of the program (format \(version); this one knows up to \(known)) and was left as it is. Upgrade the program."
      )
    case .busy(let operation):
      Phrase(
        zh: "登记库正被另一进程占用，未作登记，可稍后重试。" + (operation.map { "操作编号 \($0)。" } ?? ""),
        en: "Another process is using the registry. Nothing was recorded; it is safe to try again."
          + (operation.map { " Operation \($0)." } ?? ""))
    case .erasedMeanwhile:
      Phrase(
        zh: "读取期间有个人信息被删除，已输出的内容作废。请重新运行。",
        en: "Personal data were erased while this was being read; what was put out so far is void. Run it again.")
    case .unknownOutcome(let operation, let reason):
      Phrase(
        zh: "无法确定是否已登记（\(reason)）。请用同一操作编号重试：--operation \(operation)，不会重复登记。",
        en:
          "It is not known whether this was recorded (\(reason)). Try again with --operation \(operation): it will be recorded once."
      )
    case .unreachable(let path, let reason):
      Phrase(
        zh: "无法打开登记库 \(path)：\(reason)。请检查文件与目录的权限。",
        en: "The registry \(path) cannot be opened: \(reason). Check the permissions of the file and its folder.")
    case .inputOutput(let reason):
      Phrase(
        zh: "读写登记库失败：\(reason)。未作登记。请检查磁盘空间与权限后重试。",
        en:
          "Reading or writing the registry failed: \(reason). Nothing was recorded. Check disk space and permissions, then try again."
      )
    case .damaged(let reason):
      Phrase(
        zh: "登记库自相矛盾：\(reason)。请运行 jinjiang check，并从备份恢复。",
        en: "The registry contradicts itself: \(reason). Run jinjiang check, and restore from a backup.")
    }
  }
}
