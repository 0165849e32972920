#if DEBUG
  internal import Synchronization

  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Darwin
  #endif

  /// Ctrl-C, or the signal that `JINJIANG_TEST_SIGNAL` numbers, at a moment that a test knows: when a job looks for one for
  /// the n-th time, n being `JINJIANG_TEST_INTERRUPT`.
  /// Compiled into debug builds only.
  enum DebugInterruption {
    private static let moment = Composition.environment["JINJIANG_TEST_INTERRUPT"].flatMap { Int($0) }
    private static let number = Composition.environment["JINJIANG_TEST_SIGNAL"].flatMap { Int32($0) } ?? SIGINT
    private static let looks = Atomic(0)

    static func strike() {
      guard let moment, looks.add(1, ordering: .relaxed).newValue == moment else { return }
      raise(number)
    }
  }
#endif
