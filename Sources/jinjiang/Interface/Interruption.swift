internal import Registry
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Ctrl-C during a long job: the job ends by itself at the next good moment, and leaves nothing half done.
enum Interruption {
  private static let flag = Atomic(false)

  static var hasHappened: Bool { flag.load(ordering: .relaxed) }

  /// Carries out work that looks at `hasHappened`. A second Ctrl-C ends the program at once.
  static func watched<Result>(_ work: () throws -> Result) rethrows -> Result {
    signal(SIGINT) { _ in
      Interruption.note()
      signal(SIGINT, SIG_DFL)
    }
    defer { signal(SIGINT, SIG_DFL) }
    return try work()
  }

  private static func note() { flag.store(true, ordering: .relaxed) }

  struct Interrupted: Failure {
    var failureClass: FailureClass { .busy }
    var message: Phrase {
      Phrase(zh: "已中断。未作任何登记，可重新运行。", en: "Interrupted. Nothing was recorded; run it again when you like.")
    }
  }
}
