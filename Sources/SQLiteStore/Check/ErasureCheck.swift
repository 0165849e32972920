internal import Registry

/// Whether every body that is gone was erased by an entry that says so, and no entry says so of more or fewer.
struct ErasureCheck: Sendable {
  private var said: [Position: (subject: ID<Membership>?, also: Set<Position>, count: Int)] = [:]
  private var done: [(entry: Position, subject: ID<Membership>?, erasure: Position)] = []

  mutating func add(erased entry: Position, of subject: ID<Membership>?, by erasure: Position) {
    done.append((entry, subject, erasure))
  }

  mutating func add(_ entry: Entry) {
    guard case .evidence(.memberErased(let fact)) = entry.draft.fact else { return }
    said[entry.sequence] = (entry.draft.subject, Set(fact.also), Int(fact.count))
  }

  /// Adds what was found in another part of the journal.
  mutating func add(_ other: ErasureCheck) {
    said.merge(other.said) { first, _ in first }
    done += other.done
  }

  /// Entries whose body is gone without one that erased it, and erasures of another number of bodies, in order.
  var unexplained: [Position] {
    var counts: [Position: Int] = [:]
    var found: [Position] = []
    for (entry, subject, erasure) in done {
      counts[erasure, default: 0] += 1
      let isSaid = said[erasure].map { ($0.subject == subject && subject != nil) || $0.also.contains(entry) } ?? false
      if !isSaid || entry >= erasure { found.append(entry) }
    }
    found += said.filter { $0.value.count != counts[$0.key, default: 0] }.map(\.key)
    return found.sorted()
  }
}
