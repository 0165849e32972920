/// A platform account passes from one member to another of the same association: one ends and the other begins on the
/// same day, so that every act has one author.
public struct TransferAccount: Request {
  public static let kind = RequestKind.transferAccount

  public var account: Key<PlatformAccount>
  public var receiver: Key<Membership>
  /// Nil: the day of recording.
  public var day: Day?

  public init(_ account: Key<PlatformAccount>, to receiver: Key<Membership>, on day: Day? = nil) {
    self.account = account
    self.receiver = receiver
    self.day = day
  }

  public var scope: RequestScope { .account(account) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(account)
    writer.put(receiver)
    writer.put(optional: day) { $0.put($1) }
  }

  /// - Returns: the receiver's account, and the day from which on it is held.
  public func carryOut(
    in registry: any RegistryWriter, during act: Act
  ) throws -> (account: Key<PlatformAccount>, day: Day) {
    let known = try registry.knownAccount(account)
    let giver = try registry.knownMembership(known.membership)
    let taker = try registry.knownMembership(receiver)
    guard let handle = known.handle else { throw MemberFailure.erased(known.membership) }
    guard giver.key != taker.key else { throw AccountFailure.alreadyTheirs(known.title, number: taker.label) }
    guard giver.association == taker.association else {
      throw AccountFailure.otherAssociation(known.title, number: taker.label)
    }
    let day = try EndAccount(account, on: day).carryOut(in: registry, during: act)
    let received = NewAccount(AccountName(platform: known.platform, handle: handle), uid: known.uid, from: day)
    return (try HoldAccount(membership: receiver, account: received).carryOut(in: registry, during: act), day)
  }
}
