/// Where a request would have its effect, and so where its operator needs a role.
public enum RequestScope: Sendable, Equatable {
  /// The registry as a whole: a role for all associations is needed.
  case registry
  case association(Key<Association>)
  /// The association of that member.
  case member(Key<Membership>)
  /// The association of whoever holds that account.
  case account(Key<PlatformAccount>)
  /// Found out on the way; the request asks `Act.authority` about each association that it comes to.
  case each
}

/// What an operator may do with one request: the role matrix, applied to what the operator holds.
public struct Authority: Sendable {
  public let actor: Operator
  public let request: RequestKind

  public init(of actor: Operator, for request: RequestKind) {
    self.actor = actor
    self.request = request
  }

  /// Whether the request may be made in an association; nil: for the registry as a whole.
  public func covers(_ association: Key<Association>?) -> Bool {
    request.roles.contains { actor.holds($0, in: association) }
  }

  /// - Throws: `RoleFailure` where the operator has none of the roles in that association.
  public func require(in association: Key<Association>?, _ registry: any RegistryReader) throws {
    guard !covers(association) else { return }
    let others = try registry.operators().filter { Authority(of: $0, for: request).covers(association) }
    throw RoleFailure.lacking(
      operator: actor.label, request: request,
      association: try association.flatMap { try registry.association($0)?.code }, holders: others.map(\.label))
  }

  /// Before the request is carried out: the operator has a role wherever it would have its effect.
  func require(_ scope: RequestScope, _ registry: any RegistryReader) throws {
    switch scope {
    case .registry: try require(in: nil, registry)
    case .association(let association): try require(in: association, registry)
    case .member(let membership): try require(for: membership, registry)
    case .account(let account): try require(for: registry.account(account)?.membership, registry)
    case .each:
      // Whoever has the role nowhere need not try.
      let roles = request.roles
      guard !actor.grants.contains(where: { roles.contains($0.role) }) else { return }
      try require(in: nil, registry)
    }
  }

  /// What is not on record has no association; the request's own refusal then says so to whoever has a role for all.
  private func require(for membership: Key<Membership>?, _ registry: any RegistryReader) throws {
    try require(in: membership.flatMap { try registry.membership($0)?.association }, registry)
  }

  /// After it was carried out and before it is on record: none of its entries is about the operator's own membership.
  func refuseOwnRecord(after start: Position, _ registry: any RegistryReader) throws {
    guard !actor.ownMemberships.isEmpty, registry.position > start else { return }
    let own = try Set(actor.ownMemberships.flatMap { try registry.merged(with: $0) }).compactMap {
      try registry.membership($0)
    }
    let people = Set(own.compactMap(\.person))
    // The same person in another association is the operator, too.
    let others = try people.flatMap { try registry.memberships(person: $0) }
    let pseudonyms = Dictionary((own + others).map { ($0.pseudonym, $0) }) { first, _ in first }
    try registry.entries(start.advanced(by: 1)...registry.position) { entry in
      guard let subject = entry.draft.subject, let member = pseudonyms[subject] else { return }
      throw RoleFailure.ownRecord(operator: actor.label, request: request, number: member.label)
    }
  }
}

/// Why this operator may not do what was asked.
public enum RoleFailure: Failure, Equatable {
  /// None of the roles that the request needs; nil: in all associations.
  case lacking(operator: String, request: RequestKind, association: String?, holders: [String])
  case ownRecord(operator: String, request: RequestKind, number: String)

  public var failureClass: FailureClass { .notAllowed }
  public var message: Phrase {
    switch self {
    case .lacking(let name, let request, let association, let holders):
      let roles = request.roles.inOrder
      let place = Phrase(
        zh: association.map { "在协会 \($0) 的" } ?? "面向全部协会的",
        en: association.map { "in association \($0)" } ?? "for all associations")
      let option = association.map { " --association \($0)" } ?? ""
      let who =
        holders.isEmpty
        ? Phrase(zh: "目前无人有此角色", en: "nobody has it now")
        : Phrase(zh: "有此角色的经办人：\(holders.joined(separator: "、"))", en: "held by: \(holders.joined(separator: ", "))")
      return Phrase(
        zh:
          "经办人 \(name) 不能\(request.title.zh)：需要\(place.zh)角色「\(roles.map(\.title.zh).joined(separator: "」或「"))」（\(who.zh)）。"
          + "未作登记。请由其办理，或请管理员运行 jinjiang operator grant \(name) \(roles.first?.id ?? "")\(option)。",
        en:
          "Operator \(name) may not \(request.title.en): that needs the role \(roles.map(\.title.en).joined(separator: " or ")) "
          + "\(place.en) (\(who.en)). Nothing was recorded. Have one of them do it, or ask an administrator for "
          + "jinjiang operator grant \(name) \(roles.first?.id ?? "")\(option).")
    case .ownRecord(let name, let request, let number):
      return Phrase(
        zh: "经办人 \(name) 就是会员 \(number) 本人，不能为自己\(request.title.zh)。未作登记。请由另一位经办人办理。",
        en: "Operator \(name) is member \(number), and may not \(request.title.en) where it is their own record. "
          + "Nothing was recorded. Have another operator do it.")
    }
  }
}
