import Testing

/// One step of the demo story, with the fields of its operation and no others.
struct Step: CustomStringConvertible {
  let tree: Tree
  let on: CivilDay
  let operation: String

  private static let event = (
    needed: ["association", "event_ref", "member_no", "category", "occurred_on", "outcome", "summary"],
    allowed: ["level", "decided_on", "points", "basis", "platform", "handle", "url"]
  )
  private static let ruling = (
    needed: ["association", "event_ref", "outcome", "decided_on", "basis"], allowed: [String]()
  )

  /// What each operation needs, and what it may have besides.
  static let fields: [String: (needed: [String], allowed: [String])] = [
    "association": (["association", "name", "founded_on", "live_from"], []),
    "adopt": (["association", "rulebook", "edition", "effective_on", "basis"], []),
    "member": (["association", "member_no", "name", "kind", "joined_on"], ["person"]),
    "account": (["association", "member_no", "platform", "handle", "uid", "held_from"], []),
    "end-account": (["association", "member_no", "platform", "handle", "held_to"], []),
    "rename": (["association", "member_no", "name"], []),
    "leave": (["association", "member_no", "left_on"], []),
    "rejoin": (["association", "member_no", "joined_on"], []),
    "violation": event, "commendation": event,
    "decide": ruling, "overturn": ruling, "revoke": ruling,
  ]

  init(_ tree: Tree) throws {
    self.tree = tree
    on = try #require(CivilDay(tree["on"]?.text), "\(tree)")
    operation = try #require(tree["do"]?.text, "\(tree)")
    let fields = try #require(Self.fields[operation], "\(operation)")
    let given = Set(tree.keys).subtracting(["on", "do"])
    #expect(given.isSuperset(of: fields.needed), "\(tree)")
    #expect(given.isSubset(of: fields.needed + fields.allowed), "\(tree)")
    for key in given where key.hasSuffix("_on") || key.hasPrefix("held_") || key == "live_from" {
      #expect(CivilDay(tree[key]?.text) != nil, "\(key) of \(tree)")
    }
  }

  /// A plain field, or the Chinese of a field in both languages.
  subscript(key: String) -> String? { tree[key]?.text ?? tree[key]?["zh"]?.text }

  func day(_ key: String) -> CivilDay? { CivilDay(self[key]) }
  func required(_ key: String) throws -> String { try #require(self[key], "\(key) of \(self)") }
  func requiredDay(_ key: String) throws -> CivilDay { try #require(day(key), "\(key) of \(self)") }

  /// Where the member is on the books.
  func membership() throws -> String { "\(try required("association"))/\(try required("member_no"))" }

  var description: String { "\(on) \(operation) \(self["event_ref"] ?? self["member_no"] ?? "")" }
}
