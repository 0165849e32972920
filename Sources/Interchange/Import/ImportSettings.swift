public import Registry

/// What a person says about an import beforehand.
public struct ImportSettings: Sendable, Hashable {
  /// Nil finds it out.
  public var encoding: TextEncoding?
  public var mappings: [ColumnMapping] = []
  /// The association of a file without that column.
  public var association: String?
  /// Found the associations of a members file that are not known yet, live from today.
  public var createsAssociations = false
  /// What their adoption of the rulebook rests on; nil: nothing that binds their members.
  public var basis: String?
  /// Record the good rows even where others are bad.
  public var acceptsValid = false
  /// Check everything, record nothing.
  public var isRehearsal = false
  /// Keep rows whose days contradict each other, marked and never counted.
  public var allowsOddDates = false
  /// Record a changed row of a known key as a correction.
  public var corrects = false
  /// A person has looked at the characters that GB18030's editions read differently.
  public var charactersAreRight = false

  public init() {}

  func describe(into writer: inout ByteWriter) {
    writer.put(encoding?.rawValue ?? "")
    for mapping in mappings {
      writer.put(mapping.title)
      writer.put(mapping.column)
    }
    writer.put(association ?? "")
    writer.put(basis ?? "")
    for choice in [createsAssociations, acceptsValid, isRehearsal, allowsOddDates, corrects, charactersAreRight] {
      writer.put(choice)
    }
  }
}

/// Who is told how an import goes: what was found of the file, each refused row, how far it is.
public protocol ImportObserver: Sendable {
  /// Before the first row: the header as it stands, and what of it stands for no column.
  func begin(titles: [String], unknown: [String]) throws
  func refuse(_ row: RefusedRow) throws
  /// Every few thousand rows. What it throws ends the import, and nothing is recorded.
  func advance(to progress: ImportProgress) throws
}

/// How far an import is.
public struct ImportProgress: Sendable {
  public var rows: Int
  public var bytesRead: Int
  /// Nil where it is not known.
  public var byteCount: Int?
}

/// What became of a file.
public struct ImportOutcome: Sendable, Equatable {
  /// Rows below the header.
  public var rows = 0
  /// Rows that are on record now and were not before.
  public var recorded = 0
  /// Rows that were on record just so.
  public var known = 0
  /// Rows that changed what was on record.
  public var corrected = 0
  /// Rows with something wrong, of which nothing is on record.
  public var refused = 0
  /// Of those recorded, rows whose days contradict each other; they never count.
  public var odd = 0
  /// Codes of the associations that were founded.
  public var founded: [String] = []
  /// The encoding of a CSV file that nobody named; nil where it was named, or all is ASCII.
  public var encodingFound: TextEncoding?

  public init() {}
}

/// The end of an import that records nothing, as `ImportSettings.isRehearsal` asked.
public struct ImportRehearsed: Error, Sendable {
  public var outcome: ImportOutcome
}

/// Why a file was not imported. Nothing of it is on record.
public enum ImportRefusal: Failure {
  case badRows(file: String, ImportOutcome)
  case unreadable(ReadingError)
  /// The file is not the one that was hashed when the import began.
  case changedMeanwhile(file: String)

  public var failureClass: FailureClass {
    if case .unreadable(.notFound) = self { .notFound } else { .badData }
  }

  public var message: Phrase {
    switch self {
    case .badRows(let file, let outcome):
      let good = outcome.rows - outcome.refused
      return Phrase(
        zh:
          "\(file)：\(outcome.rows) 行中有 \(outcome.refused) 行有误。未作任何登记。请按所列改正后重新导入；或加 --accept-valid --rejects 文件，先登记其余 \(good) 行。",
        en:
          "\(file): \(outcome.refused) of \(outcome.rows) rows have something wrong. Nothing was recorded. Mend them as listed and import again; or record the other \(good) with --accept-valid --rejects FILE."
      )
    case .unreadable(let error):
      let said = error.message
      return Phrase(zh: "\(said.zh)。未作任何登记。", en: "\(said.en). Nothing was recorded.")
    case .changedMeanwhile(let file):
      return Phrase(
        zh: "\(file) 在导入时被改动。未作任何登记。请在文件不再变化后重新导入。",
        en: "\(file) changed while it was imported. Nothing was recorded. Import it again when nobody writes to it.")
    }
  }
}
