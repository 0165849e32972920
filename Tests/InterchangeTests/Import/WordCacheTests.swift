import TestSupport
import Testing

@testable import Interchange

@Suite("What words were found to mean is kept, each within its scope")
struct WordCacheTests {
  @Test("It answers like a dictionary, as long as there are no more words than it keeps")
  func dictionary() {
    var random = SplitMix64(11)
    var cache = WordCache<Int>(limit: 5000)
    var known: [String: Int] = [:]
    for step in 0..<20_000 {
      let scope = Int.random(in: 0...2, using: &random)
      let word = String(repeating: "演", count: step % 9) + String(Int.random(in: 0...999, using: &random))
      let meaning = word.withFieldBytes { cache[$0, scope] }
      #expect(meaning == known["\(scope) \(word)"])
      if meaning == nil {
        word.withFieldBytes { cache.keep(step, for: $0, scope: scope) }
        if known.count == 5000 { known = [:] }
        known["\(scope) \(word)"] = step
      }
    }
  }

  @Test("When there are more it starts over, and a word of a thousand bytes is not kept")
  func limits() {
    var cache = WordCache<Int>(limit: 3)
    for number in 0..<10 { String(number).withFieldBytes { cache.keep(number, for: $0) } }
    let kept = (0..<10).filter { number in String(number).withFieldBytes { cache[$0] } == number }
    #expect(kept == [9])
    let long = String(repeating: "a", count: 1000)
    long.withFieldBytes { cache.keep(1, for: $0) }
    #expect(long.withFieldBytes { cache[$0] } == nil)
    "".withFieldBytes { cache.keep(7, for: $0, scope: 1) }
    #expect("".withFieldBytes { cache[$0, 1] } == 7)
    #expect("".withFieldBytes { cache[$0] } == nil)
  }
}

extension String {
  fileprivate func withFieldBytes<Result>(_ body: (FieldBytes) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body($0) }
  }
}
