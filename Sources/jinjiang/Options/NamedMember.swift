internal import ArgumentParser
internal import Documents
internal import Registry

/// The member that a command is about, as a person names it.
struct NamedMember: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "会员编号、名称，或 平台:账号", en: "The member's number, name, or platform:handle"), valueName: "member"))
  var member: String

  @OptionGroup var association: AssociationOption

  /// An account names the member that holds it today.
  func resolve(in registry: any RegistryReader) throws -> Membership {
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    return try MemberLookup(member, in: association.named(in: registry), on: today).resolve(in: registry)
  }

  func meant(in registry: any RegistryReader) throws -> MeantMember {
    try MeantMember(resolve(in: registry), in: registry)
  }
}

extension Membership {
  /// Number and name, as a sentence names the member.
  var spoken: String {
    [shownNumber, name ?? Speech.says(zh: "（已删除）", en: "(erased)")].joined(separator: " ")
      .visible
  }

  /// Whether nothing is left of what it was called; outsiders, who are told less, know of nobody who is.
  var isErased: Bool { number == nil && name == nil }

  /// Number and name in a table: people get the place and "erased" where programs get nulls.
  func cells(isSpoken: Bool) -> (number: Cell, name: Cell) {
    guard isErased, isSpoken else { return (Cell(number), Cell(name)) }
    return (.text(shownNumber), .text(Speech.says(zh: "（已删除）", en: "(erased)")))
  }

  /// The number, or the place of its enrolment once the number is erased.
  var shownNumber: String { (number ?? key.position.description).visible }
}
