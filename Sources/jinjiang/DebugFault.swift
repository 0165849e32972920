#if DEBUG
  internal import Registry

  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Darwin
  #endif

  /// Which rule ended a run, and its message in both languages, for the catalogue of refusals that the tests write: into
  /// the file that `JINJIANG_TEST_FAULT` names. Compiled into debug builds only.
  enum DebugFault {
    static func note(_ failure: any Failure) {
      guard let path = Composition.environment["JINJIANG_TEST_FAULT"], let file = fopen(path, "w") else { return }
      defer { fclose(file) }
      fputs([name(of: failure), failure.message.zh, failure.message.en].joined(separator: "\u{1f}"), file)
    }

    /// `BenchRefusal.noQuorum`, `NotADay`.
    private static func name(of failure: any Failure) -> String {
      let mirror = Mirror(reflecting: failure)
      guard mirror.displayStyle == .enum else { return "\(type(of: failure))" }
      return "\(type(of: failure)).\(mirror.children.first?.label ?? "\(failure)")"
    }
  }
#endif
