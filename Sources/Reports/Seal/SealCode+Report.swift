public import Registry

extension SealCode {
  /// The report that the seal is of, made again at the position of the reader.
  ///
  /// - Parameter today: the day on which it is made again; below the council, what has ended by then is not told.
  /// - Throws: `SealedReportFailure` where this program does not make that kind; what making it throws.
  public func report(on today: Day, in registry: any RegistryReader) throws -> any SealedReport {
    let association = try registry.theAssociation(code: association)
    let audience = Audience(disclosure, on: today)
    switch report {
    case .quarterly:
      guard let quarter = Quarter(containing: period.lowerBound), quarter.days == period else {
        throw SealedReportFailure.noSuchPeriod(period)
      }
      return try CreditReportQuery(association: association, period: .quarter(quarter), for: audience).answer(
        in: registry)
    case .annual:
      let year = ReportPeriod.year(period.lowerBound.components.year)
      guard year.days == period else { throw SealedReportFailure.noSuchPeriod(period) }
      return try CreditReportQuery(association: association, period: year, for: audience).answer(in: registry)
    case .statement:
      guard let membership, let member = try registry.membership(membership), member.association == association.key
      else { throw SealedReportFailure.nobody(membership ?? Key(.start)) }
      return try StatementReport(
        StatementDesk(of: association.key, over: period, for: audience, in: registry).statement(of: member))
    case .bulletin, .councilPack:
      throw SealedReportFailure.unknownKind(report)
    }
  }
}

/// Why a report cannot be made again from what its seal says.
public enum SealedReportFailure: Failure, Equatable {
  case unknownKind(ReportKind)
  case noSuchPeriod(ClosedRange<Day>)
  case nobody(Key<Membership>)

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    switch self {
    case .unknownKind(let kind):
      Phrase(zh: "本版本不能重做\(kind.title.zh)。请升级程序。", en: "This version cannot make a \(kind.title.en) again. Upgrade it.")
    case .noSuchPeriod(let days):
      Phrase(
        zh: "没有期间为 \(days.lowerBound) 至 \(days.upperBound) 的这种报告。核验码已被改动，或来自更新的版本。",
        en:
          "There is no such report from \(days.lowerBound) to \(days.upperBound). The seal was changed, or is of a later version."
      )
    case .nobody(let key):
      Phrase(
        zh: "登记库在该位置没有会籍 \(key)。核验码已被改动，或属于另一个登记库。",
        en: "The registry has no membership \(key) at that position. The seal was changed, or is another registry's.")
    }
  }
}
