/// An answer about a member left the house, on the effective day. To whom, what for and on what ground is in the personal
/// body; the member sees it.
public struct AnswerGiven: MemberStepBody {
  /// What it was. The codes are frozen.
  public enum Form: UInt8, Sendable, CaseIterable {
    /// A letter of standing, on paper.
    case letter = 0
    /// Everything that is held, to the member.
    case dossier = 1
    /// A signed certificate.
    case certificate = 2
    /// A file for a platform or another association.
    case export = 3
  }

  public static let kind = EntryKind.answerGiven
  public var about: Key<Membership>
  public var form: Form
  public var disclosure: Disclosure
  public var asOf: Day
  public var knownAt: Position
  /// The last day on which it may be relied on; nil for what is the recipient's own.
  public var expires: Day?
  /// What was told of the rating; nil where nothing was.
  public var score: Score?
  public var grade: Grade?
  /// SHA-256 of the file, where there was one when it was recorded.
  public var content: Digest?

  public init(
    about: Key<Membership>, form: Form, disclosure: Disclosure, asOf: Day, knownAt: Position, expires: Day? = nil,
    score: Score? = nil, grade: Grade? = nil, content: Digest? = nil
  ) {
    self.about = about
    self.form = form
    self.disclosure = disclosure
    self.asOf = asOf
    self.knownAt = knownAt
    self.expires = expires
    self.score = score
    self.grade = grade
    self.content = content
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(about)
    writer.put(form.rawValue)
    writer.put(disclosure.code)
    writer.put(asOf)
    writer.put(knownAt)
    writer.put(optional: expires)
    writer.put(optional: score) { $0.put(Int32($1.tenths)) }
    writer.put(optional: grade) { $0.put($1.id) }
    writer.put(optional: content) { $0.put(blob: $1.bytes) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    about = try reader.key()
    form = try reader.choice()
    guard let disclosure = Disclosure(code: try reader.integer()) else { throw DamagedBody(offset: 0) }
    self.disclosure = disclosure
    asOf = try reader.day()
    knownAt = try reader.position()
    expires = try reader.optionalDay()
    score = try reader.optional { (reader) throws(DamagedBody) in
      Score(tenths: Int(try reader.integer(Int32.self)))
    }
    grade = try reader.optional { (reader) throws(DamagedBody) in Grade(try reader.text()) }
    content = try reader.optional { (reader) throws(DamagedBody) in
      guard let digest = Digest(bytes: try reader.blob()) else { throw DamagedBody(offset: 0) }
      return digest
    }
  }
}

extension Disclosure {
  /// In the journal; frozen.
  var code: UInt8 {
    switch self {
    case .public: 0
    case .peer: 1
    case .member: 2
    case .council: 3
    }
  }

  init?(code: UInt8) {
    guard let level = Disclosure.allCases.first(where: { $0.code == code }) else { return nil }
    self = level
  }
}

extension AnswerGiven.Form {
  public var id: String {
    switch self {
    case .letter: "letter"
    case .dossier: "dossier"
    case .certificate: "certificate"
    case .export: "export"
    }
  }

  public var title: Phrase {
    switch self {
    case .letter: Phrase(zh: "信用状况函", en: "Letter of standing")
    case .dossier: Phrase(zh: "本人全部记录", en: "Everything held, to the member")
    case .certificate: Phrase(zh: "信用证明", en: "Certificate")
    case .export: Phrase(zh: "对外文件", en: "File for others")
    }
  }
}
