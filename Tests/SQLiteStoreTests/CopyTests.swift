import Foundation
import Registry
import SQLiteStore
import Synchronization
import TestSupport
import Testing

/// A copy is what was on record at one moment, whoever writes meanwhile.
@Suite struct CopyTests {
  @Test("While somebody keeps recording, every copy is sound, and a beginning of what is on record")
  func underLoad() throws {
    try TemporaryFolder.with { folder in
      let surroundings = FixedSurroundings(day: Day(daysSince1970: 20_000))
      let path = folder + "/r.db"
      try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
        _ = try FoundedRegistry(in: store, surroundings: surroundings)
      }
      let store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      let world = FoundedRegistry(on: store, surroundings: surroundings)
      let association = try world.association("SX", liveFrom: Day(daysSince1970: 20_000))
      let isOver = Atomic(false)
      let hasStopped = Atomic(false)
      let written = Atomic(0)
      let writer = Thread {
        let world = FoundedRegistry(on: store, surroundings: surroundings)
        while !isOver.load(ordering: .relaxed) {
          let number = written.add(1, ordering: .relaxed).newValue
          _ = try? world.member("S-\(number)", name: "演示号·\(number)", in: association)
        }
        hasStopped.store(true, ordering: .releasing)
      }
      writer.start()
      let other = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      var sizes: [Int] = []
      for number in 1...8 {
        let copy = folder + "/copy\(number).db"
        try Data().write(to: URL(filePath: copy))
        try other.copy(to: copy)
        let snapshot = try SQLiteStore.open(path: copy, surroundings: surroundings.value)
        #expect(try snapshot.check().findings == [])
        let (size, root) = try snapshot.read(at: nil) { ($0.position.value, try $0.tree().root()) }
        #expect(try other.read(at: nil) { try $0.tree(size: size).root() } == root)
        sizes.append(size)
      }
      isOver.store(true, ordering: .relaxed)
      while !hasStopped.load(ordering: .acquiring) { Thread.sleep(forTimeInterval: 0.001) }
      #expect(Set(sizes).count > 1, "nobody wrote meanwhile")
    }
  }
}
