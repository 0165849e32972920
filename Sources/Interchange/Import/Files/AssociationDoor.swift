internal import Registry

/// The association that a row names, or the one that the file as a whole belongs to.
struct AssociationDoor<Desk: AnyObject> {
  private let settings: ImportSettings
  private let reader: any RegistryReader
  private let open: (Association) throws -> Desk
  private var desks: [[UInt8]: Desk] = [:]
  /// Of a file without the column.
  private var only: Desk?
  /// Rows of one association mostly stand together.
  private var lastCode: [UInt8] = []
  private var last: Desk?
  private(set) var founded: [String] = []

  /// - Parameters:
  ///   - reader: where associations are looked for.
  ///   - open: makes what an importer keeps for an association.
  init(settings: ImportSettings, reader: any RegistryReader, open: @escaping (Association) throws -> Desk) {
    self.settings = settings
    self.reader = reader
    self.open = open
  }

  /// The desk of the row's association; nil, with the problem in `fields`, where there is none.
  mutating func desk<Column>(
    for row: borrowing Row, _ column: Column, _ fields: inout RowFields<Column>, in registry: any RegistryWriter,
    during act: Act, founding: Bool
  ) throws -> Desk? {
    guard fields.header.has(column) else { return try theOnly(during: act) }
    let bytes = fields.bytes(column, in: row)
    if let last, bytes.equals(lastCode) { return last }
    if let desk = desks[Array(bytes)] {
      (lastCode, last) = (Array(bytes), desk)
      return desk
    }
    guard !bytes.isEmpty else {
      fields.refuse(column, in: row, .missing)
      return nil
    }
    guard case .value(let code) = fields.line(column, in: row) else { return nil }
    guard let association = try reader.association(code: code) ?? found(code, in: registry, during: act, founding)
    else {
      fields.refuse(
        column, in: row,
        founding && settings.createsAssociations
          ? .malformedCode : .unknownAssociation(known: try reader.associations().map(\.code)))
      return nil
    }
    try act.authority.require(in: association.key, reader)
    let desk = try open(association)
    desks[Array(bytes)] = desk
    (lastCode, last) = (Array(bytes), desk)
    return desk
  }

  private mutating func theOnly(during act: Act) throws -> Desk {
    if let only { return only }
    let association = try reader.theAssociation(code: settings.association)
    try act.authority.require(in: association.key, reader)
    let desk = try open(association)
    only = desk
    return desk
  }

  private mutating func found(
    _ code: String, in registry: any RegistryWriter, during act: Act, _ founding: Bool
  ) throws -> Association? {
    guard founding, settings.createsAssociations else { return nil }
    do {
      let request = FoundAssociation(code: code, name: Phrase(zh: code, en: code), basis: settings.basis)
      try Authority(of: act.actor, for: .foundAssociation).require(in: nil, registry)
      let association = try request.carryOut(in: registry, during: act)
      founded.append(code)
      return association
    } catch AssociationFailure.malformedCode {
      return nil
    }
  }
}
