/// A file came to the association as evidence in a case (证据), on the effective day.
///
/// Its hash, its name, who gave it and what the office noted are in the personal body; the file itself lies in the evidence
/// folder under its hash.
public struct EvidenceAdded: CaseStepBody {
  /// From whom it came. The codes are frozen.
  public enum Giver: UInt8, Sendable, CaseIterable {
    /// The association found it itself.
    case office = 0
    case member = 1
    /// Whoever complained; who that is stays sealed, and so the name stands nowhere here.
    case complainant = 2
    /// Somebody else, who is named in the personal body.
    case other = 3
  }

  public static let kind = EntryKind.evidenceAdded
  public var about: CaseKey
  /// In bytes.
  public var size: Int
  public var giver: Giver

  public init(about: CaseKey, size: Int, giver: Giver) {
    self.about = about
    self.size = size
    self.giver = giver
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(Int64(size))
    writer.put(giver.rawValue)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.caseKey()
    size = Int(try reader.integer(Int64.self))
    giver = try reader.choice()
  }
}

extension EvidenceAdded.Giver {
  public var id: String {
    switch self {
    case .office: "office"
    case .member: "member"
    case .complainant: "complainant"
    case .other: "other"
    }
  }

  public var title: Phrase {
    switch self {
    case .office: Phrase(zh: "协会自行收集", en: "the association itself")
    case .member: Phrase(zh: "会员本人", en: "the member")
    case .complainant: Phrase(zh: "投诉人（密封）", en: "the complainant (sealed)")
    case .other: Phrase(zh: "其他人", en: "somebody else")
    }
  }
}
