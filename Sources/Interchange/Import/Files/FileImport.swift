internal import Registry

/// What becomes of one kind of row: each importer knows its own columns and rules.
protocol RowImporter {
  associatedtype Column: FileColumn
  /// Groups of columns, at least one of each of which the file must have.
  static var required: [[Column]] { get }
  /// Checks the row and records it, or leaves its problems in `fields` and nothing on record.
  mutating func take(_ row: borrowing Row, _ fields: inout RowFields<Column>) throws -> RowResult
  /// Codes of the associations that were founded on the way.
  var founded: [String] { get }
}

enum RowResult {
  case recorded
  case recordedOdd
  case known
  case corrected
  case refused
}

/// Takes a file row by row through its importer, within one operation.
struct FileImport {
  /// Rows between two reports of progress.
  private static let stride = 4096

  let file: ImportFile
  let settings: ImportSettings
  let observer: any ImportObserver

  /// - Throws: `ImportRefusal`, `HeaderFailure`; what importer, observer and registry throw.
  func run<Importer: RowImporter>(_ importer: inout Importer) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    do {
      let reader = try RowReader(path: file.path, options: ReadingOptions(encoding: settings.encoding))
      try run(&importer, reader, &outcome)
      if reader.encodingWasFound { outcome.encodingFound = reader.encoding }
    } catch let error as ReadingError {
      throw ImportRefusal.unreadable(error)
    }
    outcome.founded = importer.founded
    if outcome.refused > 0, !settings.acceptsValid { throw ImportRefusal.badRows(file: file.name, outcome) }
    if settings.isRehearsal { throw ImportRehearsed(outcome: outcome) }
    return outcome
  }

  private func run<Importer: RowImporter>(
    _ importer: inout Importer, _ reader: RowReader, _ outcome: inout ImportOutcome
  ) throws {
    var fields: RowFields<Importer.Column>?
    try reader.forEachRow { row in
      guard fields != nil else {
        let header = try Header<Importer.Column>(
          row.texts.map(FileImport.title), mapped: settings.mappings, required: Importer.required)
        try observer.begin(titles: header.titles, unknown: header.unknown)
        fields = RowFields(header: header)
        return
      }
      outcome.rows += 1
      fields!.startRow()
      if !row.unclear.isEmpty, !settings.charactersAreRight { refuseUnclear(row, &fields!) }
      switch try importer.take(row, &fields!) {
      case .recorded: outcome.recorded += 1
      case .recordedOdd:
        outcome.recorded += 1
        outcome.odd += 1
      case .known: outcome.known += 1
      case .corrected: outcome.corrected += 1
      case .refused:
        outcome.refused += 1
        try observer.refuse(RefusedRow(line: row.line, fields: row.texts, problems: fields!.problems))
      }
      if outcome.rows % FileImport.stride == 0 { try report(reader, outcome) }
    }
    guard fields != nil else { throw HeaderFailure.noRows }
    try report(reader, outcome)
  }

  private func report(_ reader: RowReader, _ outcome: ImportOutcome) throws {
    try observer.advance(
      to: ImportProgress(rows: outcome.rows, bytesRead: reader.bytesRead, byteCount: reader.byteCount))
  }

  private func refuseUnclear<Column>(_ row: borrowing Row, _ fields: inout RowFields<Column>) {
    fields.refuse(unclear: row.unclear, line: row.line)
  }

  private static func title(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
  }
}

/// The entry that says which file the rows of an operation came from; recorded before the first of them.
struct FileEntry {
  let file: ImportFile
  let kind: FileImported.Content
  private var isRecorded = false

  init(_ file: ImportFile, as kind: FileImported.Content) {
    self.file = file
    self.kind = kind
  }

  mutating func recordOnce(in registry: any RegistryWriter, during act: Act) throws {
    guard !isRecorded else { return }
    isRecorded = true
    try registry.append(
      EntryDraft(
        effective: act.today, fact: .fileImported(FileImported(content: kind, digest: file.digest)),
        personal: Personal([.document: file.name])))
  }
}
