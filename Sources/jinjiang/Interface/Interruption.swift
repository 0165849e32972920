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

  /// Ends a watched job here if there was one; anywhere else Ctrl-C ends the program at once, as it always does.
  static func check() throws {
    #if DEBUG
      DebugInterruption.strike()
    #endif
    if hasHappened { throw Interrupted() }
  }

  /// Carries out work that calls `check` where it can stop. A second Ctrl-C ends the program at once.
  static func watched<Result>(_ work: () throws -> Result) rethrows -> Result {
    signal(SIGINT) { _ in
      Interruption.note()
      signal(SIGINT, SIG_DFL)
    }
    unblock()
    defer {
      signal(SIGINT, SIG_DFL)
      // One that came too late for this work is not meant for what follows.
      flag.store(false, ordering: .relaxed)
    }
    return try work()
  }

  /// The program that started this one may have left it a mask in which Ctrl-C is never heard.
  private static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func note() { flag.store(true, ordering: .relaxed) }

  struct Interrupted: Failure {
    var failureClass: FailureClass { .busy }
    var message: Phrase {
      Phrase(zh: "已中断。未作任何登记，可重新运行。", en: "Interrupted. Nothing was recorded; run it again when you like.")
    }
  }
}
