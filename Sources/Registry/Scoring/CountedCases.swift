/// The counted cases of one membership, chained by category, in memory that the scorer lends.
struct CountedCases {
  private let cases: UnsafeMutableBufferPointer<CountedCase>
  /// By slot of the category: the case of it that was noted down last; −1 where there is none.
  private let heads: UnsafeMutableBufferPointer<Int32>
  private(set) var count = 0

  init(cases: UnsafeMutableBufferPointer<CountedCase>, heads: UnsafeMutableBufferPointer<Int32>) {
    self.cases = cases
    self.heads = heads
    heads.initialize(repeating: -1)
  }

  subscript(place: Int) -> CountedCase {
    get { cases[place] }
    nonmutating _modify { yield &cases[place] }
  }

  mutating func append(_ new: CountedCase, slot: Int) {
    var new = new
    new.next = Int(heads[slot])
    cases.initializeElement(at: count, to: new)
    heads[slot] = Int32(count)
    count += 1
  }

  /// The first case of a category's chain; −1 where none counts.
  func head(ofSlot slot: Int) -> Int { Int(heads[slot]) }
}
