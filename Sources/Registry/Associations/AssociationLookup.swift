extension RegistryReader {
  /// The association of that code; without one, the only association there is.
  /// - Throws: `AssociationLookupFailure` where that is not clear.
  public func theAssociation(code: String?) throws -> Association {
    if let code {
      guard let found = try association(code: code) else {
        throw AssociationLookupFailure.unknown(code, known: try associations().map(\.code))
      }
      return found
    }
    let all = try associations()
    guard let only = all.first else { throw AssociationLookupFailure.noneYet }
    guard all.count == 1 else { throw AssociationLookupFailure.notNamed(known: all.map(\.code)) }
    return only
  }
}

/// Why it is not clear which association is meant.
public enum AssociationLookupFailure: Failure, Equatable {
  case noneYet
  case notNamed(known: [String])
  case unknown(String, known: [String])

  public var failureClass: FailureClass { .notFound }
  public var message: Phrase {
    switch self {
    case .noneYet:
      Phrase(
        zh: "登记库中还没有协会。请先运行 jinjiang association add 代码 --name 名称。",
        en: "There is no association in this registry yet. Add one: jinjiang association add CODE --name NAME.")
    case .notNamed(let known):
      Phrase(
        zh: "登记库中有多个协会，请用 --association 指明：\(AssociationLookupFailure.list(known))。",
        en: "There are several associations. Name one with --association: \(AssociationLookupFailure.list(known)).")
    case .unknown(let code, let known):
      Phrase(
        zh: "没有代码为「\(code)」的协会。已有：\(AssociationLookupFailure.list(known))。",
        en: "There is no association \"\(code)\". Known: \(AssociationLookupFailure.list(known)).")
    }
  }

  private static func list(_ codes: [String]) -> String {
    codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", … (\(codes.count))" : "")
  }
}
