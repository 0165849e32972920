/// A member pledges an edition: signs it, or is bound by the assembly's vote (承诺).
public struct SignPledge: Request {
  public static let kind = RequestKind.signPledge

  public var membership: Key<Membership>
  /// Nil: the edition in force in the association on the day.
  public var rulebook: RulebookHash?
  /// Nil: the day of recording.
  public var day: Day?
  public var means: Pledge.Means
  /// The signed sheet or the resolution, by its name or number.
  public var document: String?

  public init(
    _ membership: Key<Membership>, rulebook: RulebookHash? = nil, on day: Day? = nil, means: Pledge.Means = .signed,
    document: String? = nil
  ) {
    self.membership = membership
    self.rulebook = rulebook
    self.day = day
    self.means = means
    self.document = document
  }

  public var scope: RequestScope { .member(membership) }

  public func describe(into writer: inout ByteWriter) {
    writer.put(membership)
    writer.put(optional: rulebook) { $0.put(blob: $1.bytes) }
    writer.put(optional: day) { $0.put($1) }
    writer.put(means.rawValue)
    writer.put(optional: document) { $0.put($1) }
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> Pledge {
    let member = try registry.knownByName(membership)
    let day = day ?? act.today
    let edition = try pledgedEdition(of: member, on: day, in: registry)
    if let known = try registry.pledges(of: membership).first(where: { $0.rulebook == edition.contentHash }) {
      throw PledgeFailure.alreadyMade(number: member.label, edition: edition.edition, on: known.effective)
    }
    guard member.isMember(on: day) else { throw PledgeFailure.notAMember(number: member.label, on: day) }
    let position = try registry.append(
      EntryDraft(
        effective: day, subject: member.pseudonym,
        fact: .pledgeMade(PledgeMade(membership: membership, rulebook: edition.contentHash, means: means)),
        personal: Personal([.document: try EnteredText.optionalLine(document, as: .document)])))
    return Pledge(
      membership: membership, rulebook: edition.contentHash, effective: day, sequence: position, means: means)
  }

  private func pledgedEdition(
    of member: Membership, on day: Day, in registry: any RegistryReader
  ) throws -> Rulebook {
    guard let rulebook else { return try registry.rulebook(judging: day, in: member.association) }
    guard let edition = try registry.rulebook(rulebook) else { throw RulebookLookupFailure.notOnRecord(rulebook) }
    guard try registry.adoptions(of: member.association).contains(where: { $0.rulebook == rulebook }) else {
      throw PledgeFailure.notAdopted(edition: edition.edition)
    }
    return edition
  }
}

/// Why a pledge does not go on record.
public enum PledgeFailure: Failure, Equatable {
  case alreadyMade(number: String, edition: String, on: Day)
  case notAdopted(edition: String)
  case notAMember(number: String, on: Day)
  /// It was adopted by a resolution, which binds everybody already.
  case votedAlready(edition: String)
  case nobodyToBind(edition: String, on: Day)

  public var failureClass: FailureClass { .refused }
  public var message: Phrase {
    switch self {
    case .alreadyMade(let number, let edition, let day):
      Phrase(
        zh: "会员 \(number) 已于 \(day) 承诺遵守版本 \(edition)。未作登记。用 jinjiang member show \(number) 查看。",
        en:
          "Member \(number) pledged edition \(edition) on \(day). Nothing was recorded. See jinjiang member show \(number)."
      )
    case .notAdopted(let edition):
      Phrase(
        zh: "该协会未采用版本 \(edition)，会员无从承诺。未作登记。用 jinjiang association show 查看已采用的版本。",
        en:
          "The association has not adopted edition \(edition), so there is nothing to pledge. Nothing was recorded. See the adopted editions with jinjiang association show."
      )
    case .votedAlready(let edition):
      Phrase(
        zh: "版本 \(edition) 采用时已有决议为依据，全体会员已受其约束。未作登记。jinjiang association show 可查看依据。",
        en: """
          Edition \(edition) was adopted by a resolution, which binds every member already. Nothing was recorded. \
          jinjiang association show shows it.
          """)
    case .nobodyToBind(let edition, let day):
      Phrase(
        zh: "\(day) 没有尚未承诺版本 \(edition) 的会员。未作登记。请核对日期；会员先用 jinjiang member add 登记。",
        en: """
          On \(day) there is no member who has not pledged edition \(edition). Nothing was recorded. Check the day; members \
          are enrolled first (jinjiang member add).
          """)
    case .notAMember(let number, let day):
      Phrase(
        zh: "\(number) 在 \(day) 不是会员。未作登记。请核对日期，或先用 jinjiang member rejoin \(number)。",
        en:
          "\(number) is not a member on \(day). Nothing was recorded. Check the day, or record jinjiang member rejoin \(number) first."
      )
    }
  }
}
