/// What changed between two editions, part by part: what the council reads before it adopts one.
///
/// Compared are the canonical forms, so the difference is empty exactly when the editions are one and the same.
public struct RulebookDiff: Hashable, Sendable {
  /// What can be added, removed or changed as a whole.
  public enum Part: Hashable, Sendable {
    /// Everything outside the parts with an id: score, grades, ladder, procedure, publication, levels.
    case frame
    case article(String)
    case sanction(String)
    case violation(CategoryID)
    case commendation(CategoryID)
  }

  public enum Fate: Hashable, Sendable { case added, removed, changed }

  /// One key with its values in both editions; nil where an edition does not have it.
  public struct Change: Hashable, Sendable {
    /// `points.minor`, `grades.AAA.min`.
    public var key: String
    public var old: CanonicalJSON?
    public var new: CanonicalJSON?
  }

  public struct Section: Hashable, Sendable {
    public var part: Part
    public var fate: Fate
    /// Sorted by key, another order of a list last; all keys of a part that was added or removed.
    public var changes: [Change]
  }

  /// The frame, then articles, sanctions, violations and commendations: each in the order of the new edition, followed
  /// by what was removed.
  public var sections: [Section]

  public var isEmpty: Bool { sections.isEmpty }

  public init(from old: Rulebook, to new: Rulebook) {
    let old = Outline(old.canonical)
    let new = Outline(new.canonical)
    var frame = RulebookDiff.changes(from: old.frame, to: new.frame)
    var parts: [Section] = []
    for (list, part) in RulebookDiff.lists {
      let (before, after) = (old.lists[list] ?? [], new.lists[list] ?? [])
      parts += RulebookDiff.sections(before, after, part: part)
      if let change = RulebookDiff.reordering(of: list, from: before.map(\.id), to: after.map(\.id)) {
        frame.append(change)
      }
    }
    sections = (frame.isEmpty ? [] : [Section(part: .frame, fate: .changed, changes: frame)]) + parts
  }

  fileprivate static let lists: [(key: String, part: @Sendable (String) -> Part)] = [
    ("articles", { .article($0) }),
    ("sanctions", { .sanction($0) }),
    ("violations", { .violation(CategoryID($0)) }),
    ("commendations", { .commendation(CategoryID($0)) }),
  ]

  /// Another order of what both editions have is a change of its own.
  private static func reordering(of list: String, from old: [String], to new: [String]) -> Change? {
    guard old.filter(new.contains) != new.filter(old.contains) else { return nil }
    return Change(key: list, old: .array(old.map { .string($0) }), new: .array(new.map { .string($0) }))
  }

  private static func sections(
    _ old: [Outline.Entry], _ new: [Outline.Entry], part: (String) -> Part
  ) -> [Section] {
    let oldLeaves = Dictionary(old.map { ($0.id, $0.leaves) }) { first, _ in first }
    let newIDs = Set(new.map(\.id))
    let kept = new.compactMap { entry -> Section? in
      let before = oldLeaves[entry.id]
      let changes = changes(from: before ?? [:], to: entry.leaves)
      guard !changes.isEmpty || before == nil else { return nil }
      return Section(part: part(entry.id), fate: before == nil ? .added : .changed, changes: changes)
    }
    let removed = old.filter { !newIDs.contains($0.id) }.map { entry in
      Section(part: part(entry.id), fate: .removed, changes: changes(from: entry.leaves, to: [:]))
    }
    return kept + removed
  }

  private static func changes(from old: [String: CanonicalJSON], to new: [String: CanonicalJSON]) -> [Change] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      old[key] == new[key] ? nil : Change(key: key, old: old[key], new: new[key])
    }
  }
}

/// A canonical form as paths and their values.
private struct Outline {
  struct Entry {
    var id: String
    var leaves: [String: CanonicalJSON]
  }

  var frame: [String: CanonicalJSON] = [:]
  /// The lists whose entries are compared one by one.
  var lists: [String: [Entry]] = [:]

  init(_ value: CanonicalJSON) {
    guard case .object(let members) = value else { return }
    for (key, member) in members {
      if case .array(let values) = member, RulebookDiff.lists.contains(where: { $0.key == key }) {
        lists[key] = values.map { entry in
          var leaves: [String: CanonicalJSON] = [:]
          Outline.add(entry.nameless, at: "", to: &leaves)
          return Entry(id: entry.name ?? "", leaves: leaves)
        }
      } else {
        Outline.add(member, at: key, to: &frame)
      }
    }
  }

  private static func add(_ value: CanonicalJSON, at path: String, to leaves: inout [String: CanonicalJSON]) {
    switch value {
    case .object(let members):
      for (key, member) in members { add(member, at: path.isEmpty ? key : "\(path).\(key)", to: &leaves) }
    case .array(let values) where !values.isEmpty && values.allSatisfy({ $0.name != nil }):
      let names = values.compactMap(\.name)
      leaves[path] = .array(names.map { .string($0) })
      for (name, value) in zip(names, values) { add(value.nameless, at: "\(path).\(name)", to: &leaves) }
    default:
      leaves[path] = value
    }
  }
}

extension CanonicalJSON {
  /// By which an object is known among others: its id, or the grade that it is about.
  fileprivate var name: String? {
    guard case .object(let members) = self, case .string(let name)? = members["id"] ?? members["grade"]
    else { return nil }
    return name
  }

  /// The object without that.
  fileprivate var nameless: CanonicalJSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != "id" && $0.key != "grade" })
  }
}
