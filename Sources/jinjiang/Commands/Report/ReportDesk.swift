internal import Documents
internal import Registry
internal import Reports

/// Where every sealed report leaves the house: as a draft, approved, or issued and on record.
struct ReportDesk {
  let options: RegistryOptions
  let paper: PaperOptions
  let issuing: IssueOptions

  /// How often a report is made again because something was recorded meanwhile.
  private static let attempts = 3

  /// - Parameter make: makes the report at the position of the reader.
  func hand<Report: SealedReport>(
    out knownAt: KnownAt?, _ make: (any RegistryReader) throws -> Report
  ) throws {
    guard issuing.issue else {
      let status: Seal.Status = issuing.approval.map { .approved($0) } ?? .draft
      let (report, seal) = try options.store().read(knownAt: knownAt) { registry in
        let report = try make(registry)
        return (report, try report.seal(status, programVersion: Program.version, in: registry))
      }
      return try paper.write(self.paper(of: report, seal))
    }
    if try isOnRecord() { return }
    for attempt in 1...ReportDesk.attempts {
      do {
        return try issue(knownAt, make)
      } catch IssueRefusal.movedOn where attempt < ReportDesk.attempts {
        continue
      }
    }
  }

  private func issue<Report: SealedReport>(
    _ knownAt: KnownAt?, _ make: (any RegistryReader) throws -> Report
  ) throws {
    if paper.format == .csv, paper.output.map(OutputFile.isDirectory) ?? false { throw ReportIssueFault.folder }
    let (report, seal, number) = try options.read { last in
      let number = last.position.advanced(by: 1)
      let reader = last.earlier(at: try knownAt?.position(in: last) ?? last.position)
      let report = try make(reader)
      let today = try Composition.surroundings.now().day(at: last.header().offset)
      let seal = try report.seal(
        .issued(
          number, on: today, issuing.approval ?? (report.report.needsResolution ? Seal.Approval() : nil)),
        programVersion: Program.version, in: reader)
      return (report, seal, number)
    }
    try paper.issue(self.paper(of: report, seal)) { digest in
      let file = ReportIssued.File(
        format: paper.format.rawValue, language: Speech.paperLanguage.rawValue, digest: digest)
      _ = try issuing.writing.record(
        IssueReport(
          seal.facts(file: file), resolution: issuing.resolution, signatory: issuing.signatory, number: number),
        in: options)
    }
    Output.remark(
      Speech.says(
        zh: "已出具，登记为 \(number)。再次出具：jinjiang report reissue '\(number)'；核验：jinjiang report verify 文件",
        en:
          "Issued, on record as \(number). Again: jinjiang report reissue '\(number)'; to check a file: jinjiang report verify FILE"
      ))
  }

  private func paper(of report: some SealedReport, _ seal: Seal) throws -> Paper {
    Paper(report, seal, paper.format, theme: try paper.theme(of: report.association, in: options))
  }

  /// A repeated call with the same operation id: the report has its number, and is not made twice.
  private func isOnRecord() throws -> Bool {
    guard let id = issuing.writing.operation?.id else { return false }
    let number = try options.read { registry in
      try registry.operation(id).flatMap { try registry.issuedReport(at: $0.entries.lowerBound)?.position }
    }
    guard let number else { return false }
    Output.remark(
      Speech.says(
        zh: "此操作此前已登记（\(number)），未重复登记。再次出具：jinjiang report reissue '\(number)'",
        en:
          "This operation is on record already (\(number)); nothing was added. For the file: jinjiang report reissue '\(number)'"
      ))
    return true
  }
}

extension Paper {
  /// A report as the file that was asked for.
  init(
    _ report: some SealedReport, _ seal: Seal, _ format: PaperFile.Format,
    in language: DocumentLanguage = Speech.paperLanguage, theme: Theme?
  ) {
    func document(_ language: DocumentLanguage) -> Document {
      report.document(in: language, seal: seal, format: format.rawValue, isForData: format.isForData)
    }
    self.init(
      document: language == .both ? Document.inBoth(document) : document(language),
      json: { try report.writeJSON(seal, to: $0) },
      mainTable: report.mainTable, fileName: report.fileName, made: seal.recorded, theme: theme)
  }
}

extension Speech {
  /// In which papers of this run are written.
  static var paperLanguage: DocumentLanguage { wantsBoth ? .both : written }
}

extension KnownAt {
  /// The position that is meant; one past the end means the end.
  func position(in registry: any RegistryReader) throws -> Position {
    switch self {
    case .day(let day): try registry.position(knownOn: day)
    case .position(let position): min(position, registry.position)
    }
  }
}

/// What cannot be issued as it was asked for.
enum ReportIssueFault: Failure, Equatable {
  case folder

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    Phrase(
      zh: "出具的是一个文件，不是一个目录。未作登记。请用 --output 给出文件名，或先出具一个文件，再用草案导出各表。",
      en:
        "What is issued is one file, not a folder. Nothing was recorded. Name a file with --output, or issue one file and export the tables from a draft."
    )
  }
}
