internal import ArgumentParser
internal import Documents
internal import Registry
internal import Vault

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The exit codes, after sysexits(3) where it has one. Source: DESIGN.md, Commands.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case refused = 1
  case usage = 64
  case badData = 65
  case notFound = 66
  case unreachable = 69
  case unexpected = 70
  case inputOutput = 74
  case busy = 75
  case unknownOutcome = 76
  case notAllowed = 77
  case configuration = 78
}

/// How a run that failed ends: a message on standard error and an exit code.
struct Ending {
  let status: Int32
  /// To standard output, as help is.
  let isResult: Bool
  let message: String

  init(of error: any Error) {
    switch error {
    case let failure as any Failure:
      #if DEBUG
        DebugFault.note(failure)
      #endif
      status = Ending.status(of: failure).rawValue
      isResult = false
      message = Speech.says(zh: "错误：", en: "Error: ") + failure.message.spoken.visibleLines
    case let failure as DocumentError:
      status = ExitStatus.usage.rawValue
      isResult = false
      message = Speech.says(zh: "错误：", en: "Error: ") + failure.message(in: Speech.written)
    case let failure as OutputFailure:
      status = failure.readerHasGone ? 0 : ExitStatus.inputOutput.rawValue
      isResult = false
      message =
        failure.readerHasGone
        ? ""
        : Speech.says(zh: "错误：无法写出结果：\(failure.reason)。", en: "Error: the output cannot be written: \(failure.reason).")
    default:
      let code = Jinjiang.exitCode(for: error)
      status = code == .failure ? ExitStatus.unexpected.rawValue : code.rawValue
      isResult = code == .success
      message =
        switch code {
        case .failure: Ending.unexpected(error)
        case .validationFailure: UsageFault(of: error).message
        default: Jinjiang.fullMessage(for: error)
        }
    }
  }

  private static func unexpected(_ error: any Error) -> String {
    Speech.says(
      zh: "错误：程序遇到未料到的情况（\(error)）。请运行 jinjiang check，并保留此信息。",
      en: "Error: something unexpected happened (\(error)). Run jinjiang check, and keep this message.")
  }

  static func status(of failure: any Failure) -> ExitStatus {
    switch failure {
    case StoreFailure.unreachable: .unreachable
    case StoreFailure.writableByAll: .configuration
    case StoreFailure.inputOutput: .inputOutput
    case StoreFailure.unknownOutcome: .unknownOutcome
    case is ErasureUnfinished: .unknownOutcome
    case OutputFileFailure.unwritable: .inputOutput
    case OutputFileFailure.noSuchMaker: .configuration
    case KeyFileFailure.readableByOthers, KeyFileFailure.ofSomebodyElse, KeyFileFailure.noFolder: .configuration
    case EvidenceFailure.unreadableFile, EvidenceFailure.unwritable, EvidenceFailure.unusableFolder: .inputOutput
    case BackupFailure.libraryMissing: .configuration
    case BackupFailure.unreadable, BackupFailure.unwritable: .inputOutput
    case KeyFileFailure.unreadable, KeyFileFailure.unwritable: .inputOutput
    default:
      switch failure.failureClass {
      case .refused: .refused
      case .badData: .badData
      case .notFound: .notFound
      case .busy: .busy
      case .notAllowed: .notAllowed
      }
    }
  }

  func leave() -> Never {
    if isResult {
      try? Output.shared.line(message)
      try? Output.shared.flush()
    } else {
      // What had been written before the failure comes first.
      try? Output.shared.flush()
      if !message.isEmpty { Output.remark(message) }
    }
    exit(status)
  }
}
