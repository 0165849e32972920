/// The member's side came in (陈述申辩).
public struct ReceiveReply: Request {
  public static let kind = RequestKind.receiveReply

  public var association: Key<Association>
  public var number: CaseNumber
  /// What the member says.
  public var summary: String
  /// Nil: the day on which it is recorded.
  public var day: Day?
  public var document: DocumentMark?

  public init(
    association: Key<Association>, number: CaseNumber, summary: String, day: Day? = nil, document: DocumentMark? = nil
  ) {
    self.association = association
    self.number = number
    self.summary = summary
    self.day = day
    self.document = document
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    writer.put(summary)
    writer.put(optional: day)
    writer.put(optional: document) { $1.describe(into: &$0) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> CaseFile {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireOwn()
    let notice = try procedure.requireNotice()
    let day = try act.day(day, notBefore: notice.day)
    try procedure.requireUndecided(on: day)
    try requireText(summary, else: .noReason)
    try registry.append(
      procedure.entry(
        .replyReceived(ReplyReceived(about: procedure.file.key)), on: day,
        texts: Personal([.summary: summary, .document: document?.text]), in: registry))
    return procedure.file
  }
}
