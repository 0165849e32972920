/// Keeps a member's personal data from being erased for now (a dispute, an inquiry), or no longer.
public struct HoldMember: Request {
  public static let kind = RequestKind.holdMember

  public var membership: Key<Membership>
  /// Nil: it is released.
  public var hold: Terms?
  public var reason: String

  public struct Terms: Sendable, Equatable {
    /// The last day; nil: until it is released.
    public var until: Day?
    public init(until: Day? = nil) { self.until = until }
  }

  public init(_ membership: Key<Membership>, _ hold: Terms? = Terms(), reason: String) {
    self.membership = membership
    self.hold = hold
    self.reason = reason
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(hold != nil)
    writer.put(optional: hold?.until) { $0.put($1) }
    writer.put(reason)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Position {
    let member = try registry.knownMembership(membership)
    let reason = try EnteredText.line(reason, as: .reason)
    let present = try registry.hold(on: membership).flatMap { $0.isInForce(on: act.today) ? $0 : nil }
    let fact: EvidenceFact
    if let hold {
      guard member.name != nil else { throw MemberFailure.erased(membership) }
      if let until = hold.until, until < act.today { throw ErasureRefusal.holdIsPast(until, today: act.today) }
      // Another last day is another hold.
      if let present, present.until == hold.until {
        throw ErasureRefusal.heldAlready(member.label, since: present.placed)
      }
      fact = .holdPlaced(HoldPlaced(membership: membership, until: hold.until))
    } else {
      guard present != nil else { throw ErasureRefusal.notHeld(member.label) }
      fact = .holdReleased(HoldReleased(membership: membership))
    }
    return try registry.append(
      EntryDraft(
        effective: act.today, subject: member.pseudonym, fact: .evidence(fact), personal: Personal([.reason: reason])))
  }
}

/// A member's personal data are to be kept for now.
public struct MemberHold: Sendable, Equatable {
  public var placed: Position
  /// The last day; nil: until it is released.
  public var until: Day?

  public init(placed: Position, until: Day?) {
    self.placed = placed
    self.until = until
  }

  public func isInForce(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
}
