import Testing
import Yams

/// A seed as its readers see it: maps, lists and texts. A scalar is its text, whatever YAML might take it for.
indirect enum Tree: Sendable, Equatable {
  case text(String)
  case list([Tree])
  case map([(key: String, value: Tree)])

  init(yaml: String) throws {
    self = try Tree(#require(try Yams.compose(yaml: yaml)))
  }

  private init(_ node: Node) throws {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence): self = .list(try sequence.map(Tree.init))
    case .mapping(let mapping): self = .map(try mapping.map { (try #require($0.key.string), try Tree($0.value)) })
    case .alias(let alias): throw Alias(name: alias.anchor.rawValue)
    }
  }

  /// A seed writes everything out.
  struct Alias: Error { let name: String }

  subscript(key: String) -> Tree? {
    if case .map(let pairs) = self { pairs.first { $0.key == key }?.value } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [Tree] { if case .list(let trees) = self { trees } else { [] } }
  var keys: [String] { if case .map(let pairs) = self { pairs.map(\.key) } else { [] } }
  var texts: [String] { list.compactMap(\.text) }

  /// A number with at most three decimals, in thousandths; nil for any other text.
  var thousandths: Int? {
    guard let parts = text?.split(separator: ".", omittingEmptySubsequences: false), (1...2).contains(parts.count),
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].count), let decimals = Int(parts[1]), decimals >= 0 else { return nil }
    return whole * 1000 + decimals * [100, 10, 1][parts[1].count - 1]
  }

  static func == (a: Tree, b: Tree) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a.elementsEqual(b) { $0 == $1 }
    default: false
    }
  }
}

extension Tree {
  /// Every map in it that has texts in languages, with its path.
  func phrases(path: String = "") -> [(path: String, phrase: Tree)] {
    switch self {
    case .text: []
    case .list(let trees): trees.enumerated().flatMap { $0.element.phrases(path: "\(path)[\($0.offset)]") }
    case .map(let pairs):
      (keys.contains { $0 == "zh" || $0 == "en" } ? [(path, self)] : [])
        + pairs.flatMap { $0.value.phrases(path: "\(path).\($0.key)") }
    }
  }
}
