internal import Dispatch

/// Whose turn it is to use a connection that the thread which asks and the one which inserts share.
///
/// Whoever waits gets it next: neither can keep the other out by taking it again and again.
final class Turn: Sendable {
  private let free = DispatchSemaphore(value: 1)
  /// How many questions the asking thread is in the middle of, one inside the other. Nobody else looks at it.
  private nonisolated(unsafe) var depth = 0

  /// For the asking thread.
  func ask<Result>(_ question: () throws -> Result) rethrows -> Result {
    if depth == 0 { free.wait() }
    depth += 1
    defer {
      depth -= 1
      if depth == 0 { free.signal() }
    }
    return try question()
  }

  /// For whoever inserts, in the middle of no question.
  func insert<Result>(_ work: () throws -> Result) rethrows -> Result {
    free.wait()
    defer { free.signal() }
    return try work()
  }

  /// For the asking thread: lets the other one go on, where it stands in the middle of a question.
  func giveWay(_ wait: () throws -> Void) rethrows {
    guard depth > 0 else { return try wait() }
    free.signal()
    defer { free.wait() }
    try wait()
  }
}
