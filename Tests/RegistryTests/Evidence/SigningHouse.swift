import Registry
import SQLiteStore
import TestSupport
import TransparencyLog

/// A registry with a member and a signing key, and whoever keeps it.
struct SigningHouse {
  let founded: FoundedRegistry
  let store: SQLiteStore
  let association: Key<Association>
  let member: (key: Key<Membership>, pseudonym: ID<Membership>)
  let signer: SignerKey

  static let day = Day(daysSince1970: 20_000)

  init() throws {
    let surroundings = FixedSurroundings(day: SigningHouse.day)
    store = try SQLiteStore.inMemory(surroundings: surroundings.value)
    founded = try FoundedRegistry(in: store, surroundings: surroundings)
    association = try founded.association("SX", liveFrom: SigningHouse.day)
    member = try founded.member("S-01", name: "演示号·早茶铺", in: association)
    signer = try SigningHouse.key(1)
  }

  static func key(_ seed: UInt8, named name: String = "demo.example/log") throws -> SignerKey {
    try SignerKey(name: KeyName(name), algorithm: .note, seed: [UInt8](repeating: seed, count: 32))
  }

  @discardableResult
  func carryOut<R: Request>(_ request: R) throws -> R.Outcome? {
    if case .now(let outcome, _) = try founded.registrar.carryOut(request) { outcome } else { nil }
  }

  /// Signs for everything on record.
  @discardableResult
  func sign(_ keys: [SignerKey]? = nil) throws -> KeptCheckpoint? {
    try carryOut(SignCheckpoint(keys ?? [signer]))?.checkpoint
  }

  func somethingHappens() throws {
    _ = try founded.member("S-\(try store.read(at: nil) { $0.position.value })", name: "演示号·邻居", in: association)
  }

  /// What an operation past all rules begins with.
  func header() -> OperationHeader {
    let surroundings = founded.surroundings.value
    return OperationHeader(
      id: surroundings.newID(), request: Digest(of: [0]), actor: ID(high: 1, low: 1), recorded: surroundings.now())
  }

  /// - Parameter cosigners: all of whom must have vouched.
  func audit(
    _ notes: [SignedNote] = [], trusting keys: [VerifierKey] = [], cosigners: [VerifierKey] = []
  ) throws -> CheckpointAudit {
    try store.read(at: nil) {
      try CheckpointAudit(
        notes.map { (file: "kept", note: $0) }, trusting: keys, cosigners: cosigners, quorum: cosigners.count, in: $0)
    }
  }
}
