public import Registry

/// What a report says of where it comes from (出具信息): enough to make it again from the registry, and to see whether it was
/// changed on its way.
///
/// A value of its own that every kind of report carries, in every format: as facts at its end, and as a line for
/// machines (`SealCode`).
public struct Seal: Sendable, Equatable {
  /// How far a report has come.
  public enum Status: Sendable, Equatable {
    /// Nobody has approved it.
    case draft
    /// By a resolution, and somebody signs; it is not on record as issued.
    case approved(Approval)
    /// On record under that number.
    case issued(Position, on: Day, Approval?)
  }

  /// By what, and by whom.
  public struct Approval: Sendable, Equatable {
    /// Nil once erased.
    public var resolution: String?
    public var signatory: String?

    public init(resolution: String? = nil, signatory: String? = nil) {
      self.resolution = resolution
      self.signatory = signatory
    }
  }

  public var report: ReportKind
  public var association: Association
  /// Whose statement it is; nil for a report about all.
  public var membership: Key<Membership>?
  /// Whom a report on candidates is about, in its order.
  public var subjects: [Key<Membership>]
  public var period: ClosedRange<Day>
  public var knownAt: Position
  public var disclosure: Disclosure
  /// In force on the last day.
  public var rulebook: RulebookName
  /// SHA-256 of the value's canonical JSON.
  public var digest: Digest
  /// Of the journal at the position.
  public var checkpoint: JournalCheckpoint
  /// When the last entry that it knows was recorded: the time that files carry.
  public var recorded: Instant
  public var programVersion: String
  public var status: Status

  public var asOf: Day { period.upperBound }

  /// A seal at the position of the reader, which is the report's.
  public init(
    _ report: ReportKind, of association: Association, membership: Key<Membership>? = nil,
    subjects: [Key<Membership>] = [], period: ClosedRange<Day>, disclosure: Disclosure, rulebook: RulebookName,
    digest: Digest, programVersion: String, status: Status = .draft, in registry: any RegistryReader
  ) throws {
    self.report = report
    self.association = association
    self.membership = membership
    self.subjects = subjects
    self.period = period
    self.disclosure = disclosure
    self.rulebook = rulebook
    self.programVersion = programVersion
    self.status = status
    self.digest = digest
    checkpoint = try registry.checkpoint()
    knownAt = registry.position
    var last = Instant(millisecondsSince1970: 0)
    try registry.entries(registry.position...registry.position) { last = $0.recorded }
    recorded = last
  }
}

extension Seal {
  /// What goes on record when it is issued.
  public func facts(file: ReportIssued.File) -> ReportIssued {
    ReportIssued(
      association: association.key, report: report, membership: membership, subjects: subjects, period: period,
      knownAt: knownAt, disclosure: disclosure, rulebook: rulebook.hash, digest: digest, root: checkpoint.root,
      file: file,
      programVersion: programVersion)
  }
}

extension IssuedReport {
  /// What a seal of it says.
  public var status: Seal.Status {
    let approval = Seal.Approval(resolution: resolution, signatory: signatory)
    return .issued(
      position, on: day, resolution == nil && signatory == nil && !facts.report.needsResolution ? nil : approval)
  }
}
