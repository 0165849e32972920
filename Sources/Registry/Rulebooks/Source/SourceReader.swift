/// Walks a tree, knows where it is, and keeps every problem that it meets.
///
/// Each reading method returns nil after it has reported why, so that its caller goes on to the next field.
final class SourceReader {
  /// A file with more problems than this is not the file that was meant.
  static let problemLimit = 200

  private enum Step {
    case key(String)
    case index(Int)
  }

  private var path: [Step] = []
  private var problems: [SourceProblem] = []
  private var omitted = 0

  var hasProblems: Bool { !problems.isEmpty }

  /// All problems, in the order of the file.
  var failure: InvalidSource {
    InvalidSource(problems.sorted { $0.place < $1.place }, omitted: omitted)
  }

  func report(_ fault: some SourceFault, at place: SourcePlace) {
    guard problems.count < SourceReader.problemLimit else {
      omitted += 1
      return
    }
    problems.append(SourceProblem(fault, at: place, path: pathText))
  }

  func report(_ fault: some SourceFault, at node: SourceNode) { report(fault, at: node.place) }

  /// Reports about a field further down, at the deepest of its keys that is there.
  func report(_ fault: some SourceFault, in fields: SourceFields, under keys: [String]) {
    var place = fields.place
    var rest: SourceFields? = fields
    for key in keys {
      let field = rest?[key]
      place = field?.value.place ?? place
      rest = field.flatMap { SourceFields($0.value) }
    }
    path += keys.map(Step.key)
    report(fault, at: place)
    path.removeLast(keys.count)
  }

  private var pathText: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? excerpt(key) : ".\(excerpt(key))"
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  private func inside<Value>(_ step: Step, _ read: () -> Value) -> Value {
    path.append(step)
    defer { path.removeLast() }
    return read()
  }

  // MARK: Mappings

  /// The fields of a mapping whose keys are all known; an unknown one is reported, and does not hide the others.
  func fields(of node: SourceNode, keys: [String]) -> SourceFields? {
    guard let fields = SourceFields(node) else {
      report(ShapeFault.notMapping(keys: keys), at: node)
      return nil
    }
    for field in fields.fields where !keys.contains(field.key) {
      inside(.key(field.key)) { report(ShapeFault.unknownKey(field.key, known: keys), at: field.place) }
    }
    return fields
  }

  /// The value of a key that must be there.
  func required<Value>(
    _ key: String, of fields: SourceFields, otherwise fault: ShapeFault? = nil,
    isLeftOut: (SourceNode) -> Bool = \.isNull, _ read: (SourceNode) -> Value?
  ) -> Value? {
    let field = fields[key]
    return inside(.key(key)) {
      guard let field, !isLeftOut(field.value) else {
        report(fault ?? .missingKey(key), at: field?.place ?? fields.place)
        return nil
      }
      return read(field.value)
    }
  }

  /// The value of a key that may be left out, which an empty value does too.
  func optional<Value>(_ key: String, of fields: SourceFields, _ read: (SourceNode) -> Value?) -> Value? {
    guard let field = fields[key], !field.value.isNull else { return nil }
    return inside(.key(key)) { read(field.value) }
  }

  /// Every field of a mapping whose keys are names, such as levels.
  func eachField(of node: SourceNode, _ read: (SourceNode.Field) -> Void) {
    guard case .mapping(let fields) = node.content else {
      report(ShapeFault.notMapping(keys: []), at: node)
      return
    }
    for field in fields { inside(.key(field.key)) { read(field) } }
  }

  // MARK: Lists

  /// The elements that could be read; nil where there is no list at all, or one of more than `limit` elements.
  func list<Value>(_ node: SourceNode, upTo limit: Int, _ read: (SourceNode) -> Value?) -> [Value]? {
    guard case .sequence(let nodes) = node.content else {
      report(ShapeFault.notSequence, at: node)
      return nil
    }
    guard nodes.count <= limit else {
      report(ShapeFault.tooMany(nodes.count, limit: limit), at: node)
      return nil
    }
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for (index, element) in nodes.enumerated() {
      if let value = inside(.index(index), { read(element) }) { values.append(value) }
    }
    return values
  }
}

/// The fields of one mapping.
struct SourceFields {
  let fields: [SourceNode.Field]
  /// Where the mapping starts: the place of what is missing from it.
  let place: SourcePlace

  init(fields: [SourceNode.Field], place: SourcePlace) {
    self.fields = fields
    self.place = place
  }

  /// Nil where the node is no mapping.
  init?(_ node: SourceNode) {
    guard case .mapping(let fields) = node.content else { return nil }
    self.init(fields: fields, place: node.place)
  }

  subscript(key: String) -> SourceNode.Field? {
    for index in fields.indices where fields[index].key == key { return fields[index] }
    return nil
  }
}
