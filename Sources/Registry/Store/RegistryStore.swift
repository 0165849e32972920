/// Where a registry is kept: the journal, and what is read from it. The domain knows stores by this protocol alone.
///
/// Synchronous. Every implementation passes the one contract suite of the tests.
public protocol RegistryStore: Sendable {
  /// Reads at one fixed position: the given one, or the last at the moment of the call.
  ///
  /// Entries recorded meanwhile are not seen. The reader must not be kept beyond the body.
  func read<Result>(at position: Position?, _ body: (any RegistryReader) throws -> Result) throws -> Result

  /// The same registry by a way of its own, for another thread that reads at the same time; nil where there is only one
  /// way to it.
  func companion() throws -> (any RegistryStore)?

  /// Carries out one operation: one transaction, in which the body reads what is on record and appends entries.
  ///
  /// Nothing is recorded when the body throws, or appends nothing. An operation whose id is on record with the same
  /// request is not carried out again: the answer is `.alreadyRecorded`.
  /// - Throws: `OperationReused` where the id is on record with another request; what the body throws; `StoreFailure`.
  func write<Outcome>(
    _ header: OperationHeader, _ body: (any RegistryWriter) throws -> Outcome
  ) throws -> Recorded<Outcome>
}

/// What is known of an operation before it is carried out.
public struct OperationHeader: Sendable {
  public var id: ID<Operation>
  public var request: Digest
  public var actor: ID<Operator>
  public var recorded: Instant

  public init(id: ID<Operation>, request: Digest, actor: ID<Operator>, recorded: Instant) {
    self.id = id
    self.request = request
    self.actor = actor
    self.recorded = recorded
  }
}

/// What became of a request.
public enum Recorded<Outcome> {
  /// On record now; the operation is nil where there was nothing to record.
  case now(Outcome, Operation?)
  /// The very same request had been recorded before; nothing was added.
  case alreadyRecorded(Operation)
}

extension Recorded: Sendable where Outcome: Sendable {}

/// An operation id that is on record with another request.
public struct OperationReused: Failure, Equatable {
  public let id: ID<Operation>
  public init(id: ID<Operation>) { self.id = id }

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    Phrase(
      zh: "操作编号 \(id) 已用于另一项请求。未作任何登记。请换一个编号，或不带 --operation 再试。",
      en:
        "Operation \(id) is on record with another request. Nothing was recorded. Use another id, or leave out --operation."
    )
  }
}
