import Foundation

/// REFUSALS.md: every scene as it was played, with what was refused in it.
enum RefusalCatalogue {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../REFUSALS.md")
    .standardized

  static func text(of played: [(scene: Scene, refusals: [Refusal])]) -> String {
    let count = Set(played.flatMap(\.refusals).map(\.rule)).count
    var text = """
      # What is refused 拒绝一览

      Written by the tests from runs of the program; do not edit (README.md, under "The house", says how to add to it).
      由测试运行程序写出，请勿手改。

      Every rule that a command can break is here (\(count)), with a command that breaks it, the exit code in brackets, and
      the message in both languages. None of these commands changed anything: the tests compare the registry byte for byte.
      Each page can be typed again in an empty folder. It begins on 23 November 2026 and, unless it says otherwise, with:

      ```
      \(Scene.street.map(line).joined(separator: "\n"))
      ```

      """
    for (scene, refusals) in played { text += page(scene, refusals) }
    text += "\n## 命令触不到的规则 Rules that no command here can break\n\n"
    for (rule, reason) in Unprovoked.reasons.sorted(by: { $0.key < $1.key }) { text += "- `\(rule)`: \(reason)\n" }
    return text
  }

  private static func page(_ scene: Scene, _ refusals: [Refusal]) -> String {
    var text = "\n## \(scene.title.zh) \(scene.title.en)\n"
    let hasOwnOpening = scene.opening.count != Scene.street.count
    let extra = scene.opening.isEmpty ? [] : Array(scene.opening.dropFirst(Scene.street.count))
    if scene.opening.isEmpty { text += "\nIn an empty folder. 空目录中。\n" }
    var lines = hasOwnOpening ? extra.map(line) : []
    var left = refusals[...]
    for step in scene.steps {
      guard case .refused = step, let refusal = left.popFirst() else {
        lines.append(line(step))
        continue
      }
      if !lines.isEmpty { text += "\n```\n\(lines.joined(separator: "\n"))\n```\n" }
      lines = []
      text += "\n**\(refusal.rule)**\n\n```\n\(line(step))\n[\(refusal.status)]\n\(refusal.zh)\n\(refusal.en)\n```\n"
    }
    if !lines.isEmpty { text += "\n```\n\(lines.joined(separator: "\n"))\n```\n" }
    return text
  }

  /// A step as a reader would type it.
  private static func line(_ step: Scene.Step) -> String {
    switch step {
    case .day(let day): "# \(day)"
    case .does(let command), .refused(_, let command, _): "$ jinjiang \(shortened(command))"
    case .file(let name, let text): "# \(name): \(shortened(text).replacing("\n", with: "⏎"))"
    case .bytes(let name, _): "# \(name): no text"
    case .altered(let new, let old, let there, let instead): "# \(new): \(old), with \(instead) for \(there)"
    }
  }

  private static func shortened(_ text: String) -> String {
    let shown = text.replacing("\u{7}", with: "‹U+0007›")
    return shown.count > 300 ? "\(shown.prefix(60))… (\(shown.count))" : shown
  }
}
