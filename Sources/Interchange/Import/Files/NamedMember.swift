internal import Registry

/// A member whom a row names by an account or by name, because it has no number.
struct NamedMember {
  var platform: String?
  var handle: String?
  var name: String?
  /// On which the account must have been held.
  var day: Day

  /// The one member of the association that is meant; nil, with the problem and any candidates in `fields`.
  func resolve<Column>(
    in association: Association, _ registry: any RegistryReader, _ row: borrowing Row,
    columns: (handle: Column, name: Column), _ fields: inout RowFields<Column>
  ) throws -> Membership? {
    var found: [Membership] = []
    if let platform, let handle {
      let holders = try registry.accounts(platform: Platform.canonical(platform), handle: SearchKey(handle))
        .filter { $0.isHeld(on: day) }.map(\.membership)
      found = try Set(holders).sorted().compactMap { try registry.membership($0) }
        .filter { $0.association == association.key }
    }
    let column = found.isEmpty && name != nil ? columns.name : columns.handle
    if found.isEmpty, let name {
      found = try registry.memberships(named: SearchKey(name), in: association.key)
    }
    guard let only = found.first else {
      fields.refuse(column, in: row, .unknownMember(association: association.code))
      return nil
    }
    guard found.count == 1 else {
      let candidates = found.map { [$0.number, $0.name].compactMap { $0 }.joined(separator: " ") }
      fields.refuse(column, in: row, .severalMembers(candidates))
      return nil
    }
    return only
  }
}
