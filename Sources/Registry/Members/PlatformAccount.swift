/// An account on a platform, with the days on which a member held it (平台账号).
public struct PlatformAccount: Sendable, Equatable {
  public var key: Key<PlatformAccount>
  public var membership: Key<Membership>
  /// The platform's short name: `douyin`, `weixin`.
  public var platform: String
  /// Nil once erased.
  public var handle: String?
  public var uid: String?
  /// Nil: from before every day.
  public var from: Day?
  /// The first day on which it is no longer the member's; nil while held.
  public var until: Day?

  public init(
    key: Key<PlatformAccount>, membership: Key<Membership>, platform: String, handle: String?, uid: String?, from: Day?,
    until: Day?
  ) {
    self.key = key
    self.membership = membership
    self.platform = platform
    self.handle = handle
    self.uid = uid
    self.from = from
    self.until = until
  }

  public func isHeld(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }

  /// Whether held on any day of a stretch, either end of which may be open; the last day is the first one outside.
  public func overlaps(from otherFrom: Day?, until otherUntil: Day?) -> Bool {
    func begins(_ start: Day?, before end: Day?) -> Bool {
      guard let start, let end else { return true }
      return start < end
    }
    return begins(from, before: otherUntil) && begins(otherFrom, before: until)
  }

  /// `platform:handle`, as far as it is on record.
  public var title: AccountName { AccountName(platform: platform, handle: handle ?? "") }
}

/// Which edition a member is bound by, since when, and how (承诺).
public struct Pledge: Sendable, Equatable {
  public enum Means: UInt8, Sendable {
    /// The member signed it.
    case signed = 0
    /// The assembly voted for it.
    case assembly = 1
  }
  public var membership: Key<Membership>
  public var rulebook: RulebookHash
  public var effective: Day
  public var sequence: Position
  public var means: Means

  public init(
    membership: Key<Membership>, rulebook: RulebookHash, effective: Day, sequence: Position, means: Means
  ) {
    self.membership = membership
    self.rulebook = rulebook
    self.effective = effective
    self.sequence = sequence
    self.means = means
  }
}
