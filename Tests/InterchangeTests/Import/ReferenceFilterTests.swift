import TestSupport
import Testing

@testable import Interchange

@Suite("Which references an import has recorded is known without keeping their texts")
struct ReferenceFilterTests {
  @Test("None is missed, and hardly any other is taken for one", arguments: [1, 500, 600, 3000, 60_000])
  func answers(count: Int) {
    var random = SplitMix64(UInt64(count))
    var filter = ReferenceFilter()
    #expect(!filter.mayContain("演示"))
    var recorded: Set<String> = []
    while recorded.count < count {
      let reference = "演示-\(UInt32.random(in: 0 ... .max, using: &random))"
      recorded.insert(reference)
      filter.insert(reference)
    }
    #expect(recorded.allSatisfy(filter.mayContain))
    let others = (0..<20_000).map { "演示-\(recorded.count).\($0)" }
    #expect(others.count(where: filter.mayContain) <= 2)
  }
}
