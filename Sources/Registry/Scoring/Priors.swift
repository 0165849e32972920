/// Counts, for each violation of one category, the earlier ones that make it a repeat.
///
/// A prior of e is another counted violation of the category, not repaired, whose day found is before e's day of the act
/// (the member had been told, and did it again), and whose day of the act plus the window is after e's day of the act. The
/// window is that of the edition which judges e. Source: SCORING.md, The weight of a counted case, step 2.
struct Priors {
  let scorer: Scorer
  /// Also of cases that weigh nothing any more.
  let ofLapsed: Bool

  /// Up to so many, comparing all with all is quicker than sorting.
  var few = 256

  /// Sets `priors` of every case of the chain.
  func count(in counted: inout CountedCases, from head: Int) {
    var firstFound = Day(daysSince1970: .max)
    var length = 0
    var place = head
    while place >= 0 {
      if !counted[place].isRepaired { firstFound = min(firstFound, counted[place].found) }
      length += 1
      place = Int(counted[place].next)
    }
    if length <= few {
      compareAll(in: &counted, from: head, length: length, firstFound: firstFound)
    } else {
      sweep(&counted, from: head)
    }
  }

  /// Whether anybody asks for the priors of a case.
  @inline(__always)
  private func matters(_ each: CountedCase) -> Bool {
    ofLapsed
      || !scorer.ages(of: Int(each.rule)).hasLapsed(from: scorer.timeline[rule: Int(each.rule)].start(of: each))
  }

  private func compareAll(in counted: inout CountedCases, from head: Int, length: Int, firstFound: Day) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * length) { days in
      let acts = UnsafeMutableBufferPointer(rebasing: days[..<length])
      let found = UnsafeMutableBufferPointer(rebasing: days[length...])
      var isGathered = false
      var place = head
      while place >= 0 {
        let each = counted[place]
        defer { place = Int(each.next) }
        guard firstFound < each.occurred, matters(each) else { continue }
        if !isGathered {
          gather(counted, from: head, acts: acts, found: found)
          isGathered = true
        }
        let occurred = each.occurred.daysSince1970
        let tooOld = tooOld(for: each).daysSince1970
        var priors: Int32 = 0
        for other in 0..<length {
          priors &+= (found[other] < occurred ? 1 : 0) & (acts[other] > tooOld ? 1 : 0)
        }
        if !each.isRepaired, each.found < each.occurred, occurred > tooOld { priors -= 1 }
        counted[place].priors = priors
      }
    }
  }

  /// The days of all cases side by side, as numbers; a repaired one is found never.
  private func gather(
    _ counted: CountedCases, from head: Int, acts: UnsafeMutableBufferPointer<Int32>,
    found: UnsafeMutableBufferPointer<Int32>
  ) {
    var rank = 0
    var place = head
    while place >= 0 {
      acts[rank] = counted[place].occurred.daysSince1970
      found[rank] = counted[place].isRepaired ? .max : counted[place].found.daysSince1970
      rank += 1
      place = Int(counted[place].next)
    }
  }

  /// The same in n log n: by day of the act, while a Fenwick tree over days of the act holds the cases found so far.
  private func sweep(_ counted: inout CountedCases, from head: Int) {
    var byAct: [Int] = []
    var place = head
    while place >= 0 {
      byAct.append(place)
      place = Int(counted[place].next)
    }
    byAct.sort { counted[$0].occurred < counted[$1].occurred }
    let acts = byAct.map { counted[$0].occurred }
    let byFound = byAct.indices.filter { !counted[byAct[$0]].isRepaired }
      .sorted { counted[byAct[$0]].found < counted[byAct[$1]].found }
    var tree = FenwickTree(count: acts.count)
    var told = 0
    for (rank, place) in byAct.enumerated() {
      while told < byFound.count, counted[byAct[byFound[told]]].found < acts[rank] {
        tree.add(at: byFound[told])
        told += 1
      }
      let each = counted[place]
      guard matters(each) else { continue }
      let lastTooOld = tooOld(for: each)
      let tooOld = acts.partitionPoint { $0 <= lastTooOld }
      var priors = told - tree.sum(before: tooOld)
      if !each.isRepaired, each.found < each.occurred, rank >= tooOld { priors -= 1 }
      counted[place].priors = Int32(priors)
    }
  }

  /// The last day of an act that is out of the window of the edition which judges a case.
  private func tooOld(for each: CountedCase) -> Day {
    each.occurred.latest(addedTo: Int(scorer.timeline[rule: Int(each.rule)].windowMonths))
  }
}

/// Counts of what has been added before each place, both in logarithmic time.
/// Source: Fenwick, A new data structure for cumulative frequency tables, 1994.
private struct FenwickTree {
  private var counts: [Int]

  init(count: Int) { counts = Array(repeating: 0, count: count + 1) }

  mutating func add(at place: Int) {
    var node = place + 1
    while node < counts.count {
      counts[node] += 1
      node += node & -node
    }
  }

  func sum(before place: Int) -> Int {
    var node = place
    var sum = 0
    while node > 0 {
      sum += counts[node]
      node -= node & -node
    }
    return sum
  }
}
