internal import Registry
internal import Yams

/// Turns the composed nodes into the neutral tree, and finds what YAML allows and this program does not.
struct YAMLTree {
  private static let problemLimit = 200

  private var problems: [SourceProblem] = []
  private var omitted = 0

  static func tree(of root: Node?) throws(InvalidSource) -> SourceNode {
    var reading = YAMLTree()
    let tree = root.flatMap { reading.tree($0, depth: 0) }
    if reading.problems.isEmpty, let tree, tree.content != .scalar("", quoted: false) { return tree }
    if reading.problems.isEmpty { reading.report(.empty, at: SourcePlace(line: 1, column: 1)) }
    throw InvalidSource(reading.problems, omitted: reading.omitted)
  }

  private mutating func report(_ fault: YAMLFault, at place: SourcePlace) {
    // Every alias of an anchor is the anchored node, with its place.
    guard fault != .alias || !problems.contains(where: { $0.place == place }) else { return }
    guard problems.count < YAMLTree.problemLimit else {
      omitted += 1
      return
    }
    problems.append(SourceProblem(fault, at: place))
  }

  private mutating func tree(_ node: Node, depth: Int) -> SourceNode? {
    let place = SourcePlace(of: node)
    guard depth <= YAMLSource.depthLimit else {
      report(.tooDeep, at: place)
      return nil
    }
    // An alias is the anchored node itself here, so it ends here too.
    guard node.anchor == nil else {
      report(.alias, at: place)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain
      // The composer gives quoted texts the tag that they would have got.
      guard isUntagged(scalar.tag, at: place, implied: isQuoted ? .str : .implicit) else { return nil }
      return SourceNode(.scalar(scalar.string, quoted: isQuoted), at: place)
    case .sequence(let sequence):
      guard isUntagged(sequence.tag, at: place) else { return nil }
      return SourceNode(.sequence(sequence.compactMap { tree($0, depth: depth + 1) }), at: place)
    case .mapping(let mapping):
      guard isUntagged(mapping.tag, at: place) else { return nil }
      return SourceNode(.mapping(fields(mapping, depth: depth)), at: place)
    case .alias:
      report(.alias, at: place)
      return nil
    }
  }

  private mutating func isUntagged(_ tag: Tag, at place: SourcePlace, implied: Tag.Name = .implicit) -> Bool {
    let name = tag.description
    if name == Tag.Name.implicit.rawValue || name == implied.rawValue { return true }
    let standard = "tag:yaml.org,2002:"
    report(.tag(name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name), at: place)
    return false
  }

  private mutating func fields(_ mapping: Node.Mapping, depth: Int) -> [SourceNode.Field] {
    var fields: [SourceNode.Field] = []
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard let (name, place) = self.key(key) else { continue }
      if !seen.insert(name).inserted { report(.duplicateKey(name), at: place) }
      if let value = tree(value, depth: depth + 1) {
        fields.append(SourceNode.Field(key: name, place: place, value: value))
      }
    }
    return fields
  }

  private mutating func key(_ node: Node) -> (String, SourcePlace)? {
    let place = SourcePlace(of: node)
    guard node.anchor == nil else {
      report(.alias, at: place)
      return nil
    }
    guard case .scalar(let scalar) = node else {
      report(.keyNotText, at: place)
      return nil
    }
    // The composer has compared the keys, which gives each a tag.
    guard isUntagged(scalar.tag, at: place, implied: .str) else { return nil }
    return (scalar.string, place)
  }
}

extension SourcePlace {
  fileprivate init(of node: Node) {
    self.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
