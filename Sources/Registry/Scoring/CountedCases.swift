/// The counted cases of one membership, chained by category, in memory that the scorer lends.
struct CountedCases {
  private let cases: UnsafeMutableBufferPointer<CountedCase>
  /// By category: the case of it that was noted down last; −1 where there is none.
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

  mutating func append(_ new: CountedCase) {
    cases.initializeElement(at: count, to: new)
    cases[count].next = heads[Int(new.category)]
    heads[Int(new.category)] = Int32(count)
    count += 1
  }

  /// The start of the chain that a case is in.
  func head(ofChainOf place: Int) -> Int { Int(heads[Int(cases[place].category)]) }
}
