internal import Interchange
internal import Registry

/// One step of a demo story: the day on which it was entered, what was done, and its fields as they stand in the file.
struct StoryStep {
  let line: Int
  let day: Day
  let verb: String
  private let fields: [String: SourceNode]

  /// The steps of a story in YAML, in order. Its shape is described at the top of the seeded one.
  static func steps(of yaml: String) throws -> [StoryStep] {
    let story = try YAMLSource.tree(of: Array(yaml.utf8))
    guard case .mapping(let fields) = story.content, let steps = fields.first(where: { $0.key == "steps" })?.value,
      case .sequence(let nodes) = steps.content
    else { throw StoryFault(line: story.place.line, key: "steps") }
    return try nodes.map(StoryStep.init)
  }

  private init(_ node: SourceNode) throws {
    line = node.place.line
    guard case .mapping(let members) = node.content else { throw StoryFault(line: line, key: "-") }
    fields = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    guard let text = StoryStep.text(fields["on"]), let day = Day(text) else { throw StoryFault(line: line, key: "on") }
    guard let verb = StoryStep.text(fields["do"]) else { throw StoryFault(line: line, key: "do") }
    self.day = day
    self.verb = verb
  }

  /// A field's text; of one that is written in both languages, the one of this run.
  subscript(key: String) -> String? { StoryStep.text(fields[key]) }

  func required(_ key: String) throws -> String {
    guard let text = self[key] else { throw StoryFault(line: line, key: key) }
    return text
  }

  func phrase(_ key: String) throws -> Phrase {
    guard case .mapping(let members)? = fields[key]?.content,
      let zh = StoryStep.text(members.first { $0.key == "zh" }?.value),
      let en = StoryStep.text(members.first { $0.key == "en" }?.value)
    else { throw StoryFault(line: line, key: key) }
    return Phrase(zh: zh, en: en)
  }

  func day(_ key: String) throws -> Day? {
    guard let text = self[key] else { return nil }
    guard let day = Day(text) else { throw StoryFault(line: line, key: key) }
    return day
  }

  private static func text(_ node: SourceNode?) -> String? {
    switch node?.content {
    case .scalar(let text, _): text
    case .mapping(let members): text(members.first { $0.key == Speech.language.rawValue }?.value)
    case .sequence, nil: nil
    }
  }
}

/// A step of the story that is not in its form.
struct StoryFault: Failure, Equatable {
  let line: Int
  let key: String

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(zh: "演示故事第 \(line) 行：\(key) 缺失或有误。", en: "Line \(line) of the demo story: \(key) is missing or wrong.")
  }
}
