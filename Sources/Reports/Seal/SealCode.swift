internal import Documents
public import Registry

/// The seal as one line for machines, the same in every format: what `report verify` looks for in a file.
///
/// `jinjiang-seal:1;quarterly;SX;-;2026-07-01;2026-09-30;25;council;html;zh;0.1.0;draft;HASH;end`. Nothing in it is about
/// anybody. A reader may break it anywhere: white space within it is ignored.
public struct SealCode: Sendable, Equatable, CustomStringConvertible {
  public enum Status: Sendable, Equatable {
    case draft
    case approved
    case issued(Position)

    fileprivate var text: String {
      switch self {
      case .draft: "draft"
      case .approved: "approved"
      case .issued(let number): "issued-\(number.value)"
      }
    }

    fileprivate init?(text: Substring) {
      switch text {
      case "draft": self = .draft
      case "approved": self = .approved
      default:
        guard text.hasPrefix("issued-"), let number = Int(text.dropFirst(7)), number > 0 else { return nil }
        self = .issued(Position(number))
      }
    }
  }

  public var report: ReportKind
  /// The association's code.
  public var association: String
  public var membership: Key<Membership>?
  /// Of candidates: in the place of the one, `12+7+40`.
  public var subjects: [Key<Membership>]
  public var period: ClosedRange<Day>
  public var knownAt: Position
  public var disclosure: Disclosure
  /// Of the file: `html`, `pdf`, ….
  public var format: String
  /// Of the file: `zh`, `en`.
  public var language: String
  public var programVersion: String
  public var status: Status
  public var digest: Digest

  init(_ seal: Seal, format: String, language: DocumentLanguage) {
    report = seal.report
    association = seal.association.code
    membership = seal.membership
    subjects = seal.subjects
    period = seal.period
    knownAt = seal.knownAt
    disclosure = seal.disclosure
    self.format = format
    self.language = language.rawValue
    programVersion = seal.programVersion
    digest = seal.digest
    status =
      switch seal.status {
      case .draft: .draft
      case .approved: .approved
      case .issued(let number, _, _): .issued(number)
      }
  }

  public init(issued: IssuedReport, association: String) {
    let facts = issued.facts
    report = facts.report
    self.association = association
    membership = facts.membership
    subjects = facts.subjects
    period = facts.period
    knownAt = facts.knownAt
    disclosure = facts.disclosure
    format = facts.file.format
    language = facts.file.language
    programVersion = facts.programVersion
    digest = facts.digest
    status = .issued(issued.position)
  }

  private static let prefix = "jinjiang-seal:"
  /// Longer than any seal, in characters: how far a reader looks for the end.
  private static let longest = 4_096

  public var description: String {
    let fields = [
      "1", report.id, association, whom, period.lowerBound.description,
      period.upperBound.description, String(knownAt.value), disclosure.rawValue, format, language, programVersion,
      status.text, digest.description, "end",
    ]
    return SealCode.prefix + fields.joined(separator: ";")
  }

  /// Whose it is, in the line.
  private var whom: String {
    let keys = membership.map { [$0] } ?? subjects
    return keys.isEmpty ? "-" : keys.map { String($0.value) }.joined(separator: "+")
  }

  /// The first whole seal in a text; nil where there is none.
  public init?(findIn text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let prefix = Array(SealCode.prefix.utf8)
    var start = 0
    while start + prefix.count <= bytes.count {
      guard bytes[start] == prefix[0], bytes[start..<start + prefix.count].elementsEqual(prefix) else {
        start += 1
        continue
      }
      let rest = bytes[(start + prefix.count)...].prefix(SealCode.longest).filter { $0 > 0x20 }
      if let code = SealCode(fields: String(decoding: rest, as: UTF8.self)) {
        self = code
        return
      }
      start += prefix.count
    }
    return nil
  }

  private init?(fields text: String) {
    let fields = text.split(separator: ";", maxSplits: 14, omittingEmptySubsequences: false)
    guard fields.count >= 14, fields[0] == "1", fields[13].hasPrefix("end"), let report = ReportKind(id: fields[1]),
      let from = Day(fields[4]), let to = Day(fields[5]), from <= to, let position = Int(fields[6]), position > 0,
      let disclosure = Disclosure(rawValue: String(fields[7])), let status = Status(text: fields[11]),
      let digest = Digest(fields[12])
    else { return nil }
    let keys = fields[3].split(separator: "+", omittingEmptySubsequences: false).map { Int($0) }
    guard fields[3] == "-" || keys.allSatisfy({ $0.map { $0 > 0 } ?? false }) else { return nil }
    let members = keys.compactMap { $0.map { Key<Membership>(Position($0)) } }
    guard report == .candidates || members.count <= 1 else { return nil }
    self.report = report
    association = String(fields[2])
    membership = report == .candidates ? nil : members.first
    subjects = report == .candidates ? members : []
    period = from...to
    knownAt = Position(position)
    self.disclosure = disclosure
    format = String(fields[8])
    language = String(fields[9])
    programVersion = String(fields[10])
    self.status = status
    self.digest = digest
  }
}
