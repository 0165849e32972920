internal import Registry
internal import TransparencyLog

extension SQLiteReader {
  func checkpoint() throws -> JournalCheckpoint {
    let root = try withStatements { statements in
      try MerkleTree(size: position.value, tiles: TileTable(statements: statements)).root()
    }
    guard let digest = Digest(bytes: root.bytes) else {
      throw StoreFailure.damaged(reason: "a root is not of 32 bytes")
    }
    return JournalCheckpoint(position: position, root: digest)
  }

  func issues(of association: Key<Association>) throws -> [Position] {
    try all("SELECT sequence FROM issued_report WHERE association = ? AND sequence <= ? ORDER BY sequence") {
      $0.int(association.value)
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }
}
