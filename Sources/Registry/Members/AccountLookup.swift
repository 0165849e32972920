/// The account that a person means by `platform:handle`: the one that is held now, in one association.
public struct AccountLookup: Sendable {
  public var name: AccountName
  /// Nil: in every association.
  public var association: Association?

  public init(_ name: AccountName, in association: Association? = nil) {
    self.name = name
    self.association = association
  }

  /// - Throws: `AccountLookupFailure` where there is none, it has ended, or it is on record in several associations.
  public func resolve(in registry: any RegistryReader) throws -> PlatformAccount {
    let known = try registry.accounts(platform: name.platform, handle: SearchKey(name.handle)).compactMap { account in
      let holder = try registry.knownMembership(account.membership)
      let isMeant = association.map { $0.key == holder.association } ?? true
      return isMeant ? (account: account, holder: holder) : nil
    }
    let open = known.filter { $0.account.until == nil }
    if let only = open.first, open.count == 1 { return only.account }
    guard open.isEmpty else {
      throw AccountLookupFailure.several(
        name, associations: try open.compactMap { try registry.association($0.holder.association)?.code })
    }
    guard let last = known.compactMap(\.account.until).max() else { throw AccountLookupFailure.unknown(name) }
    throw AccountFailure.alreadyEnded(name, on: last)
  }
}

/// Why it is not clear which account is meant.
public enum AccountLookupFailure: Failure, Equatable {
  case unknown(AccountName)
  case several(AccountName, associations: [String])

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .unknown(let name):
      Phrase(
        zh: "没有登记过账号 \(name)。请核对平台和账号，例如 douyin:some_handle；用 jinjiang member find 查找。",
        en:
          "The account \(name) is not on record. Check platform and handle, such as douyin:some_handle; look with jinjiang member find."
      )
    case .several(let name, let associations):
      Phrase(
        zh: "账号 \(name) 在多个协会有登记，请用 --association 指明：\(associations.joined(separator: "、"))。",
        en:
          "The account \(name) is on record in several associations. Name one with --association: \(associations.joined(separator: ", "))."
      )
    }
  }
}

extension RegistryReader {
  /// An account that has to be on record.
  func knownAccount(_ key: Key<PlatformAccount>) throws -> PlatformAccount {
    guard let account = try account(key) else { throw AccountFailure.notOnRecord(key) }
    return account
  }
}
