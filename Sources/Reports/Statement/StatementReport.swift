public import Documents
public import Registry

/// A member's statement of account as a paper under a seal, like a bank's: opening, every movement with the balance after
/// it, closing, and what expires next.
public struct StatementReport: SealedReport {
  public let statement: MemberStatement

  public init(_ statement: MemberStatement) { self.statement = statement }

  public var report: ReportKind { .statement }
  public var association: Association { statement.association }
  public var membership: Key<Membership>? { statement.membership.key }
  public var days: ClosedRange<Day> { statement.period }
  public var disclosure: Disclosure { statement.standing.disclosure }
  public var rulebook: RulebookName { statement.standing.rulebook }
  public var mainTable: String { StatementTables.ledgerID }

  /// `SX-statement-M001-2026-01-01-2026-09-30`, whatever the member's number holds.
  public var fileName: String { fileName(tellingApart: false) }

  /// - Parameter tellingApart: with the membership's own key, for numbers that a file system takes for the same.
  public func fileName(tellingApart: Bool) -> String {
    let number = FileNamePart(statement.membership.number ?? "")
    let key = "m\(statement.membership.key.value)"
    let whose = number.isWhole && !tellingApart ? number.text : number.text.isEmpty ? key : "\(number.text)-\(key)"
    return "\(association.code)-statement-\(whose)-\(days.lowerBound)-\(days.upperBound)"
  }

  public func document(
    in language: DocumentLanguage, seal: Seal, format: String = "text", isForData: Bool = false
  ) -> Document {
    StatementDocument(
      statement: statement, language: language, paper: SealPaper(seal: seal, language: language, format: format),
      isForData: isForData
    ).document
  }
}
