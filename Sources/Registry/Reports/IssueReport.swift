/// A report is issued: from now on the association answers for it, and it can be asked for again.
///
/// The file has been made before; it says the number under which it goes on record, so nothing may have come in between.
public struct IssueReport: Request {
  public static let kind = RequestKind.issueReport

  public var facts: ReportIssued
  /// The resolution by which it was approved; see `ReportKind.needsResolution`.
  public var resolution: String?
  /// Who signs it.
  public var signatory: String?
  /// The number that the file says.
  public var number: Position

  public init(_ facts: ReportIssued, resolution: String?, signatory: String?, number: Position) {
    self.facts = facts
    self.resolution = resolution
    self.signatory = signatory
    self.number = number
  }

  public var scope: RequestScope { .association(facts.association) }

  public func describe(into writer: inout ByteWriter) {
    facts.encode(into: &writer)
    writer.put(optional: resolution) { $0.put($1) }
    writer.put(optional: signatory) { $0.put($1) }
    writer.put(number)
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> IssuedReport {
    let resolution = try EnteredText.optionalLine(resolution, as: .basis)
    let signatory = try EnteredText.optionalLine(signatory, as: .people)
    if facts.report.needsResolution {
      guard resolution != nil else { throw IssueRefusal.noResolution(facts.report) }
      guard signatory != nil else { throw IssueRefusal.noSignatory(facts.report) }
    }
    guard facts.report.canBeIssued(upTo: facts.to, on: act.today) else {
      throw IssueRefusal.notOver(facts.to, today: act.today)
    }
    guard number == registry.position.advanced(by: 1) else { throw IssueRefusal.movedOn }
    let subject = try facts.membership.flatMap { try registry.membership($0)?.pseudonym }
    let position = try registry.append(
      EntryDraft(
        effective: act.today, subject: subject, fact: .reportIssued(facts),
        personal: Personal([.basis: resolution, .people: signatory])))
    guard let issued = try registry.issuedReport(at: position) else { throw IssueRefusal.movedOn }
    return issued
  }
}

/// Why a report cannot be issued.
public enum IssueRefusal: Failure, Equatable {
  case noResolution(ReportKind)
  case noSignatory(ReportKind)
  /// Its last day is not over.
  case notOver(Day, today: Day)
  /// Somebody recorded something while the file was being made.
  case movedOn

  public var failureClass: FailureClass {
    if case .movedOn = self { .busy } else { .refused }
  }

  public var message: Phrase {
    switch self {
    case .noResolution(let kind):
      Phrase(
        zh: "出具\(kind.title.zh)须有批准它的决议。未作登记，未写文件。请加 --resolution，例如 --resolution 理事会〔2026〕第3号决议。",
        en:
          "\(kind.indefinite) is issued by a resolution, and none was named. Nothing was recorded or written. Add --resolution, such as --resolution \"Council resolution 3/2026\"."
      )
    case .noSignatory(let kind):
      Phrase(
        zh: "出具\(kind.title.zh)须有签发人。未作登记，未写文件。请加 --signatory 姓名。",
        en:
          "\(kind.indefinite) is signed by somebody, and nobody was named. Nothing was recorded or written. Add --signatory NAME."
      )
    case .notOver(let day, let today):
      Phrase(
        zh: "报告期末 \(day) 尚未过去（今天是 \(today)），期末数字还会变，不能出具。未作登记，未写文件。请在期末之后出具；草案不受限制。",
        en:
          "The last day of the report, \(day), is not over (today is \(today)); its figures may still change. Nothing was recorded or written. Issue it afterwards; a draft can be made any day."
      )
    case .movedOn:
      Phrase(
        zh: "制作报告期间登记库有了新的登记，报告未出具，未写文件。请再试一次。",
        en:
          "Something was recorded while the report was being made. It was not issued, and no file was written. Try again."
      )
    }
  }
}

extension ReportKind {
  /// `An annual credit report`, at the beginning of a sentence.
  fileprivate var indefinite: String { (self == .annual ? "An " : "A ") + title.en }
}
