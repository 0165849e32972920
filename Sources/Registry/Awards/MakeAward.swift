/// A merit is awarded, and counts from its effective day on.
public struct MakeAward: Request {
  public static let kind = RequestKind.makeAward

  public var association: Key<Association>
  public var number: CaseNumber
  /// Id or name of an honour level; nil for the one on record.
  public var level: String?
  /// Within the range of the level; nil for the level's own.
  public var points: Millipoints?
  /// Nil: the day on which it is recorded.
  public var effective: Day?
  /// The resolution or document that it rests on.
  public var basis: String

  public init(
    association: Key<Association>, number: CaseNumber, level: String? = nil, points: Millipoints? = nil,
    effective: Day? = nil, basis: String
  ) {
    self.association = association
    self.number = number
    self.level = level
    self.points = points
    self.effective = effective
    self.basis = basis
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(optional: level)
    writer.put(optional: points)
    writer.put(optional: effective)
    writer.put(basis)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let file = try registry.theCase(number, in: association)
    guard file.kind == .commendation else { throw CaseRefusal.notAnAward(number) }
    try file.requirePending()
    guard !file.isOdd else { throw CaseRefusal.odd(number) }
    guard !SearchKey(basis).isEmpty else { throw IntakeRefusal.noBasis }
    try CaseTexts.checkLength(of: basis)
    try registry.append(
      file.ruling(
        .awarded, level: restatedLevel(for: file, in: registry), points: points, effective: effective ?? act.today,
        texts: Personal([.basis: basis]), in: registry))
    return try registry.theCase(number, in: association)
  }

  /// Nil where the level on record holds: restating it would be the same.
  private func restatedLevel(for file: CaseFile, in registry: any RegistryReader) throws -> Level? {
    guard let level else { return nil }
    let rulebook = try registry.rulebook(judging: file.occurred, in: file.association)
    let category = try rulebook.category(matching: file.category.id)
    let named = try rulebook.level(matching: level, of: category)
    return category.ignoresLevel || named == file.level ? nil : named
  }
}
