public import Documents
public import Registry

/// A report that leaves the house under a seal: made from the registry at one position, and made again from it alone.
public protocol SealedReport: Sendable {
  var report: ReportKind { get }
  var association: Association { get }
  /// Whose it is; nil for a report about all.
  var membership: Key<Membership>? { get }
  /// Whom it is about where it is about some, in its order.
  var subjects: [Key<Membership>] { get }
  var days: ClosedRange<Day> { get }
  var disclosure: Disclosure { get }
  /// In force on the last day.
  var rulebook: RulebookName { get }
  /// The value in the one form that its bytes are compared by. Source: RFC 8785.
  var canonical: CanonicalJSON { get }
  /// Of the bytes of that form.
  var digest: Digest { get }
  /// The part of that form that grows with the association and is not held whole; nil where there is none.
  var listing: ReportListing? { get }
  /// The table that CSV means where none is named.
  var mainTable: String { get }
  /// Without a suffix.
  var fileName: String { get }

  /// The report as a paper under its seal.
  ///
  /// - Parameters:
  ///   - format: of the file that it is for; it stands in the seal's line for machines.
  ///   - isForData: for programs and spreadsheets, with more columns than a page holds.
  func document(in language: DocumentLanguage, seal: Seal, format: String, isForData: Bool) -> Document
}

extension SealedReport {
  public var subjects: [Key<Membership>] { [] }
  public var digest: Digest { listing?.digest ?? Digest(of: canonical.bytes) }

  /// The seal of this report; the reader stands at its position.
  public func seal(
    _ status: Seal.Status = .draft, programVersion: String, in registry: any RegistryReader
  ) throws -> Seal {
    try Seal(
      report, of: association, membership: membership, subjects: subjects, period: days, disclosure: disclosure,
      rulebook: rulebook, digest: digest, programVersion: programVersion, status: status, in: registry)
  }

  public var listing: ReportListing? { nil }

  /// The value and its seal for programs, in one form whatever the language; handed on piece by piece.
  ///
  /// - Throws: what `write` throws.
  public func writeJSON(_ seal: Seal, to write: (String) throws -> Void) throws {
    let paper = SealPaper(seal: seal, language: .en, format: "json")
    var json = JSONWriter()
    if let listing {
      try json.value(of: listing, seal: paper, to: write)
    } else {
      json.value(canonical, seal: paper)
    }
    try write(json.take())
  }
}
