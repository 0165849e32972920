import Registry
import SQLiteStore
import TestSupport
import Testing

@Suite struct StoreContractTests {
  static let day = Day(daysSince1970: 20_000)

  @Test("In memory:", arguments: StoreContract.all)
  func inMemory(contract: StoreContract) throws {
    let surroundings = FixedSurroundings(day: Self.day)
    let store = try SQLiteStore.inMemory(surroundings: surroundings.value)
    try contract.check(FoundedRegistry(in: store, surroundings: surroundings))
    #expect(try store.check().findings == [])
  }

  @Test("In a file:", arguments: StoreContract.all)
  func inFile(contract: StoreContract) throws {
    try TemporaryFolder.with { (folder) throws in
      let surroundings = FixedSurroundings(day: Self.day)
      let path = folder + "/registry.db"
      try SQLiteStore.create(path: path, surroundings: surroundings.value) { store in
        _ = try FoundedRegistry(in: store, surroundings: surroundings)
      }
      let store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      try contract.check(FoundedRegistry(on: store, surroundings: surroundings))
      #expect(try SQLiteStore.open(path: path, surroundings: surroundings.value).check().findings == [])
    }
  }
}
