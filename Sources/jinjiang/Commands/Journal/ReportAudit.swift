internal import Registry
internal import Reports

/// Every issued report made again at its position, and held against the hashes that went on record with it.
struct ReportAudit {
  /// How many come out as they were issued.
  private(set) var agreeing = 0
  private(set) var findings: [ReportFinding] = []
  /// Those that no longer come out the same, for a reason that is no damage.
  private(set) var remarks: [ReportFinding] = []

  /// - Parameter hasErasures: personal data were erased, which earlier reports named.
  init(hasErasures: Bool, in registry: any RegistryReader) throws {
    for association in try registry.associations() {
      for issued in try registry.issuedReports(of: association.key) {
        try look(at: issued, of: association, hasErasures: hasErasures, in: registry)
      }
    }
  }

  private mutating func look(
    at issued: IssuedReport, of association: Association, hasErasures: Bool, in registry: any RegistryReader
  ) throws {
    func finding(_ fault: ReportFinding.Fault) -> ReportFinding {
      ReportFinding(issued: issued, association: association.code, fault: fault)
    }
    let root = try registry.earlier(at: issued.facts.knownAt).checkpoint().root
    guard issued.facts.knownAt < issued.position, root == issued.facts.root else {
      return findings.append(finding(.otherRoot))
    }
    let isTheValue: Bool
    do {
      isTheValue = try RemadeReport(issued, in: registry).isTheValue
    } catch let failure as StoreFailure {
      throw failure
    } catch let failure as any Failure {
      return findings.append(finding(.cannotBeMade(failure.message)))
    }
    if isTheValue {
      agreeing += 1
    } else if hasErasures {
      remarks.append(finding(.erasedSince))
    } else if issued.facts.disclosure < .council {
      remarks.append(finding(.endedSince))
    } else {
      findings.append(finding(.otherValue))
    }
  }
}

/// A report on record that does not come out as it was issued.
struct ReportFinding {
  enum Fault {
    /// The root of the tree that the issue recorded is not that of its position.
    case otherRoot
    case otherValue
    case cannotBeMade(Phrase)
    case erasedSince
    case endedSince
  }

  let issued: IssuedReport
  let association: String
  let fault: Fault

  private var name: Phrase {
    let (facts, kind) = (issued.facts, issued.facts.report.title)
    return Phrase(
      zh: "报告 \(issued.position)（\(association) \(kind.zh)，\(facts.from) – \(facts.to)，按 \(facts.knownAt) 所知）",
      en:
        "Report \(issued.position) (\(association), \(kind.en), \(facts.from) – \(facts.to), as known at \(facts.knownAt))"
    )
  }

  var message: Phrase {
    switch fault {
    case .otherRoot:
      Phrase(
        zh: "\(name.zh)：所记的登记流水根与该位置的不符",
        en: "\(name.en): the journal's root that it records is not that of its position")
    case .otherValue:
      Phrase(
        zh: "\(name.zh)：按同一位置重做，数字的指纹与出具时所记的不符",
        en: "\(name.en): made again at its position, its figures do not have the hash of the issue")
    case .cannotBeMade(let reason):
      Phrase(zh: "\(name.zh)：无法重做：\(reason.zh)", en: "\(name.en): cannot be made again: \(reason.en)")
    case .erasedSince:
      Phrase(
        zh: "\(name.zh)：与出具时不同，因为此后有个人信息依规删除", en: "\(name.en): not as it was issued, since personal data were erased")
    case .endedSince:
      Phrase(
        zh: "\(name.zh)：与出具时不同，因为对外的报告不再说此后已结束的内容",
        en: "\(name.en): not as it was issued, since outsiders are no longer told what has ended")
    }
  }
}
