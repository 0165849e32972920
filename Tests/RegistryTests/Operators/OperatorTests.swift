import Registry
import SQLiteStore
import TestSupport
import Testing

/// The mountain street with an office: Reed records, Willow decides there, and Duck helps out although a member.
private struct Office {
  let street: Teahouse
  let reed: Operator
  let willow: Operator
  let duck: Operator

  init() throws {
    street = try Teahouse()
    reed = try street.carryOut(EnrolOperator(name: "reed", roles: [.recorder]), as: "admin")
    willow = try street.carryOut(
      EnrolOperator(name: "willow", roles: [.decider], association: street.association), as: "admin")
    duck = try street.carryOut(EnrolOperator(name: "duck", roles: [.recorder, .dataOfficer]), as: "admin")
    _ = try street.carryOut(LinkOperator(duck.id, to: street.duck), as: "admin")
  }

  /// Refused with that, and nothing is on record afterwards.
  func refuses<R: Request, Refusal: Failure & Equatable>(
    _ request: R, as name: String, with refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try street.position
    #expect(throws: refusal, sourceLocation: sourceLocation) { try street.carryOut(request, as: name) }
    #expect(try street.position == before, sourceLocation: sourceLocation)
  }

  func record(of member: Key<Membership>) -> RecordCase {
    RecordCase(membership: member, category: "false-information", occurred: civil("2026-11-01"))
  }
}

extension Teahouse {
  fileprivate func carryOut<R: Request>(_ request: R, as name: String) throws -> R.Outcome {
    let registrar = Registrar(
      store: founded.store, surroundings: founded.surroundings.value, operatorName: name)
    guard case .now(let outcome, _) = try registrar.carryOut(request) else { throw NotRecorded() }
    return outcome
  }

  fileprivate var position: Position { get throws { try founded.store.read(at: nil) { $0.position } } }
}

private struct NotRecorded: Error {}

@Suite("Operators and their roles")
struct OperatorTests {
  @Test("whoever founds the registry has every role, everywhere")
  func founder() throws {
    let street = try Teahouse()
    let founder = try street.founded.store.read(at: nil) { try $0.theOperator(named: "admin") }
    #expect(founder.grants == Set(Role.allCases.map { RoleGrant($0, in: nil) }))
  }

  @Test("a recorder records and does not decide; the message says who does")
  func separation() throws {
    let office = try Office()
    let number = try office.street.carryOut(office.record(of: office.street.granny), as: "reed").number
    let decision = DecideCase(
      association: office.street.association, number: number,
      decision: CaseDecision(outcome: "dismissed", decider: Teahouse.panel, reason: "纪要第1号"))
    try office.refuses(
      decision, as: "reed",
      with: RoleFailure.lacking(
        operator: "reed", request: .decideCase, association: "SX", holders: ["admin", "willow"]))
    try office.refuses(
      office.record(of: office.street.granny), as: "willow",
      with: RoleFailure.lacking(
        operator: "willow", request: .recordCase, association: "SX", holders: ["admin", "reed", "duck"]))
  }

  @Test("a role in one association counts in no other, and not for the registry as a whole")
  func places() throws {
    let office = try Office()
    let other = try office.street.founded.association("XS", liveFrom: Teahouse.today)
    let stranger = try office.street.founded.member("X-01", name: "演示号·对岸", in: other).key
    let local = try office.street.carryOut(
      EnrolOperator(name: "local", roles: [.recorder, .administrator], association: office.street.association),
      as: "admin")
    _ = try office.street.carryOut(office.record(of: office.street.granny), as: "local")
    try office.refuses(
      office.record(of: stranger), as: "local",
      with: RoleFailure.lacking(
        operator: "local", request: .recordCase, association: "XS", holders: ["admin", "reed", "duck"]))
    let founding = FoundAssociation(code: "YS", name: Phrase(zh: "又一", en: "Another"))
    try office.refuses(
      founding, as: "local",
      with: RoleFailure.lacking(operator: "local", request: .foundAssociation, association: nil, holders: ["admin"]))
    // An administrator of one association gives roles there, and there only.
    _ = try office.street.carryOut(
      ChangeRoles(.grant, [.auditor], of: office.reed.id, in: office.street.association), as: "local")
    try office.refuses(
      ChangeRoles(.grant, [.auditor], of: local.id), as: "local",
      with: RoleFailure.lacking(operator: "local", request: .changeRoles, association: nil, holders: ["admin"]))
  }

  @Test("nobody enters anything on their own record, whatever the request")
  func ownRecord() throws {
    let office = try Office()
    func own(_ kind: RequestKind) -> RoleFailure { .ownRecord(operator: "duck", request: kind, number: "S-02") }
    try office.refuses(office.record(of: office.street.duck), as: "duck", with: own(.recordCase))
    try office.refuses(
      ChangeMemberDetails(office.street.duck, name: "演示号·白天鹅"), as: "duck", with: own(.changeMemberDetails))
    try office.refuses(
      HoldAccount(
        membership: office.street.duck, account: NewAccount(AccountName(platform: "douyin", handle: "demo_duck"))),
      as: "duck", with: own(.holdAccount))
    // Others' records are open to them, and theirs to others.
    _ = try office.street.carryOut(office.record(of: office.street.granny), as: "duck")
    let theirs = try office.street.carryOut(office.record(of: office.street.duck), as: "reed").number
    // A case of their own is named by its number only.
    try office.refuses(
      WithdrawCase(association: office.street.association, number: theirs, reason: "误登"), as: "duck",
      with: own(.withdrawCase))
  }

  @Test("the same person's record in another association is the operator's own, too")
  func ownRecordElsewhere() throws {
    let office = try Office()
    let other = try office.street.founded.association("XS", liveFrom: Teahouse.today)
    func enrol(_ number: String, in association: Key<Association>) throws -> Key<Membership> {
      try office.street.carryOut(
        EnrolMember(association: association, number: number, name: "演示号·两岸", person: "p-1"), as: "admin")
    }
    let here = try enrol("S-09", in: office.street.association)
    let there = try enrol("X-09", in: other)
    _ = try office.street.carryOut(LinkOperator(office.reed.id, to: here), as: "admin")
    try office.refuses(
      office.record(of: there), as: "reed",
      with: RoleFailure.ownRecord(operator: "reed", request: .recordCase, number: "X-09"))
  }

  @Test("nobody unlinks themselves; somebody else can")
  func unlinking() throws {
    let office = try Office()
    _ = try office.street.carryOut(ChangeRoles(.grant, [.administrator], of: office.duck.id), as: "admin")
    let unlinking = LinkOperator(office.duck.id, to: office.street.duck, isLink: false)
    try office.refuses(
      unlinking, as: "duck", with: RoleFailure.ownRecord(operator: "duck", request: .linkOperator, number: "S-02"))
    #expect(try office.street.carryOut(unlinking, as: "admin").ownMemberships.isEmpty)
  }

  @Test("the last administrator for all associations stays")
  func lastAdministrator() throws {
    let office = try Office()
    let admin = try office.street.founded.store.read(at: nil) { try $0.theOperator(named: "admin") }
    let revocation = ChangeRoles(.revoke, [.administrator, .auditor], of: admin.id)
    try office.refuses(revocation, as: "admin", with: OperatorRefusal.lastAdministrator("admin"))
    // One of a single association does not do.
    _ = try office.street.carryOut(
      ChangeRoles(.grant, [.administrator], of: office.willow.id, in: office.street.association), as: "admin")
    try office.refuses(revocation, as: "admin", with: OperatorRefusal.lastAdministrator("admin"))
    _ = try office.street.carryOut(ChangeRoles(.grant, [.administrator], of: office.reed.id), as: "admin")
    let left = try office.street.carryOut(revocation, as: "admin")
    #expect(!left.holds(.administrator, in: nil) && left.holds(.recorder, in: nil))
  }

  @Test("roles and links are read as they were known")
  func asKnown() throws {
    let office = try Office()
    let before = try office.street.position
    _ = try office.street.carryOut(ChangeRoles(.revoke, [.recorder], of: office.reed.id), as: "admin")
    _ = try office.street.carryOut(LinkOperator(office.duck.id, to: office.street.duck, isLink: false), as: "admin")
    func reed(at position: Position?) throws -> Operator {
      try office.street.founded.store.read(at: position) { try $0.theOperator(named: "reed") }
    }
    #expect(try reed(at: before).holds(.recorder, in: nil))
    #expect(try reed(at: nil).grants.isEmpty)
    try office.street.founded.store.read(at: before) { (registry) throws in
      #expect(try registry.theOperator(named: "duck").ownMemberships == [office.street.duck])
    }
  }

  @Test("changes that change nothing are refused, each in its words")
  func refusals() throws {
    let office = try Office()
    let street = office.street
    try office.refuses(
      EnrolOperator(name: "ＲＥＥＤ", roles: [.recorder]), as: "admin", with: OperatorRefusal.nameTaken("reed"))
    try office.refuses(EnrolOperator(name: "rush", roles: []), as: "admin", with: OperatorRefusal.noRole)
    try office.refuses(
      ChangeRoles(.grant, [.recorder], of: office.reed.id, in: street.association), as: "admin",
      with: OperatorRefusal.alreadyHeld(operator: "reed", .recorder))
    try office.refuses(
      ChangeRoles(.revoke, [.auditor], of: office.reed.id), as: "admin",
      with: OperatorRefusal.notHeld(operator: "reed", .auditor))
    try office.refuses(
      ChangeRoles(.revoke, [.recorder], of: office.reed.id, in: street.association), as: "admin",
      with: OperatorRefusal.heldForAll(operator: "reed", .recorder))
    try office.refuses(
      LinkOperator(office.duck.id, to: street.duck), as: "admin",
      with: OperatorRefusal.linkUnchanged(operator: "duck", number: "S-02", isLink: true))
    let nobody: ID<Operator> = ID(high: 0, low: 9)
    try office.refuses(
      ChangeRoles(.grant, [.auditor], of: nobody), as: "admin",
      with: OperatorRefusal.unknown(nobody.description, known: ["admin", "reed", "willow", "duck"]))
  }

  @Test("the messages say what is needed, who has it, and what to do")
  func messages() {
    let lacking = RoleFailure.lacking(operator: "reed", request: .decideCase, association: "SX", holders: ["willow"])
    #expect(
      lacking.message.en
        == "Operator reed may not enter a decision: that needs the role decider in association SX (held by: willow). "
        + "Nothing was recorded. Have one of them do it, or ask an administrator for "
        + "jinjiang operator grant reed decider --association SX.")
    #expect(
      lacking.message.zh
        == "经办人 reed 不能登记决定：需要在协会 SX 的角色「决定员」（有此角色的经办人：willow）。未作登记。"
        + "请由其办理，或请管理员运行 jinjiang operator grant reed decider --association SX。")
    #expect(lacking.failureClass == .notAllowed)
    let nobody = RoleFailure.lacking(operator: "reed", request: .revokeAward, association: nil, holders: [])
    #expect(
      nobody.message.en
        == "Operator reed may not revoke an award: that needs the role decider or reviewer for all associations "
        + "(nobody has it now). Nothing was recorded. Have one of them do it, or ask an administrator for "
        + "jinjiang operator grant reed decider.")
    let own = RoleFailure.ownRecord(operator: "duck", request: .recordCase, number: "S-02")
    #expect(
      own.message.zh == "经办人 duck 就是会员 S-02 本人，不能为自己登记案件。未作登记。请由另一位经办人办理。")
    #expect(
      own.message.en
        == "Operator duck is member S-02, and may not record a case where it is their own record. Nothing was recorded. "
        + "Have another operator do it.")
  }
}
