/// The member asked for credit repair (信用修复) on the effective day. What was done for it is in the personal body.
public struct RepairRequested: CaseStepBody {
  public static let kind = EntryKind.repairRequested
  public var about: CaseKey

  public init(about: CaseKey) { self.about = about }
  public func encode(into writer: inout ByteWriter) { writer.put(about) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { about = try reader.caseKey() }
}

/// A request for repair was answered. Where it was granted, `RepairGranted` follows, which is what scores read.
public struct RepairDecided: CaseStepBody {
  public static let kind = EntryKind.repairDecided
  public var about: CaseKey
  /// The entry of the request.
  public var request: Position
  public var isGranted: Bool
  /// Where the grant lowers the share of the category.
  public var restores: PerMille?
  public var tally: Tally

  public init(about: CaseKey, request: Position, isGranted: Bool, restores: PerMille?, tally: Tally) {
    self.about = about
    self.request = request
    self.isGranted = isGranted
    self.restores = restores
    self.tally = tally
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(request)
    writer.put(isGranted)
    writer.put(optional: restores) { $0.put(UInt16($1.value)) }
    tally.encode(into: &writer)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    request = try reader.position()
    isGranted = try reader.flag()
    restores = try reader.optional { (reader) throws(DamagedBody) in
      PerMille(Int(try reader.integer(UInt16.self)))
    }
    tally = try Tally(from: &reader)
  }
}
