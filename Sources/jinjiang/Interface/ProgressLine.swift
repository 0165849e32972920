internal import Registry

/// How far a long job has come, on one line of standard error; nothing where that is no terminal.
final class ProgressLine {
  private let label: String
  private let isShown: Bool

  init(label: String, isQuiet: Bool = false) {
    self.label = label
    isShown = Output.diagnosticsAreOnTerminal && !isQuiet
  }

  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    Output.diagnose("\r\(label) \(done * 100 / all)% (\(done)/\(all))")
  }

  func clear() {
    if isShown { Output.diagnose("\r\u{1b}[K") }
  }
}
