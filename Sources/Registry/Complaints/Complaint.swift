/// The number of a complaint within its association: given at reception, in order of recording, and never changed. From 1.
public struct ComplaintNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let value: Int
  public init(_ value: Int) { self.value = value }
  public static func < (a: ComplaintNumber, b: ComplaintNumber) -> Bool { a.value < b.value }
  public var description: String { String(value) }
}

/// Which complaint: what every step of one is about.
public struct ComplaintKey: Hashable, Sendable {
  public var association: Key<Association>
  public var number: ComplaintNumber

  public init(association: Key<Association>, number: ComplaintNumber) {
    self.association = association
    self.number = number
  }
}

/// What can become of a complaint. Codes are frozen.
public enum ComplaintOutcome: UInt8, Sendable, CaseIterable {
  /// It opened a case, or joined one.
  case accepted = 0
  case refused = 1
  /// Handed to whoever is competent.
  case transferred = 2
  /// The two sides agreed.
  case settled = 3
}

/// What somebody complained of, and what became of it (投诉). Who complained is sealed, and not in here.
public struct Complaint: Sendable, Equatable {
  public struct Ending: Sendable, Equatable {
    public var outcome: ComplaintOutcome
    public var day: Day
    public var sequence: Position
    /// The case that it was accepted into.
    public var caseNumber: CaseNumber?
    /// Nil once erased.
    public var reason: String?
    /// To whom it was transferred.
    public var body: String?
  }

  public var key: ComplaintKey
  /// Nil: about somebody unknown.
  public var membership: Key<Membership>?
  /// Nobody stands behind it by name.
  public var isAnonymous: Bool
  public var received: Day
  public var recorded: Position
  /// The day of the act, where the complaint says so.
  public var occurred: Day?
  /// What is alleged, and where.
  public var texts: CaseTexts
  /// Nil while nobody has decided on it.
  public var ending: Ending?
  /// The last day for deciding on it.
  public var decideBy: WorkingCalendar.Deadline
  /// The entry that names the complainant, for those who may read it.
  let sealed: Position?

  public var number: ComplaintNumber { key.number }

  public func isOverdue(on today: Day) -> Bool { ending == nil && decideBy.day < today }
}

extension ProcedureReader {
  /// A complaint as its entries tell it; nil where the association has none of that number.
  public mutating func complaint(_ number: ComplaintNumber, in association: Key<Association>) throws -> Complaint? {
    let steps = try registry.steps(ofComplaint: number, in: association)
    guard let recorded = steps.first else { return nil }
    var first: (fact: ComplaintReceived, day: Day, texts: CaseTexts)?
    var ending: Complaint.Ending?
    var sealed: Position?
    for position in steps {
      try registry.entries(position...position) { entry in
        guard case .complaintStep(let step) = entry.draft.fact else {
          throw StoreFailure.damaged(reason: "entry \(position) is no step of complaint \(number)")
        }
        let texts = entry.draft.personal
        switch step {
        case .received(let fact): first = (fact, entry.draft.effective, CaseTexts(texts))
        case .complainantNamed: sealed = position
        case .complainantShown: break
        case .accepted, .closed:
          guard let outcome = step.outcome else { return }
          ending = Complaint.Ending(
            outcome: outcome, day: entry.draft.effective, sequence: position, caseNumber: step.caseNumber,
            reason: texts[.reason], body: texts[.body])
        }
      }
    }
    guard let first else { throw StoreFailure.damaged(reason: "complaint \(number) was never received") }
    let rulebook = try registry.rulebook(judging: first.day, in: association)
    return Complaint(
      key: ComplaintKey(association: association, number: number), membership: first.fact.membership,
      isAnonymous: first.fact.isAnonymous, received: first.day, recorded: recorded, occurred: first.fact.occurred,
      texts: first.texts, ending: ending,
      decideBy: try calendar(of: rulebook).adding(
        workingDays: rulebook.procedure.objectionWorkingDays, to: first.day),
      sealed: sealed)
  }
}

extension RegistryReader {
  /// The complaint of that number, where the association has one.
  /// - Throws: `ComplaintRefusal.unknown`.
  public func theComplaint(_ number: ComplaintNumber, in association: Key<Association>) throws -> Complaint {
    var reader = ProcedureReader(self)
    guard let complaint = try reader.complaint(number, in: association) else {
      throw ComplaintRefusal.unknown(number, association: try self.association(association)?.code ?? "")
    }
    return complaint
  }

  /// The complaints that were accepted into a case, or into one of the same incident that went into it, in the order of their numbers.
  public func complaints(behind file: CaseFile) throws -> [Complaint] {
    var reader = ProcedureReader(self)
    let cases = try [file.number] + duplicates(of: file.number, in: file.association)
    return try cases.flatMap { try complaints(behindCase: $0, in: file.association) }.sorted().compactMap {
      try reader.complaint($0, in: file.association)
    }
  }

  /// Whether nobody by name stands behind a case: it came from complaints, and every one of them is anonymous.
  func restsOnAnonymousComplaints(_ file: CaseFile) throws -> Bool {
    let sources = try duplicates(of: file.number, in: file.association).map {
      try theCase($0, in: file.association).source
    }
    guard ([file.source] + sources).allSatisfy({ $0 == .complaint }) else { return false }
    let complaints = try complaints(behind: file)
    return !complaints.isEmpty && complaints.allSatisfy(\.isAnonymous)
  }

  /// Those who complained: they may not sit in the case, and nobody is told why.
  func complainants(behind file: CaseFile) throws -> [String] {
    var names: [String] = []
    for position in try complaints(behind: file).compactMap(\.sealed) {
      try entries(position...position) { entry in
        if let name = entry.draft.personal[.complainant] { names.append(name) }
      }
    }
    return names
  }
}
