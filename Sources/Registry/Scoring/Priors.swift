/// Counts, for each violation of one category, the earlier ones that make it a repeat.
///
/// A prior of e is another counted violation of the category, not repaired, whose day found is before e's day of the act
/// (the member had been told, and did it again), and whose day of the act plus the window is after e's day of the act. The
/// window is that of the edition which judges e. Source: SCORING.md, The weight of a counted case, step 2.
struct Priors {
  let timeline: EditionTimeline

  /// Up to here comparing all with all is quicker than sorting.
  static let few = 32

  /// Sets `priors` of every case of the chain.
  func count(in counted: inout CountedCases, from head: Int) {
    var firstFound: Day?
    var length = 0
    var place = head
    while place >= 0 {
      let each = counted[place]
      if !each.isRepaired { firstFound = min(firstFound ?? each.found, each.found) }
      length += 1
      place = Int(each.next)
    }
    guard let firstFound else { return }
    if length <= Priors.few {
      compareAll(in: &counted, from: head, firstFound: firstFound)
    } else {
      sweep(&counted, from: head)
    }
  }

  private func compareAll(in counted: inout CountedCases, from head: Int, firstFound: Day) {
    var place = head
    while place >= 0 {
      let occurred = counted[place].occurred
      if firstFound < occurred {
        let window = window(of: place, in: counted)
        var priors = 0
        var other = head
        while other >= 0 {
          let prior = counted[other]
          if prior.found < occurred, !prior.isRepaired, occurred.isWithin(months: window, of: prior.occurred),
            other != place
          {
            priors += 1
          }
          other = Int(prior.next)
        }
        counted[place].priors = Int32(priors)
      }
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
      let tooOld = acts.partitionPoint { !acts[rank].isWithin(months: window(of: place, in: counted), of: $0) }
      var priors = told - tree.sum(before: tooOld)
      let each = counted[place]
      if !each.isRepaired, each.found < each.occurred, rank >= tooOld { priors -= 1 }
      counted[place].priors = Int32(priors)
    }
  }

  /// The window of the edition that judges a case.
  private func window(of place: Int, in counted: CountedCases) -> Int {
    Int(timeline[rule: Int(counted[place].rule)].windowMonths)
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
