extension RegistryReader {
  /// The operator of that short name.
  /// - Throws: `OperatorRefusal.unknown`.
  public func theOperator(named name: String) throws -> Operator {
    let all = try operators()
    guard let found = all.first(where: { $0.name == name }) else {
      throw OperatorRefusal.unknown(name, known: all.compactMap(\.name))
    }
    return found
  }

  func knownOperator(_ id: ID<Operator>) throws -> Operator {
    let all = try operators()
    guard let found = all.first(where: { $0.id == id }) else {
      throw OperatorRefusal.unknown(id.description, known: all.compactMap(\.name))
    }
    return found
  }
}

/// Why operators and their roles do not change as asked.
public enum OperatorRefusal: Failure, Equatable {
  case unknown(String, known: [String])
  case nameTaken(String)
  case noRole
  case alreadyHeld(operator: String, Role)
  case notHeld(operator: String, Role)
  /// Asked for one association, but held for all.
  case heldForAll(operator: String, Role)
  case lastAdministrator(String)
  case linkUnchanged(operator: String, number: String, isLink: Bool)

  public var failureClass: FailureClass {
    switch self {
    case .unknown: .notFound
    case .nameTaken, .noRole: .badData
    case .alreadyHeld, .notHeld, .heldForAll, .lastAdministrator, .linkUnchanged: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .unknown(let name, let known):
      Phrase(
        zh: "没有名为「\(excerpt(name))」的经办人。未作登记。已有：\(known.joined(separator: "、"))。",
        en: "There is no operator \"\(excerpt(name))\". Nothing was recorded. Known: \(known.joined(separator: ", ")).")
    case .nameTaken(let name):
      Phrase(
        zh: "已有经办人「\(name)」。未作登记。请换一个名称，或用 jinjiang operator grant \(name) 授予角色。",
        en: "There is an operator \"\(name)\" already. Nothing was recorded. Choose another name, or give roles with "
          + "jinjiang operator grant \(name).")
    case .noRole:
      Phrase(
        zh: "没有给出角色。未作登记。可选：\(Role.allCases.map { "\($0.id)（\($0.title.zh)）" }.joined(separator: "、"))。",
        en: "No role was named. Nothing was recorded. Choose from: \(Role.allCases.map(\.id).joined(separator: ", ")).")
    case .alreadyHeld(let name, let role):
      Phrase(
        zh: "经办人 \(name) 已有角色「\(role.title.zh)」。未作登记。用 jinjiang operator list 查看。",
        en: "Operator \(name) is \(role.title.en) already. Nothing was recorded. See jinjiang operator list.")
    case .notHeld(let name, let role):
      Phrase(
        zh: "经办人 \(name) 没有角色「\(role.title.zh)」。未作登记。用 jinjiang operator list 查看。",
        en: "Operator \(name) is not \(role.title.en). Nothing was recorded. See jinjiang operator list.")
    case .heldForAll(let name, let role):
      Phrase(
        zh: "经办人 \(name) 的角色「\(role.title.zh)」是面向全部协会的，不能只收回一个协会的。未作登记。"
          + "请不带 --association 收回，再逐个协会授予。",
        en:
          "Operator \(name) is \(role.title.en) for all associations, which cannot be taken away for one. Nothing was "
          + "recorded. Revoke it without --association, then grant it association by association.")
    case .lastAdministrator(let name):
      Phrase(
        zh: "\(name) 是面向全部协会的最后一位管理员，不能收回。未作登记。请先用 jinjiang operator grant 指定另一位管理员。",
        en: "\(name) is the last administrator for all associations, and stays. Nothing was recorded. Make somebody "
          + "else administrator first: jinjiang operator grant.")
    case .linkUnchanged(let name, let number, true):
      Phrase(
        zh: "经办人 \(name) 已与会员 \(number) 关联。未作登记。用 jinjiang operator list 查看。",
        en:
          "Operator \(name) is linked with member \(number) already. Nothing was recorded. See jinjiang operator list.")
    case .linkUnchanged(let name, let number, false):
      Phrase(
        zh: "经办人 \(name) 未与会员 \(number) 关联。未作登记。用 jinjiang operator list 查看。",
        en: "Operator \(name) is not linked with member \(number). Nothing was recorded. See jinjiang operator list.")
    }
  }
}
