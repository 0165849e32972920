/// Brings a registry into being: its identity and days, its first operator, the rulebook and calendar it starts with.
public struct FoundRegistry: Request {
  public static let kind = RequestKind.foundRegistry

  public var offset: UTCOffset
  public var rulebook: Rulebook
  /// The calendars to start with, in their canonical form.
  public var calendars: [CalendarAdded]
  /// The first operator's short name.
  public var operatorName: String

  public init(offset: UTCOffset, rulebook: Rulebook, calendars: [CalendarAdded], operatorName: String) {
    self.offset = offset
    self.rulebook = rulebook
    self.calendars = calendars
    self.operatorName = operatorName
  }

  public func describe(into writer: inout ByteWriter) {
    writer.put(Int16(offset.minutes))
    writer.put(blob: rulebook.canonicalBytes)
    for calendar in calendars { calendar.encode(into: &writer) }
    writer.put(operatorName)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    guard registry.position == .start else { throw RegistryFailure.alreadyFounded }
    try registry.append(
      EntryDraft(
        effective: act.today,
        fact: .registryCreated(
          RegistryCreated(registry: act.surroundings.newID(), offset: offset, rulebook: rulebook.contentHash))))
    try registry.append(
      EntryDraft(
        effective: act.today, fact: .operatorEnrolled(OperatorEnrolled(id: act.actor.id, roles: .all)),
        personal: Personal([.name: operatorName])))
    try registry.append(
      EntryDraft(
        effective: act.today, fact: .rulebookAdded(RulebookAdded(canonical: rulebook.canonicalBytes))))
    for calendar in calendars {
      try registry.append(EntryDraft(effective: act.today, fact: .calendarAdded(calendar)))
    }
  }
}

extension Registrar {
  /// Founds the registry of an empty store; its operator enters from then on.
  public static func found(
    _ request: FoundRegistry, in store: any RegistryStore, surroundings: Surroundings
  ) throws -> Recorded<Void> {
    let now = surroundings.now()
    // Whoever founds it has every role: somebody has to give the others theirs.
    let actor = Operator(
      id: surroundings.newID(), name: request.operatorName, grants: Set(Role.allCases.map { RoleGrant($0, in: nil) }))
    let header = OperationHeader(
      id: surroundings.newID(), request: request.digest, actor: actor.id, recorded: now)
    return try store.write(header) { registry in
      try request.carryOut(
        in: registry,
        during: Act(
          now: now, today: now.day(at: request.offset), authority: Authority(of: actor, for: .foundRegistry),
          surroundings: surroundings))
    }
  }
}

/// Why a registry as a whole cannot do what was asked.
public enum RegistryFailure: Failure, Equatable {
  case alreadyFounded

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    Phrase(
      zh: "登记库已建立，未作改动。请直接使用，或用 --registry 另指一个路径。",
      en: "The registry exists already and was left as it is. Use it, or name another path with --registry.")
  }
}
