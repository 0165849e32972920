/// A member is a minor until a day, with a guardian; or is none after all.
public struct MarkMinor: Request {
  public static let kind = RequestKind.markMinor

  public var membership: Key<Membership>
  /// Nil: no minor.
  public var minority: Minority?

  public init(_ membership: Key<Membership>, _ minority: Minority?) {
    self.membership = membership
    self.minority = minority
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: minority) { $1.describe(into: &$0) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws {
    let member = try registry.knownMembership(membership)
    let minority = try minority?.checked(of: member.kind, today: act.today)
    guard try registry.minority(of: membership) != minority else { throw MinorRefusal.unchanged(member.label) }
    try registry.append(EntryDraft(minority, of: membership, member.pseudonym, effective: act.today))
  }
}

extension Minority {
  func describe(into writer: inout ByteWriter) {
    writer.put(until)
    writer.put(optional: guardian)
  }

  /// The same with the guardian's name as it is kept.
  /// - Throws: `MinorRefusal` where it cannot be so.
  func checked(of kind: Membership.Kind, today: Day) throws -> Minority {
    guard kind == .person else { throw MinorRefusal.organization }
    guard until <= today.adding(months: 12 * 18) else { throw MinorRefusal.tooLate(until, today: today) }
    guard let guardian = try EnteredText.optionalLine(guardian, as: .guardian) else { throw MinorRefusal.noGuardian }
    return Minority(until: until, guardian: guardian)
  }
}

/// Why a member is not marked as a minor, or something is not done with one.
public enum MinorRefusal: Failure, Equatable {
  case organization
  /// More than eighteen years away.
  case tooLate(Day, today: Day)
  case noGuardian
  case unchanged(String)
  /// A minor's papers are served on the guardian, who is on record by that name.
  case serveGuardian(String?, until: Day)
  /// The notice went to the member, who was a minor that day, as was recorded since.
  case noticedWithoutGuardian(CaseNumber, on: Day)
  /// A minor does not agree to being told of in public.
  case noConsent(String, until: Day)

  public var failureClass: FailureClass {
    switch self {
    case .organization, .tooLate, .noGuardian: .badData
    case .unchanged, .serveGuardian, .noticedWithoutGuardian, .noConsent: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .organization:
      Phrase(zh: "机构没有未成年之说。未作登记。请核对会员类型。", en: "An organisation is no minor. Nothing was recorded. Check the kind.")
    case .tooLate(let until, let today):
      Phrase(
        zh: "成年日期 \(until) 距今天（\(today)）超过十八年。未作登记。请填写年满十八周岁的那一天。",
        en: """
          \(until) is more than eighteen years after today (\(today)). Nothing was recorded. Give the day of the eighteenth \
          birthday.
          """)
    case .noGuardian:
      Phrase(
        zh: "未写明监护人。未作登记。请用 --guardian 写明：文书须送达监护人。",
        en:
          "The guardian is not named. Nothing was recorded. Name the guardian, on whom papers are served, with --guardian."
      )
    case .unchanged(let number):
      Phrase(
        zh: "会员 \(number) 的登记已是如此。未作登记。jinjiang member show \(number) 可查看。",
        en:
          "The record of member \(number) says that already. Nothing was recorded. See jinjiang member show \(number).")
    case .serveGuardian(let guardian, let until):
      Phrase(
        zh:
          "会员在 \(until) 前未成年，文书须送达监护人\(guardian.map { "（登记为「\(excerpt($0))」）" } ?? "")。未作登记。请用 --guardian 写明实际签收的监护人。",
        en: """
          The member is a minor until \(until), whose papers are served on the guardian\
          \(guardian.map { " (on record: \"\(excerpt($0))\")" } ?? ""). Nothing was recorded. Name the guardian who received \
          it with --guardian.
          """)
    case .noticedWithoutGuardian(let number, let day):
      Phrase(
        zh: "案件 \(number) 的告知于 \(day) 送达，当时会员未成年而未送达监护人，不能据以决定。请重新送达：jinjiang case notice \(number) --guardian 监护人 …。",
        en: """
          The notice in case \(number) was served on \(day), when the member was a minor, and not on the guardian, so nothing can \
          be decided on it. Serve it again: jinjiang case notice \(number) --guardian NAME ….
          """)
    case .noConsent(let number, let until):
      Phrase(
        zh: "会员 \(number) 在 \(until) 前未成年，等级不对公众提供，不登记此项同意。",
        en: """
          Member \(number) is a minor until \(until), whose grade is told to nobody in public; no consent to it is recorded.
          """)
    }
  }
}
