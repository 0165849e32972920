/// The small numbers under which the store keeps the names of categories and levels.
///
/// A name gets the next number when a rulebook that uses it is first adopted in the registry, and keeps it for ever; so a
/// row of the journal's projection holds a number where a reader sees a name. Numbers start at 0.
public struct Lexicon: Sendable, Equatable {
  public private(set) var names: [String] = []
  private var numbers: [String: Term] = [:]

  public init(names: [String] = []) {
    for name in names { _ = add(name) }
  }

  public subscript(name: String) -> Term? { numbers[name] }
  public subscript(term: Term) -> String { names[Int(term.number)] }

  /// The number of the name, given anew where it has none yet.
  public mutating func add(_ name: String) -> Term {
    if let known = numbers[name] { return known }
    let term = Term(number: UInt16(names.count))
    names.append(name)
    numbers[name] = term
    return term
  }

  /// Every name that a rulebook's cases can carry, in the order of the rulebook: levels, honours, categories.
  public static func names(of rulebook: Rulebook) -> [String] {
    rulebook.levels.map(\.id) + rulebook.honours.map(\.id) + rulebook.violations.map(\.id.id)
      + rulebook.commendations.map(\.id.id)
  }
}

/// The number of a category or level in the `Lexicon`.
public struct Term: Hashable, Sendable {
  public let number: UInt16
  public init(number: UInt16) { self.number = number }
}
