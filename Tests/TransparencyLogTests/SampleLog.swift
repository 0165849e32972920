import TransparencyLog

/// An invented log of 300 entries, its key and those of two cosigners; the seeds are plain, so nothing here is secret.
enum SampleLog {
  static let origin = "log.shuofeng.example/journal"
  static let leaves = TransparencyLogTests.leaves(300)

  static func signer() throws -> SignerKey {
    try SignerKey(name: KeyName(origin), algorithm: .note, seed: seed(1))
  }

  static func cosigner(_ number: UInt8) throws -> SignerKey {
    try SignerKey(name: KeyName("witness\(number).shuofeng.example"), algorithm: .cosignature, seed: seed(10 + number))
  }

  static func seed(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 32) }

  static func tree(size: Int) throws -> MerkleTree<MemoryTiles> {
    try MerkleTree(size: size, tiles: store(leaves))
  }

  static func checkpoint(size: Int = 300) throws -> Checkpoint {
    try Checkpoint(origin: origin, size: size, root: tree(size: size).root())
  }

  static func signedCheckpoint(size: Int = 300) throws -> SignedNote {
    try SignedNote(signing: checkpoint(size: size).text, with: signer())
  }

  static func trusted(cosigners: [UInt8] = [], quorum: Int = 0) throws -> TrustedLog {
    TrustedLog(
      origin: origin, keys: [try signer().verifierKey], cosigners: try cosigners.map { try cosigner($0).verifierKey },
      quorum: quorum)
  }
}
