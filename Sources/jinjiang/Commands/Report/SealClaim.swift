internal import Documents
internal import Interchange
internal import Registry
internal import Reports

/// What a file claims to be.
struct SealClaim {
  let code: SealCode
  /// The bytes are those that went on record when it was issued.
  let isTheIssuedFile: Bool

  /// - Parameter number: which issued report it is, where the file does not say so.
  init(file bytes: [UInt8], at path: String, issued number: Position?, in registry: any RegistryReader) throws {
    let digest = Digest(of: bytes)
    for association in try registry.associations() {
      if let issued = try registry.issuedReports(of: association.key).first(where: { $0.facts.file.digest == digest }) {
        code = SealCode(issued: issued, association: association.code)
        isTheIssuedFile = true
        return
      }
    }
    isTheIssuedFile = false
    if let number {
      guard let issued = try registry.issuedReport(at: number),
        let association = try registry.association(issued.facts.association)
      else { throw IssueLookupFailure.notIssued(number) }
      code = SealCode(issued: issued, association: association.code)
      return
    }
    guard let found = try SealClaim.code(in: bytes) ?? SealSidecar.code(beside: path) else {
      throw VerificationFailure.noSeal
    }
    code = found
  }

  /// In everything of it that is text: of a PDF its keywords, of a workbook what is on its first sheet.
  private static func code(in bytes: [UInt8]) throws -> SealCode? {
    if PDFReading.isPDF(bytes) {
      return PDFReading.keywords(of: bytes).lazy.compactMap { SealCode(findIn: $0) }.first
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { return SealCode(findIn: String(decoding: bytes, as: UTF8.self)) }
    var text = ""
    try RowReader(bytes: bytes).forEachRow { row in text += row.texts.joined(separator: "\n") + "\n" }
    return SealCode(findIn: text)
  }

  /// The report of the claim, made again at its position.
  func remade(
    approval: Seal.Approval?, in registry: any RegistryReader
  ) throws -> (report: any SealedReport, seal: Seal) {
    guard code.knownAt <= registry.position else {
      throw VerificationFailure.notThatFar(code.knownAt, last: registry.position)
    }
    let reader = registry.earlier(at: code.knownAt)
    let today = try Composition.surroundings.now().day(at: registry.header().offset)
    let report = try code.report(on: today, in: reader)
    let status: Seal.Status
    switch code.status {
    case .draft: status = .draft
    case .approved:
      guard let approval else { throw VerificationFailure.approvalNeeded }
      status = .approved(approval)
    case .issued(let number):
      guard let issued = try registry.issuedReport(at: number), isTheIssuedFile || issued.facts.digest == code.digest
      else { throw VerificationFailure.neverIssued(number) }
      status = issued.status
    }
    return (report, try report.seal(status, programVersion: code.programVersion, in: reader))
  }

  /// What was found, where nothing is wrong.
  var sentence: Phrase {
    let (first, last) = (code.period.lowerBound, code.period.upperBound)
    let days = first == last ? "\(last)" : "\(first) – \(last)"
    let what = Phrase(
      zh: "\(code.association) \(code.report.title.zh)，\(days)，按登记流水 \(code.knownAt) 所知",
      en: "\(code.association), \(code.report.title.en), \(days), as known at \(code.knownAt)")
    if case .issued(let number) = code.status {
      return Phrase(
        zh: "一致：\(what.zh)；已出具，编号 \(number)。", en: "Identical: \(what.en); issued as \(number).")
    }
    return Phrase(
      zh: "一致：\(what.zh)；未出具（\(code.status == .draft ? "草案" : "已批准")）。",
      en: "Identical: \(what.en); not issued (\(code.status == .draft ? "a draft" : "approved")).")
  }
}
