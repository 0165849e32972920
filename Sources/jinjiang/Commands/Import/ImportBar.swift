internal import Dispatch
internal import Interchange
internal import Synchronization

/// How far an import is, how fast, and how long it still takes: one line of a terminal.
final class ImportBar: Sendable {
  private static let width = 24
  /// Between two drawings, in nanoseconds.
  private static let pause: UInt64 = 200_000_000

  private let isShown: Bool
  private let start = DispatchTime.now().uptimeNanoseconds
  private let lastDrawn = Mutex<UInt64>(0)

  init(isQuiet: Bool) { isShown = Output.diagnosticsAreOnTerminal && !isQuiet }

  func show(_ progress: ImportProgress) {
    guard isShown else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    let isDue = lastDrawn.withLock { last in
      guard now - last >= ImportBar.pause else { return false }
      last = now
      return true
    }
    if isDue { Output.diagnose("\r\u{1b}[K" + ImportBar.text(progress, seconds: Double(now - start) / 1e9)) }
  }

  func clear() {
    if isShown, lastDrawn.withLock({ $0 > 0 }) { Output.diagnose("\r\u{1b}[K") }
  }

  static func text(_ progress: ImportProgress, seconds: Double) -> String {
    let rate = Int(Double(progress.rows) / max(seconds, 0.001))
    let speed = Speech.says(zh: "\(progress.rows) 行，每秒 \(rate) 行", en: "\(progress.rows) rows, \(rate) a second")
    guard let all = progress.byteCount, all > 0 else { return speed }
    let share = min(1, Double(progress.bytesRead) / Double(all))
    let full = Int(share * Double(width))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let left = share > 0 ? Int(seconds * (1 - share) / share) : 0
    return "\(bar) \(Int(share * 100))% " + speed + Speech.says(zh: "，约剩 \(left) 秒", en: ", about \(left) s left")
  }
}
