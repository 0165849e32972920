/// Carries out requests in a registry, for one operator: the one door through which anything is recorded.
public struct Registrar: Sendable {
  public let store: any RegistryStore
  public let surroundings: Surroundings
  /// The operator's short name; nil: the only one there is.
  public let operatorName: String?
  /// Said by a person: the clock is right, although it is more than a year past the last entry.
  public let clockIsRight: Bool

  public init(
    store: any RegistryStore, surroundings: Surroundings, operatorName: String? = nil, clockIsRight: Bool = false
  ) {
    self.store = store
    self.surroundings = surroundings
    self.operatorName = operatorName
    self.clockIsRight = clockIsRight
  }

  /// Checks a request against what is on record and records it, in one transaction.
  ///
  /// - Parameter operation: the caller's id for it, so that a repeated call is recorded once; nil makes a fresh one.
  /// - Throws: the `Failure` of the rule that the request would break, and nothing is recorded.
  public func carryOut<R: Request>(_ request: R, as operation: ID<Operation>? = nil) throws -> Recorded<R.Outcome> {
    let now = surroundings.now()
    let (offset, actor) = try store.read(at: nil) { registry in
      try refuseLeapingClock(now, in: registry)
      return (try registry.header().offset, try enteringOperator(in: registry))
    }
    let header = OperationHeader(
      id: operation ?? surroundings.newID(), request: request.digest, actor: actor.id, recorded: now)
    return try store.write(header) { registry in
      // Roles as they are now: they may have changed since the operator was looked up.
      let authority = Authority(of: try registry.knownOperator(actor.id), for: R.kind)
      try authority.require(request.scope, registry)
      let start = registry.position
      let outcome = try request.carryOut(
        in: registry,
        during: Act(now: now, today: now.day(at: offset), authority: authority, surroundings: surroundings))
      try authority.refuseOwnRecord(after: start, registry)
      return outcome
    }
  }

  private func enteringOperator(in registry: any RegistryReader) throws -> Operator {
    let operators = try registry.operators()
    guard let operatorName else {
      guard let only = operators.first, operators.count == 1 else {
        throw OperatorFailure.notNamed(known: operators.compactMap(\.name))
      }
      return only
    }
    guard let found = operators.first(where: { $0.name == operatorName }) else {
      throw OperatorFailure.unknown(operatorName, known: operators.compactMap(\.name))
    }
    return found
  }

  private func refuseLeapingClock(_ now: Instant, in registry: any RegistryReader) throws {
    guard !clockIsRight, registry.position > .start else { return }
    try registry.entries(registry.position...registry.position) { last in
      let year: Int64 = 366 * 86_400_000
      if now.millisecondsSince1970 - last.recorded.millisecondsSince1970 > year {
        throw ClockLeap(now: now, last: last.recorded)
      }
    }
  }
}

/// What is asked of the registry: one use case, a verb beside its noun.
public protocol Request: Sendable {
  associatedtype Outcome: Sendable
  /// Which row of the role matrix is about it.
  static var kind: RequestKind { get }
  /// Where it would have its effect, and so where its operator needs a role.
  var scope: RequestScope { get }
  /// Everything that was asked, in a fixed form, so that an operation id reused for something else is noticed.
  func describe(into writer: inout ByteWriter)
  func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Outcome
}

extension Request {
  /// Whoever says nothing needs a role for all associations.
  public var scope: RequestScope { .registry }

  /// SHA-256 over the request's name and all that it asks.
  public var digest: Digest {
    var writer = ByteWriter()
    writer.put(String(describing: Self.self))
    describe(into: &writer)
    return Digest(of: writer.bytes)
  }
}

/// When, by whom and with what surroundings a request is carried out.
public struct Act: Sendable {
  public var now: Instant
  public var today: Day
  /// Who enters, and where.
  public var authority: Authority
  public var surroundings: Surroundings

  public init(now: Instant, today: Day, authority: Authority, surroundings: Surroundings) {
    self.now = now
    self.today = today
    self.authority = authority
    self.surroundings = surroundings
  }

  public var actor: Operator { authority.actor }
}

/// Who enters is not clear.
public enum OperatorFailure: Failure, Equatable {
  case notNamed(known: [String])
  case unknown(String, known: [String])

  public var failureClass: FailureClass { .notAllowed }
  public var message: Phrase {
    switch self {
    case .notNamed(let known):
      Phrase(
        zh: "本登记库有多位经办人，未说明由谁登记。请用 --operator 指明，可选：\(known.joined(separator: "、"))。",
        en:
          "This registry has several operators, and who enters was not said. Name one with --operator: \(known.joined(separator: ", "))."
      )
    case .unknown(let name, let known):
      Phrase(
        zh: "没有名为「\(name)」的经办人。可选：\(known.joined(separator: "、"))。",
        en: "There is no operator \"\(name)\". Known: \(known.joined(separator: ", ")).")
    }
  }
}

/// The clock is more than a year past the last entry: a dead battery would date everything after it.
public struct ClockLeap: Failure, Equatable {
  public let now: Instant
  public let last: Instant

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    let (today, then) = (now.day(at: .china), last.day(at: .china))
    return Phrase(
      zh: "本机时钟为 \(today)，比最后一条登记（\(then)）晚一年以上。未作登记。请校准时钟；若时钟无误，请加 --clock-is-right。",
      en:
        "This machine's clock says \(today), more than a year past the last entry (\(then)). Nothing was recorded. Set the clock, or add --clock-is-right if it is right."
    )
  }
}
