import Registry
import Synchronization
import Testing

@Suite("Work side by side")
struct InOrderTests {
  private struct Broken: Error, Equatable { let item: Int }

  /// Items of 0, 1, 2, … pieces: what is handed on, by a number of workers.
  private func handedOn(_ count: Int, workers: Int, slow: Int? = nil) throws -> [Int] {
    var got: [Int] = []
    try InOrder<Int>(count: count, workers: workers).forEach { _, item, hand in
      for piece in 0..<item % 13 {
        if item == slow { for _ in 0..<20_000 { _ = Atomic(0).load(ordering: .acquiring) } }
        try hand(item * 100 + piece)
      }
    } _: {
      got.append($0)
    }
    return got
  }

  @Test("what several make comes in the order of one, however many items and workers there are")
  func order() throws {
    for count in [0, 1, 2, 3, 7, 64, 257] {
      let expected = (0..<count).flatMap { item in (0..<item % 13).map { item * 100 + $0 } }
      for workers in [0, 1, 2, 3, 8] { #expect(try handedOn(count, workers: workers) == expected) }
      #expect(try handedOn(count, workers: 2, slow: 5) == expected)
    }
  }

  @Test("an item that fails is told after everything before it")
  func failure() throws {
    for workers in 1...4 {
      var got: [Int] = []
      #expect(throws: Broken(item: 20)) {
        try InOrder<Int>(count: 500, workers: workers).forEach { _, item, hand in
          try hand(item)
          if item == 20 || item == 30 { throw Broken(item: item) }
        } _: {
          got.append($0)
        }
      }
      #expect(got == Array(0...20))
    }
  }

  @Test("who takes the pieces can stop: the workers end, and none runs far ahead")
  func stopping() throws {
    for workers in 1...4 {
      let started = Atomic(0)
      #expect(throws: Broken(item: 3)) {
        try InOrder<Int>(count: 100_000, workers: workers).forEach { _, item, hand in
          started.add(1, ordering: .relaxed)
          for piece in 0..<10 { try hand(item * 10 + piece) }
        } _: {
          if $0 == 3 { throw Broken(item: $0) }
        }
      }
      #expect(started.load(ordering: .relaxed) <= 2 * workers)
    }
  }
}
