/// Values by level (等级): a handful, in the order in which they were given, so that a look-up is a short walk.
///
/// Two are equal that have the same values for the same levels, whatever their order.
public struct ByLevel<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(level: Level, value: Value)] = []

  public init(dictionaryLiteral elements: (Level, Value)...) { self.init(elements) }

  /// Of several values for one level the last counts.
  public init(_ elements: some Sequence<(Level, Value)>) {
    for (level, value) in elements { self[level] = value }
  }

  /// Nil where nothing is said of the level; setting nil takes it out.
  public subscript(level: Level) -> Value? {
    get { entries.first { $0.level == level }?.value }
    set {
      switch (entries.firstIndex { $0.level == level }, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append((level, value))
      case (nil, nil): break
      }
    }
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }
  public var levels: [Level] { entries.map(\.level) }
  public var values: [Value] { entries.map(\.value) }

  public func mapValues<New: Sendable>(_ change: (Value) throws -> New) rethrows -> ByLevel<New> {
    var changed = ByLevel<New>()
    for (level, value) in entries { changed[level] = try change(value) }
    return changed
  }
}

extension ByLevel: Sequence {
  public func makeIterator() -> IndexingIterator<[(level: Level, value: Value)]> { entries.makeIterator() }
}

extension ByLevel: Equatable where Value: Equatable {
  public static func == (one: ByLevel, other: ByLevel) -> Bool {
    one.count == other.count && one.entries.allSatisfy { other[$0.level] == $0.value }
  }
}

extension ByLevel: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) {
    for (level, value) in entries.sorted(by: { $0.level.id.utf8.lexicographicallyPrecedes($1.level.id.utf8) }) {
      hasher.combine(level)
      hasher.combine(value)
    }
  }
}
