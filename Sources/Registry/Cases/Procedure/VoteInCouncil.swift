/// The council votes on the sanctions that are its own to impose; without its approval they fall away.
public struct VoteInCouncil: Request {
  public static let kind = RequestKind.voteInCouncil

  public var association: Key<Association>
  public var number: CaseNumber
  public var votes: [Vote]
  /// How many seats the council has: the rulebook's quorum is counted of them.
  public var seats: Int
  public var minutes: DocumentMark
  /// Nil: the day on which it is recorded.
  public var day: Day?

  public init(
    association: Key<Association>, number: CaseNumber, votes: [Vote], seats: Int, minutes: DocumentMark, day: Day? = nil
  ) {
    self.association = association
    self.number = number
    self.votes = votes
    self.seats = seats
    self.minutes = minutes
    self.day = day
  }

  public var scope: RequestScope { .association(association) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(UInt32(number.value))
    Decider.panel(votes).describe(into: &writer)
    writer.put(Int64(seats))
    minutes.describe(into: &writer)
    writer.put(optional: day)
  }

  /// - Returns: whether the council approved.
  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Bool {
    let procedure = try registry.procedure(ofCase: number, in: association)
    try procedure.requireOwn()
    guard let decision = procedure.round.decision, procedure.needsCouncil(decision), decision.served == nil else {
      throw DecisionRefusal.nothingForCouncil(number)
    }
    guard decision.council == nil else { throw DecisionRefusal.councilVoted(number) }
    let day = try act.day(day, notBefore: decision.day)
    let bench = try procedure.bench(during: act, in: registry)
    let tally = try bench.tally(ofCouncil: votes, seats: seats)
    let isApproved = bench.hasMajority(tally)
    var texts = Personal([.document: minutes.text])
    Decider.panel(votes).put(into: &texts)
    try registry.append(
      procedure.entry(
        .councilVoted(CouncilVoted(about: procedure.file.key, isApproved: isApproved, tally: tally)), on: day,
        texts: texts, in: registry))
    return isApproved
  }
}
