import Testing

/// The books of the story's associations: what a secretary could check with a ruler, step by step.
final class Books {
  struct Case {
    let kind: String
    let membership: String
    let category: String
    /// Platform and handle, where it happened on an account.
    let handle: String?
    let occurred: CivilDay
    let entered: CivilDay
    var decided: CivilDay?
    var outcome: String
  }
  struct Holding {
    let membership: String
    let from: CivilDay
    var to: CivilDay?
  }

  private(set) var live: [String: CivilDay] = [:]
  private(set) var adopted: [String: String] = [:]
  /// Spans of membership by association and number; the last is open while the member belongs.
  private(set) var memberships: [String: [(joined: CivilDay, left: CivilDay?)]] = [:]
  private(set) var persons: [String: Set<String>] = [:]
  /// By platform and handle, earliest first.
  private(set) var holdings: [String: [Holding]] = [:]
  private(set) var cases: [String: Case] = [:]

  private let categories: [String: (kind: String, tree: Tree)]
  private let calendar: [SeededYear]

  init(rulebook: Tree, calendar: [SeededYear]) throws {
    self.calendar = calendar
    var categories: [String: (kind: String, tree: Tree)] = [:]
    for (key, kind) in [("violations", "violation"), ("commendations", "commendation")] {
      for tree in try #require(rulebook[key]).list { categories[try #require(tree["id"]?.text)] = (kind, tree) }
    }
    self.categories = categories
  }

  func enter(_ step: Step) throws {
    let association = try step.required("association")
    #expect(isWorkingDay(step.on), "an office enters on working days: \(step)")
    if step.operation != "association" { #expect(live[association] != nil, "\(step)") }
    switch step.operation {
    case "association":
      #expect(live.updateValue(try step.requiredDay("live_from"), forKey: association) == nil, "\(step)")
    case "adopt":
      #expect(try step.requiredDay("effective_on") >= step.on, "no adoption from a past day: \(step)")
      adopted[association] = "\(try step.required("rulebook")) \(try step.required("edition"))"
    case "member": try enroll(step)
    case "account": try hold(step)
    case "end-account": try release(step)
    case "rename": #expect(try belongs(step.membership(), on: step.on), "\(step)")
    case "leave":
      let membership = try step.membership()
      let left = try step.requiredDay("left_on")
      let last = try #require(memberships[membership]?.last, "\(step)")
      #expect(last.left == nil && belongs(membership, on: left), "\(step)")
      #expect(cases.values.allSatisfy { $0.membership != membership || $0.occurred <= left }, "\(step)")
      memberships[membership]?.removeLast()
      memberships[membership]?.append((last.joined, left))
    case "rejoin":
      let membership = try step.membership()
      let joined = try step.requiredDay("joined_on")
      let left = try #require(memberships[membership]?.last?.left, "\(step)")
      #expect(left < joined, "\(step)")
      memberships[membership]?.append((joined, nil))
    case "violation", "commendation": try open(step)
    default: try rule(step)
    }
  }

  private func enroll(_ step: Step) throws {
    let membership = try step.membership()
    #expect(["person", "organization"].contains(step["kind"]), "\(step)")
    #expect(memberships.updateValue([(try step.requiredDay("joined_on"), nil)], forKey: membership) == nil, "\(step)")
    if let person = step["person"] { persons[person, default: []].insert(membership) }
  }

  private func hold(_ step: Step) throws {
    let membership = try step.membership()
    let platforms = ["weixin", "douyin", "weibo", "bilibili", "xiaohongshu", "kuaishou"]
    #expect(memberships[membership] != nil && platforms.contains(step["platform"] ?? ""), "\(step)")
    let handle = try self.handle(step)
    let from = try step.requiredDay("held_from")
    if let last = holdings[handle]?.last {
      #expect(last.to.map { $0 < from } == true, "held by another still: \(step)")
    }
    holdings[handle, default: []].append(Holding(membership: membership, from: from))
  }

  private func release(_ step: Step) throws {
    let handle = try self.handle(step)
    var holding = try #require(holdings[handle]?.last, "\(step)")
    let to = try step.requiredDay("held_to")
    #expect(try holding.membership == step.membership() && holding.to == nil && holding.from <= to, "\(step)")
    #expect(cases.values.allSatisfy { $0.handle != handle || $0.occurred <= to }, "\(step)")
    holding.to = to
    holdings[handle]?.removeLast()
    holdings[handle]?.append(holding)
  }

  private func open(_ step: Step) throws {
    let membership = try step.membership()
    let name = try step.required("category")
    let category = try #require(categories[name], "\(step)")
    let occurred = try step.requiredDay("occurred_on")
    let outcome = try step.required("outcome")
    #expect(category.kind == step.operation, "\(step)")
    try checkLevel(step, of: category.tree)
    #expect(belongs(membership, on: occurred), "an act inside the membership: \(step)")
    #expect((outcome == "pending") == (step["decided_on"] == nil), "\(step)")
    #expect((outcome == "pending") == (step["basis"] == nil), "\(step)")
    let outcomes = step.operation == "violation" ? ["pending", "upheld", "dismissed"] : ["pending", "awarded"]
    #expect(outcomes.contains(outcome), "\(step)")
    #expect(occurred <= step.on, "\(step)")
    if let decided = step.day("decided_on") { try checkDecision(step, decided: decided, since: occurred) }
    if step["handle"] != nil {
      let holders = holdings[try handle(step)] ?? []
      let holder = holders.last { $0.from <= occurred && $0.to.map { occurred <= $0 } ?? true }
      #expect(holder?.membership == membership, "on an account held that day: \(step)")
      #expect(step["url"]?.contains("/\(try step.required("handle"))/") == true, "\(step)")
    }
    let entered = Case(
      kind: step.operation, membership: membership, category: name,
      handle: step["handle"] == nil ? nil : try handle(step), occurred: occurred, entered: step.on,
      decided: step.day("decided_on"), outcome: outcome)
    #expect(cases.updateValue(entered, forKey: try reference(step)) == nil, "\(step)")
  }

  private func rule(_ step: Step) throws {
    let reference = try self.reference(step)
    var ruled = try #require(cases[reference], "\(step)")
    let outcome = try step.required("outcome")
    let decided = try step.requiredDay("decided_on")
    switch step.operation {
    case "decide":
      #expect(ruled.outcome == "pending", "\(step)")
      #expect((ruled.kind == "violation" ? ["upheld", "dismissed"] : ["awarded"]).contains(outcome), "\(step)")
    case "overturn": #expect(ruled.outcome == "upheld" && outcome == "overturned", "\(step)")
    case "revoke": #expect(ruled.outcome == "awarded" && outcome == "revoked", "\(step)")
    default: Issue.record("no such ruling: \(step)")
    }
    try checkDecision(step, decided: decided, since: ruled.decided ?? ruled.entered)
    ruled.outcome = outcome
    ruled.decided = decided
    cases[reference] = ruled
  }

  private func checkDecision(_ step: Step, decided: CivilDay, since earliest: CivilDay) throws {
    #expect(earliest <= decided && decided <= step.on, "\(step)")
    #expect(isWorkingDay(decided), "a body sits on working days: \(step)")
  }

  private func checkLevel(_ step: Step, of category: Tree) throws {
    let flat = category["points"]?.text != nil
    let level = step["level"] ?? category["default_level"]?.text
    if !flat {
      let known = category["points"]?.keys.contains(level ?? "") == true
      #expect(known, "\(step)")
    }
    guard let points = step["points"] else { return }
    let range = try #require(category["range"]?[level ?? ""]).list.compactMap(\.thousandths)
    let value = try #require(Tree.text(points).thousandths)
    #expect(range[0] <= value && value <= range[1], "\(step)")
  }

  private func belongs(_ membership: String, on day: CivilDay) -> Bool {
    memberships[membership]?.contains { $0.joined <= day && $0.left.map { day <= $0 } ?? true } == true
  }

  private func isWorkingDay(_ day: CivilDay) -> Bool {
    calendar.first { $0.year == day.year }?.isWorkingDay(day) == true
  }

  private func handle(_ step: Step) throws -> String {
    "\(try step.required("platform")):\(try step.required("handle"))"
  }

  private func reference(_ step: Step) throws -> String {
    "\(try step.required("association"))/\(try step.required("event_ref"))"
  }
}
