/// Makes a rulebook from what somebody wrote, or says everything that is wrong with it.
///
/// Keys that may be left out get their defaults here, so that a `Rulebook` is always complete: no sanctions, aliases,
/// ranges, ceilings, hearing levels; not urgent; fade, time before repair and publication 0 for levels not named;
/// publication's `max` its `months`; the ways of service of `Rulebook.ServiceMethod.standard`. Source: SCORING.md,
/// A rulebook.
public enum RulebookReader {
  /// All problems at once, in the order of the file.
  public static func read(_ tree: SourceNode) throws(InvalidSource) -> Rulebook {
    let reading = RulebookReading()
    guard let rulebook = reading.rulebook(tree), !reading.source.hasProblems else { throw reading.source.failure }
    return rulebook
  }

  /// From the bytes that `Rulebook.canonicalBytes` wrote; their place in a problem is a byte of the only line.
  public static func read(canonical bytes: [UInt8]) throws(InvalidSource) -> Rulebook {
    try read(CanonicalJSON.tree(of: bytes))
  }
}

/// Larger than any real rulebook needs; small enough that no sum of points and no day can overflow.
enum RulebookLimit {
  static let points = 10_000
  static let multiplier = 100
  static let months = 1200
  static let workingDays = 1000
  static let panelMembers = 99
  static let denominator = 100
  /// Levels, grades, steps of a ladder, sanctions, aliases of one category.
  static let names = 100
  /// Articles, categories of one kind.
  static let entries = 500
}

/// One reading of one rulebook: the walk, and the names that later parts may refer to.
final class RulebookReading {
  let source = SourceReader()
  // Nil where the list could not be read: then nothing can be said about a name.
  var levels: [String]?
  var honours: [String]?
  var grades: [String]?
  var articles: [String]?
  // Violations and commendations share their ids.
  var categories = NameList()

  private static let keys = [
    "rulebook", "edition", "title", "source", "levels", "honours", "articles", "score", "grades", "repeat", "procedure",
    "publication", "sanctions", "violations", "commendations",
  ]

  func rulebook(_ node: SourceNode) -> Rulebook? {
    guard let fields = source.fields(of: node, keys: RulebookReading.keys) else { return nil }
    // First what the rest refers to.
    levels = source.required("levels", of: fields) { names($0, atLeast: 1) }
    honours = source.required("honours", of: fields) { names($0, atLeast: 0) }
    let articles = source.required("articles", of: fields, self.articles)
    let score = source.required("score", of: fields, scoreRules)
    let grades = source.required("grades", of: fields) { gradeRules($0, floor: score?.floor) }

    let id = source.required("rulebook", of: fields, source.identifier)
    let edition = source.required("edition", of: fields, source.identifier)
    let title = source.required("title", of: fields, source.title)
    let origin = source.required("source", of: fields, source.text)
    let repeats = source.required("repeat", of: fields, repeatRules)
    let procedure = source.required("procedure", of: fields, self.procedure)
    let publication = source.required("publication", of: fields, self.publication)
    let sanctions = source.optional("sanctions", of: fields, self.sanctions) ?? []
    let violations = source.required("violations", of: fields) {
      source.list($0, upTo: RulebookLimit.entries, violation)
    }
    let commendations = source.required("commendations", of: fields) {
      source.list($0, upTo: RulebookLimit.entries, commendation)
    }

    guard let levels, let honours, let articles, let id, let edition, let title, let origin, let score, let grades,
      let repeats, let procedure, let publication, let violations, let commendations
    else { return nil }
    return Rulebook(
      id: id, edition: edition, title: title, source: origin, levels: levels.map(Level.init),
      honours: honours.map(Level.init), articles: articles, score: score, grades: grades, repeats: repeats,
      procedure: procedure, publication: publication, sanctions: sanctions, violations: violations,
      commendations: commendations)
  }

  /// A list of names, each once.
  func names(_ node: SourceNode, atLeast count: Int) -> [String]? {
    var seen = NameList()
    if node.content == .sequence([]), count > 0 {
      source.report(RulebookFault.emptyList, at: node)
      return nil
    }
    return source.list(node, upTo: RulebookLimit.names) { name($0, uniqueIn: &seen) }
  }

  /// A name that is none of those seen before.
  func name(_ node: SourceNode, uniqueIn seen: inout NameList) -> String? {
    guard let name = source.identifier(node) else { return nil }
    guard seen.insert(name) else {
      source.report(ShapeFault.duplicate(name), at: node)
      return nil
    }
    return name
  }

  /// A name that has to be one of those known; nothing is said where they are not known themselves.
  func reference(_ node: SourceNode, to kind: RulebookFault.Kind, among known: [String]?) -> String? {
    guard let name = source.line(node) else { return nil }
    if let known, !known.contains(name) {
      source.report(RulebookFault.unknownName(name, kind, known: known), at: node)
      return nil
    }
    return name
  }

  /// A mapping from levels to values; a level that is not known is reported, and does not hide the others.
  func byLevel<Value>(
    _ node: SourceNode, _ kind: RulebookFault.Kind = .level, among known: [String]?,
    _ read: (SourceNode) -> Value?
  ) -> ByLevel<Value>? {
    guard case .mapping = node.content else {
      source.report(ShapeFault.notMapping(keys: known ?? []), at: node)
      return nil
    }
    var values: ByLevel<Value> = [:]
    source.eachField(of: node) { field in
      if let known, !known.contains(field.key) {
        source.report(RulebookFault.unknownName(field.key, kind, known: known), at: field.place)
      } else if let value = read(field.value) {
        values[Level(field.key)] = value
      }
    }
    return values
  }

  /// Points by level, for one level at least.
  func pointsByLevel(
    _ node: SourceNode, _ kind: RulebookFault.Kind, among known: [String]?
  ) -> ByLevel<Millipoints>? {
    if node.content == .mapping([]) { source.report(RulebookFault.noPoints, at: node) }
    return byLevel(node, kind, among: known, points)
  }

  func points(_ node: SourceNode) -> Millipoints? {
    source.decimal(node, upTo: RulebookLimit.points).map(Millipoints.init)
  }

  func months(_ node: SourceNode) -> Int? { source.whole(node, upTo: RulebookLimit.months) }
}

/// Names in their order, each once.
struct NameList {
  private(set) var names: [String] = []
  private var set: Set<String> = []

  /// Whether the name is new.
  mutating func insert(_ name: String) -> Bool {
    guard set.insert(name).inserted else { return false }
    names.append(name)
    return true
  }
}
