internal import Registry
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Ctrl-C, an order to end (SIGTERM) or a terminal that closes (SIGHUP) during a long job: the job ends by itself at the
/// next good moment, and leaves nothing half done.
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
    let signals = heard()
    for each in signals {
      signal(each) { number in
        Interruption.note()
        signal(number, SIG_DFL)
      }
    }
    unblock(signals)
    defer {
      for each in signals { signal(each, SIG_DFL) }
      // One that came too late for this work is not meant for what follows.
      flag.store(false, ordering: .relaxed)
    }
    return try work()
  }

  /// The program that started this one may have left it a mask in which Ctrl-C is never heard.
  private static func unblock(_ signals: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for each in signals { sigaddset(&set, each) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// What ends a job. A job that was started so that it outlives its terminal (nohup) does.
  private static func heard() -> [Int32] {
    let before: (@convention(c) (Int32) -> Void)? = signal(SIGHUP, SIG_IGN)
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    return isIgnored ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
  }

  private static func note() { flag.store(true, ordering: .relaxed) }

  struct Interrupted: Failure {
    var failureClass: FailureClass { .busy }
    var message: Phrase {
      Phrase(zh: "已中断。未作任何登记，可重新运行。", en: "Interrupted. Nothing was recorded; run it again when you like.")
    }
  }
}
