public import Registry

/// What can be wrong with a field or a row of an import. Each has its words in `RowFault+Words.swift`.
public enum RowFault: Sendable, Equatable {
  // Of any field.
  case unreadable(FieldProblem)
  case missing
  case tooLong(limit: Int)
  case controlCharacter(code: UInt32)
  case unclearCharacter(code: [UInt8], scalar: Unicode.Scalar)
  /// None of the words that the column knows.
  case unknownWord(known: [String])

  // Who.
  case unknownAssociation(known: [String])
  case malformedCode
  case unknownMember(association: String)
  case severalMembers([String])
  case memberNotNamed
  case handleWithoutPlatform
  case accountWithoutHandle
  case minorWithoutGuardian
  case guardianWithoutMinor
  case minorOrganization
  case minorForTooLong(latest: Day)

  // When.
  case inTheFuture(today: Day)
  case decidedBeforeOccurred(Day)
  case occurredBeforeJoined(Day)
  case leftBeforeJoined(Day)
  case untilBeforeFrom(Day)
  case undecided
  case decidedAlthoughPending
  case liveDecisionWithoutBasis(liveFrom: Day)
  case liveDecisionByItself(liveFrom: Day)

  // What.
  case unknownCategory(edition: String, occurred: Day)
  case categoryOfOtherKind(CaseKind)
  case severalCategories([String])
  case unknownLevel(known: [String])
  case levelMissing(known: [String])
  case outcomeOfOtherKind(known: [String])
  case pointsOutside(ClosedRange<Millipoints>)
  /// A pending violation of a member whom neither a pledge nor a vote binds to the edition of that day.
  case notBound(edition: String, occurred: Day)

  // What is on record.
  case twiceInFile
  case sameRowTwice
  /// The key is known with another value of this column.
  case conflict(onRecord: String)
  /// The same where not even a correction can settle it.
  case cannotBeCorrected(onRecord: String)
  /// The row was exported from that case of this registry, and says something else now.
  case ownCase(String)
  /// It would make a finding worse, and the member was not heard about it.
  case toDetriment(onRecord: String)
  case decidedBeforeRecorded(Day)
  case heldByAnother(String)
  /// The ruling would break a rule of scoring.
  case againstTheRules(Phrase)
}
