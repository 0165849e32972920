/// A decided case was opened again (重新审理) on the effective day: another round of the procedure begins.
///
/// What the new evidence or the flaw is, why it suffices and who decided so are in the personal body.
public struct CaseReopened: CaseStepBody {
  /// Why a decision that is final can be looked at again. The codes are frozen.
  public enum Ground: UInt8, Sendable, CaseIterable {
    /// Something that was not known, or could not be shown, when it was decided (新证据).
    case newEvidence = 0
    /// The procedure was broken in a way that may have changed the outcome (重大程序瑕疵).
    case proceduralFlaw = 1
  }

  public static let kind = EntryKind.caseReopened
  public var about: CaseKey
  public var ground: Ground
  /// What is decided anew can only be milder; otherwise it can be graver, within what is noticed.
  public var isInFavour: Bool
  /// The entry of the objection that led to it.
  public var objection: Position?
  public var tally: Tally

  public init(about: CaseKey, ground: Ground, isInFavour: Bool, objection: Position?, tally: Tally) {
    self.about = about
    self.ground = ground
    self.isInFavour = isInFavour
    self.objection = objection
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(ground.rawValue)
    writer.put(isInFavour)
    writer.put(optional: objection) { $0.put($1) }
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    ground = try reader.choice()
    isInFavour = try reader.flag()
    objection = try reader.optional { (reader) throws(DamagedBody) in try reader.position() }
    tally = try Tally(from: &reader)
  }
}

extension CaseReopened.Ground {
  public var id: String {
    switch self {
    case .newEvidence: "new_evidence"
    case .proceduralFlaw: "procedural_flaw"
    }
  }

  public var title: Phrase {
    switch self {
    case .newEvidence: Phrase(zh: "新证据", en: "new evidence")
    case .proceduralFlaw: Phrase(zh: "重大程序瑕疵", en: "a material flaw of the procedure")
    }
  }
}
