/// Two memberships that are, or may be, one and the same member's; as known at a position.
///
/// In one association the survivor then has the other's cases, accounts, pledges, names and days besides its own. Across
/// associations each goes on being scored alone; only that it is one person is known. Nothing is moved: whoever reads at an
/// earlier position, or after the merger was undone, sees two.
public struct Merger: Hashable, Sendable {
  public enum State: UInt8, Sendable, CaseIterable {
    case proposed = 0
    case merged = 1
    case undone = 2
  }

  /// The one that goes into the other.
  public var membership: Key<Membership>
  public var survivor: Key<Membership>
  public var state: State
  /// The entry that put it into this state.
  public var since: Position

  public init(membership: Key<Membership>, survivor: Key<Membership>, state: State, since: Position) {
    self.membership = membership
    self.survivor = survivor
    self.state = state
    self.since = since
  }
}

extension RegistryReader {
  /// How things stand between a membership and whatever it was last to go into; nil where nobody ever proposed it.
  public func merger(of membership: Key<Membership>) throws -> Merger? {
    try mergers().first { $0.membership == membership }
  }

  /// The membership under which a member goes on: itself, unless it was merged into another of its association.
  public func survivor(of membership: Membership) throws -> Membership {
    var here = membership
    let merged = try mergers().filter { $0.state == .merged }
    guard !merged.isEmpty else { return here }
    while let next = merged.first(where: { $0.membership == here.key }), let other = try self.membership(next.survivor),
      other.association == here.association
    {
      here = other
    }
    return here
  }

  /// The memberships under which they go on, each once.
  func survivors(of memberships: [Membership]) throws -> [Membership] {
    var survivors: [Membership] = []
    for each in memberships {
      let member = try survivor(of: each)
      if !survivors.contains(where: { $0.key == member.key }) { survivors.append(member) }
    }
    return survivors
  }

  /// All memberships that are known to be the member's, in any association, itself among them; by key.
  public func merged(with membership: Key<Membership>) throws -> [Key<Membership>] {
    let merged = try mergers().filter { $0.state == .merged }
    var same: Set = [membership]
    var count = 0
    while count != same.count {
      count = same.count
      for each in merged where same.contains(each.membership) || same.contains(each.survivor) {
        same.formUnion([each.membership, each.survivor])
      }
    }
    return same.sorted()
  }
}

extension [Tenure] {
  /// The days of both, without overlaps, in their order.
  public func joined(with other: [Tenure]) -> [Tenure] {
    let sorted = (self + other).sorted { a, b in
      guard let b = b.from else { return false }
      return a.from.map { $0 < b } ?? true
    }
    var joined: [Tenure] = []
    for tenure in sorted {
      guard let last = joined.last, last.until.map({ until in tenure.from.map { $0 <= until } ?? true }) ?? true else {
        joined.append(tenure)
        continue
      }
      if let until = last.until, tenure.until.map({ $0 > until }) ?? true {
        joined[joined.count - 1].until = tenure.until
      }
    }
    return joined
  }
}
